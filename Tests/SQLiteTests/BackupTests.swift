import Glibc
import SQLite
import TestSupport
import Testing

/// Copies of a database in use, and its write-ahead log.
struct `A database in use` {
  private func count(_ path: String) throws -> Int {
    let database = try Database(path, mode: .readOnly)
    var statement = try database.prepare("SELECT count(*) FROM t")
    return try statement.step() ? statement.integer(0) : -1
  }

  private func size(_ path: String) -> Int? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  @Test func `is copied whole, with what stands in its log alone`() throws {
    let folder = try TemporaryFolder()
    let database = try Database(folder("a.db"), mode: .create)
    try database.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (x)")
    try database.execute("INSERT INTO t VALUES (1), (2), (3)")
    var steps = 0
    try database.backup(to: folder("copy.db"), pagesAtOnce: 1) { left, _ in
      steps += 1
      if left == 1 { try? database.execute("INSERT INTO t VALUES (4)") }
    }
    #expect(try count(folder("copy.db")) == 4)
    #expect(steps > 1)
    #expect(size(folder("copy.db-wal")) == nil)
  }

  @Test func `keeps its log when a connection closes that was told to, and empties it on request`()
    throws
  {
    let folder = try TemporaryFolder()
    let path = folder("a.db")
    do {
      let database = try Database(path, mode: .create)
      try database.keepWriteAheadLog()
      try database.execute("PRAGMA journal_mode = WAL; CREATE TABLE t (x)")
    }
    #expect((size("\(path)-wal") ?? 0) > 0)
    let database = try Database(path, mode: .readWrite)
    try database.keepWriteAheadLog()
    try database.emptyWriteAheadLog()
    #expect(size("\(path)-wal") == 0)
    #expect(try count(path) == 0)
  }

  @Test func `tells how many rows a statement changed`() throws {
    let folder = try TemporaryFolder()
    let database = try Database(folder("a.db"), mode: .create)
    try database.execute("CREATE TABLE t (x INTEGER PRIMARY KEY); INSERT INTO t VALUES (1), (7)")
    #expect(database.changes == 2)
    #expect(database.lastInsertedRow == 7)
    let count = try database.transaction { () -> Int in
      try database.execute("DELETE FROM t WHERE x = 1")
      return database.changes
    }
    #expect(count == 1)
  }
}
