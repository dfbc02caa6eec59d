import Accounts
import SQLite

/// The rows of a file in a temporary table, where nobody else sees them and nothing is locked.
struct StagedRoster: ~Copyable {
  private var insert: Statement

  /// The columns of the table, as those of `agent`.
  static let columns = RosterColumn.allCases.map(\.rawValue)

  /// Makes the table and lets `body` fill it: nothing is kept where it throws.
  static func fill(
    in database: borrowing Database, _ body: (inout StagedRoster) throws -> Void
  ) throws {
    var staged = try StagedRoster(in: database)
    do {
      try body(&staged)
      try database.execute("COMMIT")
    } catch {
      try? database.execute("ROLLBACK")
      throw error
    }
  }

  private init(in database: borrowing Database) throws {
    let rest = Self.columns.dropFirst().joined(separator: ", ")
    try database.execute(
      """
      DROP TABLE IF EXISTS temp.staged_agent;
      CREATE TEMP TABLE staged_agent (
        matricule TEXT NOT NULL PRIMARY KEY, line INTEGER NOT NULL, \(rest)
      ) WITHOUT ROWID;
      BEGIN
      """)
    let places = Array(repeating: "?", count: Self.columns.count + 1).joined(separator: ", ")
    insert = try database.prepare(
      """
      INSERT INTO temp.staged_agent (line, \(Self.columns.joined(separator: ", ")))
      VALUES (\(places))
      ON CONFLICT (matricule) DO UPDATE SET line = line RETURNING line
      """)
  }

  /// Adds a row.
  ///
  /// - Parameters:
  ///   - matricule: the row's matricule.
  ///   - agent: nil where the row has problems: the matricule is taken all the same.
  ///   - line: where the row stands.
  /// - Returns: the line on which the matricule came first.
  mutating func add(_ matricule: Matricule, _ agent: Agent?, line: Int) throws -> Int {
    let fields = RosterColumn.allCases.map { column in
      agent?.value(of: column) ?? (column == .matricule ? .text(matricule.text) : .null)
    }
    try insert.bind([.integer(line)] + fields)
    _ = try insert.step()
    let first = insert.integer(0)
    try insert.reset()
    return first
  }
}
