import Accounts
import Cryptography
import Registry
import Testing

/// What is left of an agent who is forgotten.
struct ForgetTests {
  private let fixture: AccountFixture
  private var registry: RegistryDatabase { fixture.registry }
  private let now = AccountFixture.now
  private let visitor = SHA256.digest(of: [1])

  init() throws { fixture = try AccountFixture() }

  /// An account with everything that can hang on it.
  private func settle(_ matricule: Matricule, _ email: String, _ number: UInt8) throws {
    let account = try fixture.account(matricule, email)
    try fixture.begin(number, of: account)
    try registry.transaction {
      for (offset, purpose) in LinkPurpose.allCases.enumerated() {
        try registry.issue(
          AccountFixture.token(number + 1 + UInt8(offset)), purpose, of: matricule,
          account: account, at: now, expires: now + 1_800)
      }
      for _ in 0..<2 {
        try registry.queue(
          "reinitialisation", to: email, ["lien": "x"], matricule: matricule.text, at: now,
          expires: now + 1_800)
      }
      let sent = try registry.takeDueMail(at: now, lease: 60)
      try registry.markSent(sent?.id ?? 0, at: now)
      try registry.countFailure(.failuresOfAccount, String(account), at: now)
      try registry.keep(
        Receipt(email: email, sent: now, deadline: now + 1_800, registration: nil),
        for: SHA256.digest(of: [number]))
      try registry.record(
        AuditEntry(at: now, .accountCreated, matricule: matricule.text, request: "r"))
    }
  }

  @Test func `all of an agent goes but the audit, and nothing of another`() throws {
    try settle(fixture.afi, "afi@exemple.org", 10)
    try settle(fixture.koffi, "koffi@exemple.org", 20)
    try fixture.register(fixture.afi, "neuve@exemple.org", link: AccountFixture.token(30))
    let tables = ["account", "registration", "link", "session", "outbox", "receipt", "counter"]
    let before = try tables.map(fixture.count)
    #expect(before == [2, 1, 9, 2, 4, 2, 2])
    try registry.transaction { try registry.forget(fixture.afi) }
    #expect(try tables.map(fixture.count) == [1, 0, 4, 1, 2, 1, 1])
    #expect(try fixture.values("SELECT DISTINCT matricule FROM link") == ["234567"])
    #expect(try fixture.values("SELECT DISTINCT matricule FROM outbox") == ["234567"])
    #expect(try fixture.values("SELECT email FROM receipt") == ["koffi@exemple.org"])
    #expect(try fixture.values("SELECT matricule FROM audit ORDER BY id") == ["123456", "234567"])
    #expect(try registry.verifyAudit().firstBroken == nil)
    #expect(try registry.rosterEntry(fixture.afi) != nil)
  }

  @Test func `the bytes of the address are gone too`() throws {
    try settle(fixture.koffi, "introuvable@exemple.org", 10)
    #expect(try fixture.bytes().contains(Array("introuvable@".utf8)))
    try registry.transaction { try registry.forget(fixture.koffi) }
    try registry.emptyWriteAheadLog()
    #expect(try !fixture.bytes().contains(Array("introuvable@".utf8)))
  }

  @Test func `a pending registration and its receipt go without an account`() throws {
    let pending = try fixture.register(fixture.afi, link: AccountFixture.token(1))
    try registry.transaction {
      try registry.keep(
        Receipt(
          email: pending.email.text, sent: now, deadline: now + 60, registration: pending.id),
        for: visitor)
      try registry.forget(fixture.afi)
    }
    #expect(try registry.receipt(of: visitor, at: now) == nil)
    #expect(try fixture.count("registration") == 0 && fixture.count("link") == 0)
  }

  /// Who reported that a matricule was taken must not find it open again.
  @Test func `a closed matricule stays closed`() throws {
    try settle(fixture.afi, "afi@exemple.org", 10)
    try registry.transaction {
      _ = try registry.lock(fixture.afi, .report, at: now)
      try registry.forget(fixture.afi)
    }
    #expect(try registry.isLocked(fixture.afi))
  }

  @Test func `who is forgotten can register again, under another number`() throws {
    let first = try fixture.account(fixture.afi)
    try registry.transaction { try registry.forget(fixture.afi) }
    let second = try fixture.account(fixture.afi)
    #expect(second > first)
  }

  @Test func `nobody is forgotten where there is nobody`() throws {
    try registry.transaction { try registry.forget(fixture.koffi) }
  }
}
