import Glibc
import SQLite
import TestSupport
import Testing

/// Connections and transactions.
struct DatabaseTests {
  /// Calls `body` with the path of a database that does not exist yet, in a folder of its own.
  private func withPath(_ name: String = "test.db", _ body: (String) throws -> Void) throws {
    let folder = try TemporaryFolder()
    try body(folder(name))
  }

  private func makeDatabase(at path: String) throws {
    try Database(path, mode: .create).execute("CREATE TABLE t (x); INSERT INTO t VALUES (1)")
  }

  private func count(_ database: borrowing Database) throws -> Int {
    var statement = try database.prepare("SELECT count(*) FROM t")
    return try statement.step() ? statement.integer(0) : -1
  }

  /// The code of what SQLite refuses, less what extends it; nil where it refuses nothing.
  private func refusal(_ body: () throws -> Void) throws -> Int32? {
    do { try body() } catch let error as SQLiteError { return error.code & 0xFF }
    return nil
  }

  // MARK: Modes

  @Test func `a database that is not there is created in one mode only`() throws {
    let cannotOpen: Int32 = 14
    try withPath { path in
      for mode in [Database.Mode.readWrite, .readOnly, .immutable] {
        #expect(try refusal { _ = try Database(path, mode: mode) } == cannotOpen)
      }
      try makeDatabase(at: path)
      #expect(try count(Database(path, mode: .readWrite)) == 1)
    }
  }

  @Test(arguments: [Database.Mode.create, .readWrite])
  func `a database opened for writing takes a row`(_ mode: Database.Mode) throws {
    try withPath { path in
      try makeDatabase(at: path)
      let database = try Database(path, mode: mode)
      try database.execute("INSERT INTO t VALUES (2)")
      #expect(try count(database) == 2)
    }
  }

  @Test(arguments: [Database.Mode.readOnly, .immutable])
  func `a database opened for reading refuses a row`(_ mode: Database.Mode) throws {
    let isReadOnly: Int32 = 8
    try withPath { path in
      try makeDatabase(at: path)
      let database = try Database(path, mode: mode)
      #expect(try refusal { try database.execute("INSERT INTO t VALUES (2)") } == isReadOnly)
      #expect(try count(database) == 1)
    }
  }

  @Test(arguments: ["a%b.db", "a?b.db", "a#b.db", "é a.db", "a%3fb.db"])
  func `an immutable database is found whatever its name`(_ name: String) throws {
    try withPath(name) { path in
      try makeDatabase(at: path)
      #expect(try count(Database(path, mode: .immutable)) == 1)
    }
  }

  @Test func `an immutable database is read while another holds its lock`() throws {
    let isBusy: Int32 = 5
    try withPath { path in
      try makeDatabase(at: path)
      let holder = try Database(path, mode: .readWrite)
      try holder.execute("BEGIN EXCLUSIVE")
      #expect(try count(Database(path, mode: .immutable)) == 1)
      let other = try Database(path, mode: .readOnly)
      try other.execute("PRAGMA busy_timeout = 0")
      #expect(try refusal { _ = try count(other) } == isBusy)
    }
  }

  // MARK: Errors

  @Test func `an error says the statement and why`() throws {
    let database = try Database(":memory:", mode: .create)
    let thrown = #expect(throws: SQLiteError.self) { try database.execute("SELECT * FROM missing") }
    let error = try #require(thrown)
    #expect(error.code == 1)
    #expect(error.message == "no such table: missing")
    #expect(error.sql == "SELECT * FROM missing")
    #expect(error.description.contains("no such table: missing"))
    #expect(error.description.contains("SELECT * FROM missing"))
  }

  @Test func `a statement that cannot be prepared says so`() throws {
    let database = try Database(":memory:", mode: .create)
    let error = #expect(throws: SQLiteError.self) { _ = try database.prepare("SELEC 1") }
    #expect(error?.sql == "SELEC 1")
    #expect(error?.message.contains("SELEC") == true)
  }

  @Test func `an error has SQLite's extended code, and never the values`() throws {
    let database = try Database(":memory:", mode: .create)
    try database.execute("CREATE TABLE t (x UNIQUE); INSERT INTO t VALUES ('secret')")
    var insert = try database.prepare("INSERT INTO t VALUES (?)")
    let error = #expect(throws: SQLiteError.self) { try insert.run(.text("secret")) }
    #expect(error?.code == 2067)
    #expect(error?.sql == "INSERT INTO t VALUES (?)")
    #expect(error?.description.contains("secret") == false)
  }

  @Test func `what is no database is refused`() throws {
    let isNoDatabase: Int32 = 26
    try withPath { path in
      let text = "Ceci n’est pas une base de données, mais un texte d’une certaine longueur."
      let descriptor = unsafe open(path, O_WRONLY | O_CREAT, 0o600)
      #expect(unsafe write(descriptor, text, text.utf8.count) == text.utf8.count)
      #expect(close(descriptor) == 0)
      let database = try Database(path, mode: .readOnly)
      #expect(try refusal { _ = try count(database) } == isNoDatabase)
    }
  }

  // MARK: Transactions

  @Test func `a transaction that returns is kept`() throws {
    try withPath { path in
      try makeDatabase(at: path)
      let database = try Database(path, mode: .readWrite)
      try database.transaction { try database.execute("INSERT INTO t VALUES (2)") }
      #expect(try count(Database(path, mode: .readOnly)) == 2)
    }
  }

  @Test func `a transaction that throws leaves nothing, and its error is passed on`() throws {
    struct Refusal: Error, Equatable {}
    let database = try Database(":memory:", mode: .create)
    try database.execute("CREATE TABLE t (x)")
    #expect(throws: Refusal()) {
      try database.transaction {
        try database.execute("INSERT INTO t VALUES (1)")
        throw Refusal()
      }
    }
    #expect(try count(database) == 0)
    try database.transaction { try database.execute("INSERT INTO t VALUES (1)") }
    #expect(try count(database) == 1)
  }

  @Test func `a transaction whose statement fails leaves nothing`() throws {
    let database = try Database(":memory:", mode: .create)
    try database.execute("CREATE TABLE t (x UNIQUE)")
    #expect(throws: SQLiteError.self) {
      try database.transaction {
        try database.execute("INSERT INTO t VALUES (1)")
        try database.execute("INSERT INTO t VALUES (1)")
      }
    }
    #expect(try count(database) == 0)
  }

  @Test func `a database knows the version of its schema`() throws {
    let database = try Database(":memory:", mode: .create)
    #expect(try database.userVersion == 0)
    try database.execute("PRAGMA user_version = 7")
    #expect(try database.userVersion == 7)
  }
}
