import CSQLite

/// A connection to an SQLite database, closed when it goes.
@safe
package struct Database: ~Copyable {
  let connection: OpaquePointer

  /// How a database is opened; the words are SQLite's.
  package enum Mode: Sendable {
    case readWrite
    case create
    case readOnly
    /// Read-only, and known not to change while it is open: no lock is taken (`immutable=1`).
    case immutable
  }

  package init(_ path: String, mode: Mode) throws {
    var opened: OpaquePointer?
    let code = unsafe sqlite3_open_v2(
      mode == .immutable ? "file:\(Database.uriPath(path))?immutable=1" : path, &opened,
      Database.flags(mode), nil)
    guard code == SQLITE_OK, let opened = unsafe opened else {
      let error = unsafe SQLiteError(code, opened, sql: nil)
      unsafe sqlite3_close_v2(opened)
      throw error
    }
    unsafe connection = opened
    _ = unsafe sqlite3_extended_result_codes(connection, 1)
    _ = unsafe sqlite3_busy_timeout(connection, 5_000)
  }

  deinit { _ = unsafe sqlite3_close_v2(connection) }

  private static func flags(_ mode: Mode) -> Int32 {
    let access =
      switch mode {
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readOnly: SQLITE_OPEN_READONLY
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      }
    // A connection is of one thread at a time, and needs no lock of its own.
    return access | SQLITE_OPEN_NOMUTEX
  }

  /// A path inside a `file:` URI: `%`, `?` and `#` would mean something else there.
  private static func uriPath(_ path: String) -> String {
    path.reduce(into: "") { uri, character in
      switch character {
      case "%": uri += "%25"
      case "?": uri += "%3f"
      case "#": uri += "%23"
      default: uri.append(character)
      }
    }
  }

  /// Runs statements that return no rows.
  package func execute(_ sql: String) throws {
    let code = unsafe sqlite3_exec(connection, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw unsafe SQLiteError(code, connection, sql: sql) }
  }

  package func prepare(_ sql: String) throws -> Statement {
    try unsafe Statement(sql, in: connection)
  }

  /// Runs `body` in a transaction: committed where it returns, rolled back where it throws.
  ///
  /// The write lock is taken at once (`BEGIN IMMEDIATE`), so that what `body` reads still holds
  /// when it writes.
  package func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try execute("COMMIT")
      return result
    } catch {
      try? execute("ROLLBACK")
      throw error
    }
  }

  /// Rows that the last statement inserted, changed or removed (`sqlite3_changes`).
  package var changes: Int { Int(unsafe sqlite3_changes(connection)) }

  /// The rowid of the last row that was inserted.
  package var lastInsertedRow: Int { Int(unsafe sqlite3_last_insert_rowid(connection)) }

  /// `PRAGMA user_version`: the version of the schema.
  package var userVersion: Int {
    get throws {
      var statement = try prepare("PRAGMA user_version")
      return try statement.step() ? statement.integer(0) : 0
    }
  }
}
