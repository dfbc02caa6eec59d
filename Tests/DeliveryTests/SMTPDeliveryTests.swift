import Delivery
import Foundation
import Glibc
import Portal
import Registry
import TestSupport
import Testing

/// The outbox, handed to a real mail server.
@Suite(.timeLimit(.minutes(1)))
struct SMTPDeliveryTests {
  private static let now = DeliveryFixture.now
  private let fixture: DeliveryFixture

  init() throws { fixture = try DeliveryFixture() }

  private func certificate(for name: String = "IP:127.0.0.1") throws -> Certificate {
    try Certificate(for: name, in: fixture.home)
  }

  private func transport(
    _ server: MailServer, _ tls: MailTLS = .none, trusting certificate: Certificate? = nil,
    password: String? = nil, timeout: Int = 20
  ) throws -> MailTransport {
    var server = try SMTPServer(
      url: server.url, tls: tls,
      credentials: password.map { SMTPServer.Credentials(user: "guichet", password: $0) },
      authorities: certificate?.file)
    server.timeout = timeout
    return .smtp(server)
  }

  /// A run over one mail that ends with the whole server set aside.
  private func stop(_ transport: MailTransport) throws -> MailProblem? {
    try fixture.queue()
    try fixture.queue()
    let report = try fixture.deliver(transport)
    #expect(report.sent == 0 && report.putOff == 1 && report.dead == 0)
    #expect(try fixture.mails(.waiting).map(\.attempts) == [0, 1])
    #expect(try fixture.mails(.waiting).map(\.due) == [Self.now, Self.now + 60])
    return report.stoppedBy
  }

  // MARK: Taken

  @Test func `mails go through one connection after the other, whole`() throws {
    let server = try MailServer()
    for number in 1...3 { try fixture.queue(to: "afi\(number)@exemple.org") }
    #expect(try fixture.deliver(transport(server)).sent == 3)
    for number in 1...3 {
      #expect(
        server.nextMail() == "espace-carriere@exemple.org afi\(number)@exemple.org plain - "
          + "exemple.org \(DeliveryFixture.link)")
    }
    #expect(!fixture.databaseHolds(DeliveryFixture.token))
  }

  @Test(arguments: [MailTLS.required, .opportunistic])
  func `a server with a certificate that is trusted gets mail through TLS`(tls: MailTLS) throws {
    let certificate = try certificate()
    let server = try MailServer(.init(certificate: certificate))
    try fixture.queue()
    #expect(try fixture.deliver(transport(server, tls, trusting: certificate)).sent == 1)
    #expect(server.nextMail().contains(" tls - "))
  }

  @Test func `where TLS is opportunistic, a server without it gets mail too`() throws {
    let server = try MailServer()
    try fixture.queue()
    #expect(try fixture.deliver(transport(server, .opportunistic)).sent == 1)
    #expect(server.nextMail().contains(" plain - "))
  }

  @Test func `a server that asks for a password gets it, through TLS`() throws {
    let certificate = try certificate()
    let server = try MailServer(.init(certificate: certificate, asksForPassword: true))
    try fixture.queue()
    let transport = try transport(
      server, .required, trusting: certificate, password: "secret")
    #expect(try fixture.deliver(transport).sent == 1)
    #expect(server.nextMail().contains(" tls guichet "))
  }

  // MARK: Not secured

  @Test func `where TLS is required, a server without it gets nothing`() throws {
    let server = try MailServer()
    #expect(try stop(transport(server, .required)) == .notSecured)
  }

  @Test func `a password is not sent where TLS is only opportunistic and taken away`() throws {
    let server = try MailServer(.init(asksForPassword: true))
    #expect(try stop(transport(server, .opportunistic, password: "secret")) == .notSecured)
  }

  @Test(arguments: [MailTLS.required, .opportunistic])
  func `a certificate that nobody trusted signed is refused`(tls: MailTLS) throws {
    let server = try MailServer(.init(certificate: certificate()))
    #expect(try stop(transport(server, tls)) == .certificate)
  }

  @Test func `a certificate for another name is refused`() throws {
    let certificate = try certificate(for: "DNS:autre.exemple.org")
    let server = try MailServer(.init(certificate: certificate))
    #expect(try stop(transport(server, .required, trusting: certificate)) == .certificate)
  }

  @Test func `a wrong password stops the run`() throws {
    let certificate = try certificate()
    let server = try MailServer(.init(certificate: certificate, asksForPassword: true))
    let transport = try transport(
      server, .required, trusting: certificate, password: "autre")
    #expect(try stop(transport) == .credentials)
  }

  // MARK: Refused

  @Test(arguments: [("inconnu@exemple.org", "smtp-550"), ("indesirable@exemple.org", "smtp-554")])
  func `what the server refuses for good is dead, and the next mail goes`(
    recipient: String, problem: String
  ) throws {
    let server = try MailServer()
    try fixture.queue(to: recipient)
    try fixture.queue()
    let report = try fixture.deliver(transport(server))
    #expect(report.dead == 1 && report.sent == 1 && report.stoppedBy == nil)
    #expect(try fixture.mails(.dead).map(\.problem) == [problem])
    #expect(!fixture.databaseHolds(DeliveryFixture.token))
  }

  @Test(arguments: [("plus-tard@exemple.org", "smtp-450"), ("plein@exemple.org", "smtp-452")])
  func `what the server refuses for now is put off, and the next mail goes`(
    recipient: String, problem: String
  ) throws {
    let server = try MailServer()
    try fixture.queue(to: recipient)
    try fixture.queue()
    let report = try fixture.deliver(transport(server))
    #expect(report.putOff == 1 && report.sent == 1 && report.stoppedBy == nil)
    let mail = try #require(try fixture.mails(.waiting).first)
    #expect(mail.problem == problem && mail.due == Self.now + 60 && mail.attempts == 1)
  }

  @Test func `a mail refused for now at each attempt is dead after the last`() throws {
    let server = try MailServer()
    try fixture.queue(to: "plus-tard@exemple.org")
    var (time, waits) = (Self.now, [Int]())
    while let mail = try fixture.mails(.waiting).first, waits.count < 20 {
      if mail.due > time { waits.append(mail.due - time) }
      time = mail.due
      _ = try fixture.deliver(transport(server), at: time)
    }
    #expect(waits == [60, 300, 900, 3_600, 21_600])
    #expect(try fixture.mails(.dead).map(\.attempts) == [6])
  }

  @Test(arguments: [("ferme@exemple.org", 421), ("sans-nom@exemple.org", 530)])
  func `a refusal that would meet every mail stops the run`(recipient: String, status: Int) throws {
    let server = try MailServer()
    try fixture.queue(to: recipient)
    try fixture.queue()
    let report = try fixture.deliver(transport(server))
    #expect(report.putOff == 1 && report.sent == 0)
    #expect(report.stoppedBy == .answered(status))
  }

  @Test func `a sender whom the server refuses kills no mail`() throws {
    try fixture.writePortal { $0.mail.sender = "refuse@exemple.org" }
    let server = try MailServer()
    #expect(try stop(transport(server)) == .answered(550))
  }

  // MARK: Away

  @Test(arguments: ["muet@exemple.org", "endormi@exemple.org"])
  func `a server that says nothing is left, and the mail put off`(recipient: String) throws {
    let server = try MailServer()
    try fixture.queue(to: recipient)
    try fixture.queue()
    let report = try fixture.deliver(transport(server, timeout: 1))
    #expect(report.putOff == 1 && report.sent == 0 && report.stoppedBy == .tooSlow)
  }

  @Test func `a server that is not there costs one mail one attempt`() throws {
    let server = try SMTPServer(url: "smtp://127.0.0.1:\(Loopback.freePort())", tls: .required)
    #expect(try stop(.smtp(server)) == .notReached)
  }
}
