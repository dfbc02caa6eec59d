import Cryptography
import Registry
import Testing

/// What becomes of somebody who changes the audit behind the program's back.
struct AuditTamperingTests {
  private let fixture: AccountFixture
  private var registry: RegistryDatabase { fixture.registry }
  private let now = AccountFixture.now

  init() throws { fixture = try AccountFixture() }

  private func firstBroken() throws -> Int? { try registry.verifyAudit().firstBroken }

  /// What somebody with the file can do: the triggers are theirs to remove.
  private func tamper(_ sql: String) throws {
    try fixture.execute(
      """
      DROP TRIGGER audit_is_not_changed; DROP TRIGGER audit_is_not_removed;
      DROP TRIGGER audit_grows_at_its_end; \(sql)
      """)
  }

  // MARK: What the schema refuses

  private static let constraint: Int32 = 19

  @Test(arguments: [
    "UPDATE audit SET detail = '' WHERE id = 3",
    "UPDATE audit SET chain = chain",
    "UPDATE OR REPLACE audit SET id = 2 WHERE id = 3",
    "DELETE FROM audit WHERE id = 3",
    "DELETE FROM audit WHERE id = 5",
    "DELETE FROM audit",
    "DELETE FROM audit_start; DELETE FROM audit WHERE id = 1",
    "INSERT OR REPLACE INTO audit SELECT id, at, event, matricule, address, device, request, 'x', "
      + "chain FROM audit WHERE id = 3",
    "INSERT INTO audit SELECT 9, at, event, matricule, address, device, request, detail, chain "
      + "FROM audit WHERE id = 3",
    "INSERT INTO audit SELECT 0, at, event, matricule, address, device, request, detail, chain "
      + "FROM audit WHERE id = 3",
  ])
  func `rows are neither changed, removed nor put between others`(sql: String) throws {
    try fixture.record(5)
    #expect(try fixture.refusal(sql) == Self.constraint)
    #expect(try registry.verifyAudit().rows == 5 && firstBroken() == nil)
  }

  // MARK: What is detected

  @Test(arguments: [
    "at = at + 1", "at = at - 1", "event = 'authn_login_success'", "matricule = '234567'",
    "matricule = NULL", "address = '192.0.2.9'", "device = ''", "request = request || ' '",
    "detail = 'bloque'", "chain = zeroblob(32)", "address = '192.0.2.2F', device = 'irefox'",
    "address = device, device = address", "detail = detail || char(0)",
  ])
  func `a changed row is the first broken one`(change: String) throws {
    try fixture.record(5)
    try tamper("UPDATE audit SET \(change) WHERE id = 3")
    #expect(try firstBroken() == 3)
  }

  @Test(arguments: [
    ("UPDATE audit SET id = 9 WHERE id = 5", 9),
    ("DELETE FROM audit WHERE id = 1", 2),
    ("DELETE FROM audit WHERE id = 3", 4),
    ("DELETE FROM audit WHERE id IN (2, 3)", 4),
    (
      "UPDATE audit SET id = 9 WHERE id = 2; UPDATE audit SET id = 2 WHERE id = 3; "
        + "UPDATE audit SET id = 3 WHERE id = 9", 2
    ),
    ("DELETE FROM audit WHERE id = 3; UPDATE audit SET id = id - 1 WHERE id > 3", 3),
    (
      "INSERT INTO audit SELECT 6, at, event, matricule, address, device, request, detail, chain "
        + "FROM audit WHERE id = 5", 6
    ),
    ("UPDATE audit_start SET chain = randomblob(32)", 1),
    ("UPDATE audit_start SET id = 1", 1),
  ])
  func `rows that are missing, moved or added are detected where it happened`(
    sql: String, broken: Int
  ) throws {
    try fixture.record(5)
    try tamper(sql)
    #expect(try firstBroken() == broken)
  }

  @Test func `a change that was chained again is detected at the row behind it`() throws {
    try fixture.record(3)
    let forged = SHA256.digest(of: [1]).hex
    try tamper("UPDATE audit SET detail = 'x', chain = x'\(forged)' WHERE id = 2")
    #expect(try firstBroken() == 2)
  }

  @Test func `rows taken from the end show in the head alone`() throws {
    try fixture.record(4)
    let earlier = try registry.verifyAudit()
    try fixture.record(1, from: 4)
    let whole = try registry.verifyAudit()
    try tamper("DELETE FROM audit WHERE id = 5")
    let cut = try registry.verifyAudit()
    #expect(cut.firstBroken == nil && cut.rows == 4)
    #expect(cut.head != whole.head && cut.head == earlier.head)
    #expect(whole.head.utf8.count == 64)
  }

  @Test func `nobody is not an agent without a matricule`() throws {
    try fixture.record(2)
    try tamper("UPDATE audit SET matricule = '' WHERE id = 2")
    #expect(try firstBroken() == 2)
  }

  @Test func `a row that was changed before a purge is still detected after it`() throws {
    try fixture.record(5)
    try tamper("UPDATE audit SET detail = 'x' WHERE id = 4")
    #expect(try registry.transaction { try registry.purgeAudit(before: now + 2) } == 2)
    #expect(try firstBroken() == 4)
  }
}
