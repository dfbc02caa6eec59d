import Accounts
import SQLite

/// How a staged roster becomes the roster: a few statements, in one transaction.
enum RosterMerge {
  static let staged = StagedTable(
    name: "staged_agent", columns: RosterColumn.allCases.map(\.rawValue))

  /// What the table holds of a row; of one with problems the matricule alone, which is taken all
  /// the same.
  static func values(_ matricule: Matricule, _ agent: Agent?) -> [Statement.Value] {
    RosterColumn.allCases.map { column in
      agent?.value(of: column) ?? (column == .matricule ? .text(matricule.text) : .null)
    }
  }

  /// Merges the staged rows into `agent`.
  ///
  /// - Parameters:
  ///   - database: holds the staged rows, and a transaction.
  ///   - isComplete: whether agents that were not staged have left.
  static func run(in database: borrowing Database, isComplete: Bool) throws -> RosterChanges {
    let merge = ImportMerge(staged: staged, table: "agent")
    let counts = try merge.counts(in: database)
    var agents = try database.prepare("SELECT count(*) FROM agent")
    _ = try agents.step()
    var changes = RosterChanges(
      new: counts.new, changed: counts.changed,
      unchanged: counts.all - counts.new - counts.changed,
      absent: agents.integer(0) - (counts.all - counts.new))
    try agents.reset()
    try database.execute(merge.sql())
    guard isComplete else { return changes }
    try database.execute(markAbsent)
    changes.left = database.changes
    return changes
  }

  private static let markAbsent = """
    UPDATE agent SET situation = 'sorti' WHERE situation <> 'sorti'
      AND NOT EXISTS (SELECT 1 FROM temp.staged_agent AS staged
        WHERE staged.matricule = agent.matricule)
    """
}
