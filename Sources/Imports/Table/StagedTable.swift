import SQLite

/// A temporary table for the rows of a file, where nobody else sees them and nothing is locked.
struct StagedTable: Sendable {
  let name: String
  /// The columns that the lasting table has too; the first one is the key.
  let columns: [String]
  /// Columns for the import alone.
  var notes: [String] = []

  var key: String { columns.first ?? "" }

  /// Makes the table and lets `body` fill it: nothing is kept where it throws.
  func fill(
    in database: borrowing Database, _ body: (inout StagedRows) throws -> Void
  ) throws {
    let rest = (columns.dropFirst() + notes).map { ", \($0)" }.joined()
    try database.execute(
      """
      DROP TABLE IF EXISTS temp.\(name);
      CREATE TEMP TABLE \(name) (
        \(key) TEXT NOT NULL PRIMARY KEY, line INTEGER NOT NULL\(rest)
      ) WITHOUT ROWID;
      BEGIN
      """)
    do {
      var rows = try StagedRows(self, in: database)
      try body(&rows)
      try database.execute("COMMIT")
    } catch {
      try? database.execute("ROLLBACK")
      throw error
    }
  }
}

/// Rows on their way into a staged table.
struct StagedRows: ~Copyable {
  private var insert: Statement

  init(_ table: StagedTable, in database: borrowing Database) throws {
    let columns = table.columns + table.notes
    let places = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
    insert = try database.prepare(
      """
      INSERT INTO temp.\(table.name) (line, \(columns.joined(separator: ", ")))
      VALUES (\(places))
      ON CONFLICT (\(table.key)) DO UPDATE SET line = line RETURNING line
      """)
  }

  /// Adds a row; where its key came before, that row stays.
  ///
  /// - Parameters:
  ///   - values: of the columns and notes, in order.
  ///   - line: where the row stands.
  /// - Returns: the line on which the key came first.
  mutating func add(_ values: [Statement.Value], line: Int) throws -> Int {
    try insert.bind([.integer(line)] + values)
    _ = try insert.step()
    let first = insert.integer(0)
    try insert.reset()
    return first
  }
}
