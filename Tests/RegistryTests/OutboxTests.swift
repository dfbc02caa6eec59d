import Accounts
import Registry
import SQLite
import Testing

/// The life of a mail, from its cause to its end.
struct OutboxTests {
  private let fixture: AccountFixture
  private var registry: RegistryDatabase { fixture.registry }
  private let now = AccountFixture.now

  init() throws { fixture = try AccountFixture() }

  private func queue(
    _ recipient: String = "afi@exemple.org", _ details: [String: String] = [:], at time: Int? = nil,
    expires: Int? = nil
  ) throws {
    let time = time ?? now
    try registry.transaction {
      try registry.queue(
        "activation", to: recipient, details, matricule: "123456", at: time,
        expires: expires ?? time + 172_800)
    }
  }

  private func take(at time: Int, lease: Int = 60) throws -> OutboxMail? {
    try registry.takeDueMail(at: time, lease: lease)
  }

  @Test func `a mail is taken as it was queued`() throws {
    let details = [
      "nom": "Afi \"Marie\" DOSSOU", "lien": "https://exemple.org/?jeton=a&b\\", "vide": "",
      "échéance": "3 mars\u{A0}2026\n\u{1}",
    ]
    try queue("Afi@exemple.org", details)
    #expect(try registry.nextMailDue() == now)
    let mail = try #require(try take(at: now))
    #expect(mail.mail == "activation" && mail.recipient == "Afi@exemple.org")
    #expect(mail.details == details)
    #expect(mail.state == .waiting && mail.attempts == 1 && mail.problem == nil)
    #expect(mail.queued == now && mail.expires == now + 172_800 && mail.due == now + 60)
  }

  @Test func `a mail whose cause did not happen does not exist`() throws {
    struct Failure: Error {}
    #expect(throws: Failure.self) {
      try registry.transaction {
        try registry.queue(
          "activation", to: "introuvable@exemple.org", [:], matricule: nil, at: now,
          expires: now + 60)
        throw Failure()
      }
    }
    #expect(try take(at: now) == nil && registry.nextMailDue() == nil)
    #expect(try fixture.count("outbox") == 0)
  }

  @Test func `mails go in the order in which they are due`() throws {
    try queue("b@exemple.org", at: now + 1)
    try queue("a@exemple.org", at: now)
    try queue("c@exemple.org", at: now + 1)
    #expect(try take(at: now)?.recipient == "a@exemple.org")
    #expect(try take(at: now) == nil)
    #expect(try registry.nextMailDue() == now + 1)
    #expect(try take(at: now + 1)?.recipient == "b@exemple.org")
    #expect(try take(at: now + 1)?.recipient == "c@exemple.org")
  }

  /// Another connection sees the lease at once: two carriers never hold one mail.
  @Test func `a mail that was taken is nobody else's until its lease is over`() throws {
    try queue()
    let mail = try #require(try take(at: now))
    let other = try RegistryDatabase(home: fixture.home)
    #expect(try other.takeDueMail(at: now + 59, lease: 60) == nil)
    let again = try #require(try other.takeDueMail(at: now + 60, lease: 60))
    #expect(again.id == mail.id && again.attempts == 2)
  }

  @Test func `a mail that is put off comes when it is due, with what it ran into`() throws {
    try queue()
    let mail = try #require(try take(at: now))
    try registry.putOff(mail.id, "421", until: now + 300)
    #expect(try registry.nextMailDue() == now + 300)
    #expect(try take(at: now + 299) == nil)
    let again = try #require(try take(at: now + 300))
    #expect(again.problem == "421" && again.attempts == 2)
  }

  @Test func `an operator makes all that waits due`() throws {
    for number in 0..<3 { try queue("a\(number)@exemple.org") }
    for _ in 0..<2 {
      let mail = try #require(try take(at: now))
      try registry.putOff(mail.id, "421", until: now + 3_600)
    }
    #expect(try registry.retryMails(at: now + 1) == 2)
    #expect(try registry.nextMailDue() == now)
    #expect(try registry.mails(.waiting, atMost: 9).allSatisfy { $0.due <= now + 1 })
  }

  // MARK: Ends

  @Test func `a mail that was sent says no more than that`() throws {
    try queue("afi@exemple.org", ["lien": "secret"])
    let mail = try #require(try take(at: now))
    try registry.markSent(mail.id, at: now + 2)
    let sent = try #require(try registry.mails(.sent, atMost: 9).first)
    #expect(sent.details == [:] && sent.ended == now + 2 && sent.problem == nil)
    #expect(try take(at: now + 9_999) == nil)
    #expect(try registry.mailCount(.sent) == 1 && registry.mailCount(.waiting) == 0)
  }

  @Test func `a mail that is given up says why, and nothing else`() throws {
    try queue("afi@exemple.org", ["lien": "secret"])
    let mail = try #require(try take(at: now))
    try registry.markDead(mail.id, "550", at: now + 2)
    let dead = try #require(try registry.mails(.dead, atMost: 9).first)
    #expect(dead.details == [:] && dead.ended == now + 2 && dead.problem == "550")
    #expect(try registry.mailCount(.dead) == 1 && registry.nextMailDue() == nil)
  }

  /// A carrier whose lease was over may come back late.
  @Test func `the first end stands`() throws {
    try queue()
    let mail = try #require(try take(at: now))
    try registry.markSent(mail.id, at: now + 2)
    try registry.markDead(mail.id, "550", at: now + 3)
    try registry.putOff(mail.id, "421", until: now + 4)
    #expect(try registry.retryMails(at: now + 5) == 0)
    let sent = try #require(try registry.mails(.sent, atMost: 9).first)
    #expect(sent.ended == now + 2 && sent.problem == nil)
  }

  @Test func `a mail that waited too long is given up by a purge`() throws {
    try queue(expires: now + 60)
    try queue("b@exemple.org", expires: now + 61)
    let outcome = try registry.purge(at: now + 60, journal: 86_400)
    #expect(outcome.expiredMails == 1)
    #expect(try registry.mails(.dead, atMost: 9).map(\.problem) == ["perime"])
    #expect(try registry.mailCount(.waiting) == 1)
  }

  @Test func `a list shows the newest first, and no more than asked for`() throws {
    for number in 0..<5 { try queue("a\(number)@exemple.org") }
    let listed = try registry.mails(.waiting, atMost: 2).map(\.recipient)
    #expect(listed == ["a4@exemple.org", "a3@exemple.org"])
  }

  // MARK: What is wiped

  /// Long details lie on pages of their own: those are overwritten too.
  @Test(arguments: [10, 300, 20_000])
  func `the link of a mail that went stands nowhere in the file`(padding: Int) throws {
    let token = AccountFixture.token(0x5A).text
    let details = ["lien": token, "nom": String(repeating: "n", count: padding)]
    for recipient in ["a@exemple.org", "b@exemple.org"] { try queue(recipient, details) }
    #expect(try fixture.bytes().contains(Array(token.utf8)))
    let first = try #require(try take(at: now))
    try registry.putOff(first.id, "421", until: now)
    try registry.markSent(first.id, at: now)
    let second = try #require(try take(at: now))
    try registry.markDead(second.id, "550", at: now)
    try registry.emptyWriteAheadLog()
    #expect(try !fixture.bytes().contains(Array(token.utf8)))
  }

  // MARK: When a mail is tried again

  private static let attempts: [(Int, Int?)] = [
    (0, nil), (1, 60), (2, 300), (3, 900), (4, 3_600), (5, 21_600), (6, nil), (.max, nil),
  ]

  @Test(arguments: attempts)
  func `a mail is tried six times, further and further apart`(attempts: Int, wait: Int?) {
    let due = MailSchedule.next(after: attempts, at: now, expires: .max)
    #expect(due == wait.map { now + $0 })
  }

  @Test func `a mail is not tried when it is not worth sending any more`() {
    #expect(MailSchedule.next(after: 1, at: now, expires: now + 61) == now + 60)
    #expect(MailSchedule.next(after: 1, at: now, expires: now + 60) == nil)
  }
}
