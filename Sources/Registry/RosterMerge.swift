import SQLite

/// How a staged roster becomes the roster: a few statements, in one transaction.
enum RosterMerge {
  /// Merges the staged rows into `agent`.
  ///
  /// - Parameters:
  ///   - database: holds the staged rows, and a transaction.
  ///   - isComplete: whether agents that were not staged have left.
  static func run(in database: borrowing Database, isComplete: Bool) throws -> RosterChanges {
    var changes = try count(in: database)
    try database.execute(merge)
    guard isComplete else { return changes }
    try database.execute(markAbsent)
    var marked = try database.prepare("SELECT changes()")
    if try marked.step() { changes.left = marked.integer(0) }
    return changes
  }

  private static func count(in database: borrowing Database) throws -> RosterChanges {
    var counts = try database.prepare(
      """
      SELECT count(*) FILTER (WHERE agent.matricule IS NULL),
        count(*) FILTER (WHERE agent.matricule IS NOT NULL AND \(differ("staged", "agent"))),
        count(*),
        (SELECT count(*) FROM agent)
      FROM temp.staged_agent AS staged LEFT JOIN agent USING (matricule)
      """)
    _ = try counts.step()
    let (new, changed, all) = (counts.integer(0), counts.integer(1), counts.integer(2))
    return RosterChanges(
      new: new, changed: changed, unchanged: all - new - changed,
      absent: counts.integer(3) - (all - new))
  }

  private static var merge: String {
    let columns = StagedRoster.columns.joined(separator: ", ")
    let updates = facts.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    return """
      INSERT INTO agent (\(columns)) SELECT \(columns) FROM temp.staged_agent WHERE true
      ON CONFLICT (matricule) DO UPDATE SET \(updates) WHERE \(differ("agent", "excluded"))
      """
  }

  private static let markAbsent = """
    UPDATE agent SET situation = 'sorti' WHERE situation <> 'sorti'
      AND NOT EXISTS (SELECT 1 FROM temp.staged_agent AS staged
        WHERE staged.matricule = agent.matricule)
    """

  /// The columns that say something of an agent.
  private static let facts = StagedRoster.columns.filter { $0 != RosterColumn.matricule.rawValue }

  private static func differ(_ one: String, _ other: String) -> String {
    let names = { (table: String) in facts.map { "\(table).\($0)" }.joined(separator: ", ") }
    return "(\(names(one))) IS NOT (\(names(other)))"
  }
}
