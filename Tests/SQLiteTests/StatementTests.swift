import SQLite
import Testing

/// Values in, values out.
struct StatementTests {
  /// A database with one row, which holds `value`.
  private func database(holding value: Statement.Value) throws -> Database {
    let database = try Database(":memory:", mode: .create)
    try database.execute("CREATE TABLE t (x)")
    var insert = try database.prepare("INSERT INTO t VALUES (?)")
    try insert.run(value)
    return database
  }

  @Test(arguments: [
    "", "a", "é’œ 👍🏽", "a\0b", "'; DROP TABLE t --", String(repeating: "x", count: 100_000),
  ])
  func `a text comes back`(_ text: String) throws {
    let database = try database(holding: .text(text))
    var select = try database.prepare("SELECT x, typeof(x) FROM t")
    #expect(try select.step())
    #expect(select.text(0) == text)
    #expect(select.text(1) == "text")
    #expect(try !select.step())
  }

  @Test(arguments: [[], [0], [1, 0, 2], [UInt8](repeating: 255, count: 70_000)])
  func `bytes come back`(_ bytes: [UInt8]) throws {
    let database = try database(holding: .blob(bytes))
    var select = try database.prepare("SELECT x, typeof(x) FROM t")
    #expect(try select.step())
    #expect(select.blob(0) == bytes)
    #expect(select.text(1) == "blob")
  }

  @Test(arguments: [0, 1, -1, Int.max, Int.min])
  func `an integer comes back`(_ integer: Int) throws {
    let database = try database(holding: .integer(integer))
    var select = try database.prepare("SELECT x, typeof(x) FROM t")
    #expect(try select.step())
    #expect(select.integer(0) == integer)
    #expect(select.text(1) == "integer")
  }

  @Test func `nothing comes back as nothing`() throws {
    let database = try database(holding: .null)
    var select = try database.prepare("SELECT x, typeof(x) FROM t")
    #expect(try select.step())
    #expect(select.text(0) == nil)
    #expect(select.blob(0) == nil)
    #expect(select.integer(0) == 0)
    #expect(select.text(1) == "null")
  }

  @Test func `values are bound in order`() throws {
    let database = try Database(":memory:", mode: .create)
    var select = try database.prepare("SELECT ?, ?, ?")
    try select.bind([.text("a"), .integer(2), .blob([3])])
    #expect(try select.step())
    #expect(select.text(0) == "a")
    #expect(select.integer(1) == 2)
    #expect(select.blob(2) == [3])
  }

  @Test func `a statement runs again with other values`() throws {
    let database = try Database(":memory:", mode: .create)
    try database.execute("CREATE TABLE t (x)")
    var insert = try database.prepare("INSERT INTO t VALUES (?)")
    for value in 1...3 { try insert.run(.integer(value)) }
    var select = try database.prepare("SELECT x FROM t WHERE x > ? ORDER BY x")
    var found: [Int] = []
    for least in [2, 0] {
      try select.bind([.integer(least)])
      while try select.step() { found.append(select.integer(0)) }
      try select.reset()
    }
    #expect(found == [3, 1, 2, 3])
  }

  @Test func `more values than parameters are refused`() throws {
    let database = try Database(":memory:", mode: .create)
    var select = try database.prepare("SELECT ?")
    let error = #expect(throws: SQLiteError.self) { try select.bind([.integer(1), .integer(2)]) }
    #expect(error?.code == 25)
    #expect(error?.sql == "SELECT ?")
  }
}
