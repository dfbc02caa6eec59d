import Delivery
import Foundation
import Portal
import Testing

/// The server of the settings, and its password.
struct MailTransportTests {
  private func mail(_ url: String?, tls: MailTLS = .required) -> PortalSettings.Mail {
    var mail = PortalSettings.Mail()
    (mail.smtpURL, mail.smtpUser, mail.tls) = (url, "guichet", tls)
    return mail
  }

  private func write(_ text: String, mode: Int, in home: String) throws {
    let isMade = FileManager.default.createFile(
      atPath: home + "/smtp-password", contents: Data(text.utf8),
      attributes: [.posixPermissions: mode])
    try #require(isMade)
  }

  @Test func `without a server mails become files, and no password is read`() throws {
    let expected = MailTransport.folder(MailFolder(path: "/aucun/mail"))
    #expect(try MailTransport(mail(nil), home: "/aucun") == expected)
  }

  @Test(arguments: [("secret\n", 0o600), ("secret\r\n", 0o640), ("secret", 0o400)])
  func `the password is the line of a private file`(text: String, mode: Int) throws {
    let fixture = try DeliveryFixture(migrated: false)
    try write(text, mode: mode, in: fixture.home)
    let transport = try MailTransport(mail("smtp://mx.exemple.org"), home: fixture.home)
    guard case .smtp(let server) = transport else {
      Issue.record("\(transport)")
      return
    }
    #expect(server.credentials == .init(user: "guichet", password: "secret"))
  }

  @Test(arguments: [0o644, 0o604, 0o660, 0o620, 0o602, 0o641])
  func `a password that others can read or change is refused`(mode: Int) throws {
    let fixture = try DeliveryFixture(migrated: false)
    try write("secret\n", mode: mode, in: fixture.home)
    let path = fixture.home + "/smtp-password"
    #expect(throws: MailSetupError.passwordForAll(path)) {
      try MailTransport(mail("smtp://mx.exemple.org"), home: fixture.home)
    }
  }

  @Test(arguments: ["", "\n", "a\nb\n", "a\tb", String(repeating: "a", count: 1_025)])
  func `a file that is no password is refused`(text: String) throws {
    let fixture = try DeliveryFixture(migrated: false)
    try write(text, mode: 0o600, in: fixture.home)
    let path = fixture.home + "/smtp-password"
    #expect(throws: MailSetupError.notAPassword(path)) {
      try MailTransport(mail("smtp://mx.exemple.org"), home: fixture.home)
    }
  }

  @Test func `a password that is not there is told`() throws {
    let fixture = try DeliveryFixture(migrated: false)
    #expect(throws: MailSetupError.noPassword(fixture.home + "/smtp-password")) {
      try MailTransport(mail("smtp://mx.exemple.org"), home: fixture.home)
    }
  }

  @Test(arguments: [
    ("smtp://localhost:25", true), ("smtp://127.0.0.1", true), ("smtp://[::1]:25", true),
    ("smtp://mx.exemple.org", false), ("smtp://127.exemple.org", false),
    ("smtp://localhost.exemple.org:25", false), ("smtp://192.0.2.1:25", false),
    ("smtp://127.0.0.1.exemple.org", false), ("smtp://[::1].exemple.org", false),
  ])
  func `mail goes without TLS to this machine only`(url: String, isTaken: Bool) {
    #expect(((try? SMTPServer(url: url, tls: .none)) != nil) == isTaken)
    #expect((try? SMTPServer(url: url, tls: .opportunistic)) != nil)
  }
}
