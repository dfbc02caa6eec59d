import CSQLite

/// A prepared statement, finalized when it goes.
///
/// Columns count from 0, parameters from 1.
@safe
package struct Statement: ~Copyable {
  private let statement: OpaquePointer
  private let connection: OpaquePointer
  private let sql: String

  init(_ sql: String, in connection: OpaquePointer) throws {
    var prepared: OpaquePointer?
    let code = unsafe sqlite3_prepare_v2(connection, sql, -1, &prepared, nil)
    guard code == SQLITE_OK, let prepared = unsafe prepared else {
      throw unsafe SQLiteError(code, connection, sql: sql)
    }
    unsafe statement = prepared
    unsafe self.connection = unsafe connection
    self.sql = sql
  }

  deinit { unsafe sqlite3_finalize(statement) }

  /// A value to bind.
  package enum Value: Sendable, Equatable {
    case text(String)
    case blob([UInt8])
    case integer(Int)
    case null

    /// NULL for nil.
    package static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .null }

    /// NULL for nil.
    package static func optional(_ integer: Int?) -> Self { integer.map { .integer($0) } ?? .null }
  }

  /// Runs the statement once with values for its parameters, for a statement without rows.
  package mutating func run(_ values: Value...) throws {
    try bind(values)
    _ = try step()
    try reset()
  }

  /// Binds values to the parameters, in order.
  package mutating func bind(_ values: [Value]) throws {
    for (number, value) in values.enumerated() {
      let code = bind(value, at: Int32(number + 1))
      guard code == SQLITE_OK else { throw unsafe SQLiteError(code, connection, sql: sql) }
    }
  }

  private func bind(_ value: Value, at index: Int32) -> Int32 {
    // SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
    let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    return switch value {
    case .text(let text):
      unsafe sqlite3_bind_text(statement, index, text, Int32(text.utf8.count), transient)
    case .blob(let bytes):
      unsafe sqlite3_bind_blob(statement, index, bytes, Int32(bytes.count), transient)
    case .integer(let integer): unsafe sqlite3_bind_int64(statement, index, Int64(integer))
    case .null: unsafe sqlite3_bind_null(statement, index)
    }
  }

  /// Goes to the next row; false where there is none.
  package mutating func step() throws -> Bool {
    switch unsafe sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw unsafe SQLiteError(code, connection, sql: sql)
    }
  }

  /// Makes the statement ready to run again.
  package mutating func reset() throws {
    let code = unsafe sqlite3_reset(statement)
    guard code == SQLITE_OK else { throw unsafe SQLiteError(code, connection, sql: sql) }
  }

  // MARK: Columns of the row at hand

  package func integer(_ column: Int32) -> Int {
    Int(unsafe sqlite3_column_int64(statement, column))
  }

  /// nil for NULL.
  package func text(_ column: Int32) -> String? {
    guard let bytes = unsafe sqlite3_column_text(statement, column) else { return nil }
    let count = Int(unsafe sqlite3_column_bytes(statement, column))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// nil for NULL.
  package func blob(_ column: Int32) -> [UInt8]? {
    guard unsafe sqlite3_column_type(statement, column) != SQLITE_NULL else { return nil }
    let count = Int(unsafe sqlite3_column_bytes(statement, column))
    guard let bytes = unsafe sqlite3_column_blob(statement, column) else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: bytes, count: count))
  }
}
