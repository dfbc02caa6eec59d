import SQLite
import Testing

@testable import Registry

/// What is written stays, and is what the schema says (R98).
struct DurabilityTests {
  /// What a connection of the counter has, by the name of its pragma.
  private static let settings = [
    "synchronous": 2, "foreign_keys": 1, "secure_delete": 1, "busy_timeout": 5_000,
  ]

  @Test(arguments: settings)
  func `each connection waits for the disk, and for other writers`(
    _ name: String, _ value: Int
  ) throws {
    let fixture = try AccountFixture()
    for keepsLog in [true, false] {
      let registry = try RegistryDatabase(home: fixture.home, keepsLog: keepsLog)
      var statement = try registry.database.prepare("PRAGMA \(name)")
      #expect(try statement.step() && statement.integer(0) == value)
    }
  }

  @Test func `readers and writers do not wait for each other`() throws {
    #expect(try AccountFixture().values("PRAGMA journal_mode") == ["wal"])
  }

  @Test func `no table takes a value of another type`() throws {
    let fixture = try AccountFixture()
    // A view holds nothing of its own.
    let tables =
      "FROM pragma_table_list WHERE schema = 'main' AND type <> 'view' AND name NOT LIKE 'sqlite%'"
    #expect(try fixture.values("SELECT name \(tables) AND NOT strict") == [])
    #expect(try fixture.values("SELECT count(*) \(tables)") != ["0"])
  }
}
