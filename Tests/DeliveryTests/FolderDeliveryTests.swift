import Delivery
import Foundation
import Portal
import Registry
import Testing

/// The outbox, emptied into `home/mail`.
struct FolderDeliveryTests {
  private static let now = DeliveryFixture.now

  private func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.posixPermissions] as? Int)
  }

  @Test func `a mail becomes a file that its owner alone can read`() throws {
    let fixture = try DeliveryFixture()
    try fixture.queue()
    var attempts: [MailAttempt] = []
    #expect(try fixture.deliver { attempts.append($0) }.sent == 1)
    #expect(fixture.files == ["20260303T130509Z-1.eml"])
    #expect(try mode(fixture.home + "/mail") == 0o700)
    #expect(try mode(fixture.home + "/mail/20260303T130509Z-1.eml") == 0o600)
    #expect(attempts.map(\.maskedRecipient) == ["a•••@exemple.org"])
    #expect(attempts.map(\.end) == [.sent])
  }

  @Test func `what a mail said is wiped once it is sent, from the log too`() throws {
    let fixture = try DeliveryFixture()
    try fixture.queue()
    #expect(fixture.databaseHolds(DeliveryFixture.token))
    _ = try fixture.deliver()
    #expect(try fixture.mails(.sent).map(\.details) == [[:]])
    #expect(!fixture.databaseHolds(DeliveryFixture.token))
  }

  @Test func `what a mail said is wiped once it is dead`() throws {
    let fixture = try DeliveryFixture()
    try fixture.queue(to: "personne@exemple", at: Self.now)
    #expect(try fixture.deliver().dead == 1)
    #expect(!fixture.databaseHolds(DeliveryFixture.token))
  }

  @Test func `a mail that is not due waits`() throws {
    let fixture = try DeliveryFixture()
    try fixture.queue(at: Self.now + 1)
    #expect(try fixture.deliver(at: Self.now) == DeliveryReport())
    #expect(try fixture.deliver(at: Self.now + 1).sent == 1)
  }

  @Test func `a mail that is sent is not sent again`() throws {
    let fixture = try DeliveryFixture()
    for _ in 1...3 { try fixture.queue() }
    #expect(try fixture.deliver().sent == 3)
    #expect(try fixture.deliver() == DeliveryReport())
    #expect(fixture.files.count == 3)
  }

  @Test(arguments: [
    ("inconnu", ["lien": "x", "echeance": "y"], "afi@exemple.org", "courriel-inconnu"),
    ("nouvel-acte", [:], "afi@exemple.org", "mots-absents"),
    ("activation", ["echeance": "y"], "afi@exemple.org", "donnees-absentes"),
    ("activation", ["lien": "", "echeance": "y"], "afi@exemple.org", "donnees-absentes"),
    ("activation", ["lien": "x", "echeance": "y"], "élodie@exemple.org", "adresse-non-ascii"),
    ("activation", ["lien": "x", "echeance": "y"], "a@exemple.org\nx", "adresse-invalide"),
  ])
  func `a mail that can never go is dead at once, and the next one goes`(
    mail: String, details: [String: String], recipient: String, problem: String
  ) throws {
    let fixture = try DeliveryFixture()
    try fixture.queue(mail, to: recipient, details)
    try fixture.queue()
    let report = try fixture.deliver()
    #expect(report.dead == 1 && report.sent == 1)
    #expect(try fixture.mails(.dead).map(\.problem) == [problem])
  }

  @Test func `a mail past its time is not sent`() throws {
    let fixture = try DeliveryFixture()
    try fixture.queue(lasts: 1_800)
    try fixture.queue(lasts: 1_801)
    let report = try fixture.deliver(at: Self.now + 1_800)
    #expect(report.dead == 1 && report.sent == 1)
    #expect(try fixture.mails(.dead).map(\.problem) == ["perime"])
  }

  @Test func `a folder that cannot be written to puts one mail off and ends the run`() throws {
    let fixture = try DeliveryFixture()
    for _ in 1...3 { try fixture.queue() }
    let isMade = FileManager.default.createFile(atPath: fixture.home + "/mail", contents: nil)
    try #require(isMade)
    let report = try fixture.deliver()
    #expect(report.stoppedBy == .folder && report.putOff == 1)
    #expect(try fixture.mails(.waiting).map(\.attempts) == [0, 0, 1])
    #expect(try fixture.mails(.waiting).map(\.due) == [Self.now, Self.now, Self.now + 60])
  }

  @Test func `what stops every mail kills none before its time`() throws {
    let fixture = try DeliveryFixture()
    try fixture.queue(lasts: 72_000)
    let isMade = FileManager.default.createFile(atPath: fixture.home + "/mail", contents: nil)
    try #require(isMade)
    var (time, waits) = (Self.now, [Int]())
    while let mail = try fixture.mails(.waiting).first, waits.count < 20 {
      if mail.due > time { waits.append(mail.due - time) }
      time = mail.due
      _ = try fixture.deliver(at: time)
    }
    #expect(waits == [60, 300, 900, 3_600, 21_600, 21_600, 21_600])
    #expect(try fixture.problems == ["dossier"])
  }

  @Test func `a wrong sender is told before any mail is taken`() throws {
    let fixture = try DeliveryFixture { $0.mail.sender = "personne" }
    try fixture.queue()
    #expect(throws: MailSetupError.address("personne")) { try fixture.deliver() }
    #expect(try fixture.mails(.waiting).map(\.attempts) == [0])
  }

  @Test func `a problem's code is read back`() {
    let problems: [MailProblem] = [
      .expired, .unknownMail, .noWords, .incomplete, .address, .foreignAddress, .notReached,
      .notSecured, .certificate, .credentials, .tooSlow, .interrupted, .answered(550), .folder,
      .other(27),
    ]
    for problem in problems { #expect(MailProblem(code: problem.code) == problem) }
    #expect(MailProblem(code: "autre") == nil)
  }
}
