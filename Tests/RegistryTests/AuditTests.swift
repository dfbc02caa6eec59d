import Cryptography
import Registry
import Testing

/// What happened, in rows that nobody can change unseen.
struct AuditTests {
  private let fixture: AccountFixture
  private var registry: RegistryDatabase { fixture.registry }
  private let now = AccountFixture.now

  init() throws { fixture = try AccountFixture() }

  private func firstBroken() throws -> Int? { try registry.verifyAudit().firstBroken }

  // MARK: The chain

  @Test func `an empty audit is whole`() throws {
    let verification = try registry.verifyAudit()
    #expect(verification.rows == 0 && verification.firstBroken == nil)
    #expect(verification.head == String(repeating: "0", count: 64))
  }

  @Test func `rows that nobody touched are whole`() throws {
    try fixture.record(5)
    let verification = try registry.verifyAudit()
    #expect(verification.rows == 5 && verification.firstBroken == nil)
    #expect(try fixture.values("SELECT id FROM audit") == ["1", "2", "3", "4", "5"])
  }

  /// SHA-256 over a label, the chain before, and each field behind its length in bytes: a program
  /// in another language can verify it.
  @Test func `a row's chain is what the documentation says`() throws {
    try registry.transaction {
      try registry.record(
        AuditEntry(
          at: 1_780_000_000, .signedIn, matricule: "123456", address: "192.0.2.1",
          device: "Téléphone", request: "r1"))
    }
    let fields =
      "1:1" + "10:1780000000" + "19:authn_login_success" + "7:+123456" + "9:192.0.2.1"
      + "11:Téléphone" + "2:r1" + "0:"
    let message =
      Array("guichet-audit/1\n".utf8) + [UInt8](repeating: 0, count: 32) + Array(fields.utf8)
    #expect(try registry.verifyAudit().head == SHA256.digest(of: message).hex)
  }

  @Test func `a row that is rolled back leaves no gap`() throws {
    struct Failure: Error {}
    try fixture.record(1)
    #expect(throws: Failure.self) {
      try registry.transaction {
        try registry.record(AuditEntry(at: now, .signedIn, request: "r"))
        throw Failure()
      }
    }
    try fixture.record(1, from: 1)
    #expect(try registry.verifyAudit().rows == 2)
    #expect(try firstBroken() == nil)
  }

  // MARK: Reading it

  @Test func `an agent sees their own rows, the newest first`() throws {
    try fixture.record(6)
    let all = try registry.auditEntries(of: "123456", since: now, atMost: 9)
    #expect(all.map(\.request) == ["r4", "r2", "r0"])
    #expect(all.first?.address == "192.0.2.4" && all.first?.event == .signInFailed)
    #expect(try registry.auditEntries(of: "123456", since: now + 2, atMost: 9).count == 2)
    #expect(try registry.auditEntries(of: "123456", since: now, atMost: 1).count == 1)
    #expect(try registry.auditEntries(of: "234567", since: now, atMost: 9) == [])
    #expect(try registry.auditEntries(of: "", since: 0, atMost: 9) == [])
  }

  @Test func `each event has a word of its own`() {
    #expect(Set(AuditEvent.allCases.map(\.rawValue)).count == AuditEvent.allCases.count)
  }

  // MARK: The oldest end

  private func purge(before time: Int) throws -> Int {
    try registry.transaction { try registry.purgeAudit(before: time) }
  }

  @Test func `what is left after a purge is whole, and goes on`() throws {
    try fixture.record(5)
    let head = try registry.verifyAudit().head
    #expect(try purge(before: now + 3) == 3)
    #expect(try fixture.values("SELECT id FROM audit") == ["4", "5"])
    #expect(try registry.verifyAudit().head == head)
    try fixture.record(2, from: 5)
    #expect(try registry.verifyAudit().rows == 4 && firstBroken() == nil)
    #expect(try purge(before: now + 4) == 1)
    #expect(try firstBroken() == nil)
    let constraint: Int32 = 19
    // The row behind those that went may still not go by itself.
    #expect(try fixture.refusal("DELETE FROM audit WHERE id = 5") == constraint)
  }

  @Test func `an audit that went as a whole goes on where it was`() throws {
    try fixture.record(3)
    let head = try registry.verifyAudit().head
    #expect(try purge(before: .max) == 3)
    #expect(try registry.verifyAudit().head == head)
    try fixture.record(1, from: 3)
    #expect(try fixture.values("SELECT id FROM audit") == ["4"])
    #expect(try firstBroken() == nil)
  }

  @Test func `nothing that is young enough goes`() throws {
    #expect(try purge(before: now) == 0)
    try fixture.record(3)
    #expect(try purge(before: now) == 0)
    #expect(try purge(before: now + 1) == 1)
    #expect(try purge(before: now + 1) == 0)
  }

  /// A clock that was set back leaves an old row behind a young one: it stays with it.
  @Test func `a purge stops at the first row that is young enough`() throws {
    try fixture.record(2, from: 100)
    try fixture.record(2)
    #expect(try purge(before: now + 50) == 0)
    #expect(try purge(before: now + 101) == 1)
    #expect(try firstBroken() == nil)
  }
}

extension AccountFixture {
  /// Rows 1 to `count`, a second apart; the even ones are of nobody.
  func record(_ count: Int, from start: Int = 0) throws {
    try registry.transaction {
      for number in start..<(start + count) {
        try registry.record(
          AuditEntry(
            at: Self.now + number, .signInFailed, matricule: number % 2 == 0 ? "123456" : nil,
            address: "192.0.2.\(number)", device: "Firefox", request: "r\(number)",
            detail: "mot-de-passe-faux"))
      }
    }
  }
}
