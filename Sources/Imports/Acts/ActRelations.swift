import SQLite

/// What staged acts say of agents and of each other.
///
/// A row with problems of its own has no matricule here, and is not looked at again.
enum ActRelations {
  /// Adds what is wrong to a report.
  static func check(_ report: inout ActReport, in database: borrowing Database) throws {
    for (refusal, sql) in [
      (ActRefusal.unknownAgent, unknownAgent), (.unknownReplaced, unknownReplaced),
      (.replacedOfAnother, replacedOfAnother), (.replacementLoop, loop),
    ] {
      var rows = try database.prepare(sql)
      while try rows.step() {
        report.addLate(ActProblem(.act(refusal), line: rows.integer(0), column: rows.integer(1)))
      }
    }
  }

  private static let unknownAgent = """
    SELECT line, matricule_column FROM temp.staged_act AS staged
    WHERE matricule IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM agent WHERE agent.matricule = staged.matricule)
    """

  private static let unknownReplaced = """
    SELECT line, replaced_column FROM temp.staged_act AS staged
    WHERE remplace_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM temp.staged_act AS other WHERE other.id = staged.remplace_id)
      AND NOT EXISTS (SELECT 1 FROM act WHERE act.id = staged.remplace_id)
    """

  private static let replacedOfAnother = """
    SELECT staged.line, staged.replaced_column FROM temp.staged_act AS staged
    LEFT JOIN temp.staged_act AS other ON other.id = staged.remplace_id
    LEFT JOIN act ON act.id = staged.remplace_id
    WHERE staged.matricule IS NOT NULL AND staged.remplace_id IS NOT NULL
      AND iif(other.id IS NULL, act.matricule, other.matricule) <> staged.matricule
    """

  /// A chain of replacements that comes back to where it began.
  ///
  /// It stays within one agent's acts, so that it is short.
  private static let loop = """
    WITH RECURSIVE chain (start, id) AS (
      SELECT id, remplace_id FROM temp.staged_act
        WHERE matricule IS NOT NULL AND remplace_id IS NOT NULL
      UNION
      SELECT chain.start, iif(staged.id IS NULL, act.remplace_id, staged.remplace_id)
      FROM chain
      JOIN temp.staged_act AS origin ON origin.id = chain.start
      LEFT JOIN temp.staged_act AS staged ON staged.id = chain.id
      LEFT JOIN act ON act.id = chain.id
      WHERE chain.id <> chain.start
        AND iif(staged.id IS NULL, act.remplace_id, staged.remplace_id) IS NOT NULL
        AND iif(staged.id IS NULL, act.matricule, staged.matricule) = origin.matricule)
    SELECT line, replaced_column FROM chain JOIN temp.staged_act AS staged
    ON staged.id = chain.start WHERE chain.id = chain.start
    """
}
