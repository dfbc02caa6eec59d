import CSQLite

/// What SQLite refused.
///
/// It never shows the values that were bound: they may be secrets.
package struct SQLiteError: Error, Sendable, Equatable {
  /// SQLite's extended result code.
  package let code: Int32
  package let message: String
  package let sql: String?

  init(_ code: Int32, _ connection: OpaquePointer?, sql: String?) {
    self.code = code
    self.sql = sql
    message = unsafe String(
      cString: connection == nil ? sqlite3_errstr(code) : sqlite3_errmsg(connection))
  }
}

extension SQLiteError: CustomStringConvertible {
  package var description: String {
    "SQLite \(code): \(message)" + (sql.map { " — \($0)" } ?? "")
  }
}
