import SQLite

/// How staged rows become rows of a table that lasts.
struct ImportMerge {
  let staged: StagedTable
  let table: String
  /// The columns that say something of what the key names.
  private var facts: ArraySlice<String> { staged.columns.dropFirst() }

  /// New rows are added; those that differ are changed, and what `alsoSet` says with them.
  func sql(alsoSet more: String = "") -> String {
    let columns = staged.columns.joined(separator: ", ")
    let updates = facts.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    return """
      INSERT INTO \(table) (\(columns)) SELECT \(columns) FROM temp.\(staged.name) WHERE true
      ON CONFLICT (\(staged.key)) DO UPDATE SET \(updates)\(more)
      WHERE \(differ(table, "excluded"))
      """
  }

  /// How many staged rows are new, changed, and all of them.
  func counts(in database: borrowing Database) throws -> (new: Int, changed: Int, all: Int) {
    var counts = try database.prepare(
      """
      SELECT count(*) FILTER (WHERE kept.\(staged.key) IS NULL),
        count(*) FILTER (WHERE kept.\(staged.key) IS NOT NULL AND \(differ("staged", "kept"))),
        count(*)
      FROM temp.\(staged.name) AS staged LEFT JOIN \(table) AS kept USING (\(staged.key))
      """)
    _ = try counts.step()
    return (counts.integer(0), counts.integer(1), counts.integer(2))
  }

  private func differ(_ one: String, _ other: String) -> String {
    let names = { (table: String) in facts.map { "\(table).\($0)" }.joined(separator: ", ") }
    return "(\(names(one))) IS NOT (\(names(other)))"
  }
}

/// Runs the last step of an import in a transaction, which a dry run undoes.
func importing<Changes>(
  into database: borrowing Database, isDryRun: Bool, _ merge: () throws -> Changes
) throws -> Changes {
  var changes: Changes?
  do {
    return try database.transaction {
      let made = try merge()
      changes = made
      if isDryRun { throw DryRunIsOver() }
      return made
    }
  } catch let over as DryRunIsOver {
    guard let changes else { throw over }
    return changes
  }
}

/// Ends the transaction of a dry run, so that it is rolled back.
private struct DryRunIsOver: Error {}
