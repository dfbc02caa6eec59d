import Accounts
import Imports
import Registry
import SQLite
import TestRegistry
import Testing

/// From the databases of earlier programs to this one's.
struct MigrationTests {
  private let fixture: RosterFixture

  init() throws { fixture = try RosterFixture() }

  /// Takes from the schema what the second migration and those after it brought.
  private func goBack(to version: Int) throws {
    let tables = [
      (4, ["act_notice", "act"]), (3, ["audit", "audit_start"]),
      (
        2,
        [
          "link", "session", "receipt", "registration", "account", "matricule_lock", "counter",
          "outbox",
        ]
      ),
    ]
    let gone = tables.filter { $0.0 > version }.flatMap(\.1)
    // A view of a table that is gone would keep others from being dropped.
    let drops = "DROP VIEW listed_act;" + gone.map { "DROP TABLE \($0);" }.joined()
    let database = try Database(fixture.database, mode: .readWrite)
    try database.execute("\(drops) PRAGMA user_version = \(version)")
  }

  private func schema() throws -> [String] {
    try fixture.rows("SELECT sql AS concat FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
  }

  @Test(arguments: [1, 2, 3])
  func `an earlier database becomes the one that a new home has, and keeps its agents`(
    version: Int
  ) throws {
    _ = try fixture.importRows(
      RosterFixture.row, RosterFixture.row([.matricule: "234567", .situation: "sorti"]))
    let (agents, new) = (try fixture.agents(), try schema())
    try goBack(to: version)
    #expect(try schema().count < new.count)
    let outcome = try RegistryDatabase.migrate(home: fixture.home)
    #expect(outcome.from == version && outcome.to == 4)
    #expect(try schema() == new)
    #expect(try fixture.agents() == agents && agents.count == 2)
    // What is new is there to be used.
    let registry = try RegistryDatabase(home: fixture.home)
    try registry.transaction {
      #expect(try registry.lock(Matricule(parsing: "123456"), .byOperator, at: 1))
      try registry.record(AuditEntry(at: 1, .locked, matricule: "123456", request: "r"))
    }
    #expect(try registry.verifyAudit().rows == 1)
  }

  @Test func `accounts survive a migration that comes after them`() throws {
    let accounts = try AccountFixture()
    let id = try accounts.account(accounts.afi)
    try accounts.execute(
      """
      DROP VIEW listed_act; DROP TABLE act_notice; DROP TABLE act;
      DROP TABLE audit; DROP TABLE audit_start; PRAGMA user_version = 2
      """)
    _ = try RegistryDatabase.migrate(home: accounts.home)
    #expect(try RegistryDatabase(home: accounts.home).account(id: id)?.matricule == accounts.afi)
  }

  @Test func `a migration that fails leaves the version before it`() throws {
    _ = try fixture.importRows(RosterFixture.row)
    try goBack(to: 1)
    try Database(fixture.database, mode: .readWrite).execute("CREATE TABLE outbox (x)")
    let before = try schema()
    #expect(throws: SQLiteError.self) { try RegistryDatabase.migrate(home: fixture.home) }
    #expect(try schema() == before)
    #expect(try Database(fixture.database, mode: .readOnly).userVersion == 1)
    #expect(try fixture.agents().count == 1)
  }
}
