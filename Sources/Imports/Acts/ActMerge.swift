import Accounts
import Calendar
import Registry
import SQLite

/// How staged acts become acts: what the rows cannot say of each other, then a few statements in
/// one transaction.
enum ActMerge {
  /// The columns that a row fills, as `values` gives them.
  static let staged = StagedTable(
    name: "staged_act",
    columns: [
      "id", "matricule", "nature", "type", "reference", "objet", "date_signature", "date_effet",
      "autorite", "ministere_sigle", "statut_numerisation", "octets", "pages", "sha256",
      "texte_ocr", "remplace_id", "mis_en_ligne_le", "genre", "folded",
    ], notes: ["fichier", "matricule_column", "replaced_column"])

  static func values(of act: Act) -> [Statement.Value] {
    [
      .text(act.id), .text(act.matricule.text), .text(act.nature), .text(act.type),
      .optional(act.reference), .optional(act.subject), .optional(act.signed?.iso),
      .optional(act.effect?.iso), .optional(act.signatory), .optional(act.ministry),
      .text(act.status.rawValue), .optional(act.file?.size), .optional(act.file?.pages),
      act.file.map { .blob($0.digest) } ?? .null, .integer(act.file?.hasText == true ? 1 : 0),
      .optional(act.replaces), .optional(act.onlineSince?.iso),
      .text(ActKind.value(of: act.type)),
      .text(SearchText.folded([act.type, act.nature, act.subject, act.reference])),
    ]
  }

  /// Merges the staged rows into `act`, within a transaction.
  static func run(in database: borrowing Database, at now: Int) throws -> ActChanges {
    let merge = ImportMerge(staged: staged, table: "act")
    let counts = try merge.counts(in: database)
    var changes = ActChanges()
    (changes.new, changes.changed) = (counts.new, counts.changed)
    changes.unchanged = counts.all - counts.new - counts.changed
    // Somebody else's act is news to whom it belongs now.
    try database.execute(
      merge.sql(
        alsoSet: """
          , online_at = CASE WHEN excluded.sha256 IS NULL THEN NULL
            WHEN act.matricule = excluded.matricule THEN act.online_at END
          """))
    try database.execute(
      """
      UPDATE act SET online_at = \(now) WHERE sha256 IS NOT NULL AND online_at IS NULL
        AND id IN (SELECT id FROM temp.staged_act)
      """)
    try count(&changes, in: database)
    return changes
  }

  private static func count(
    _ changes: inout ActChanges, in database: borrowing Database
  ) throws {
    var counts = try database.prepare(
      """
      SELECT count(staged.sha256), count(DISTINCT staged.remplace_id), count(act.withdrawn_at)
      FROM temp.staged_act AS staged JOIN act USING (id)
      """)
    _ = try counts.step()
    (changes.online, changes.replaced) = (counts.integer(0), counts.integer(1))
    changes.withdrawn = counts.integer(2)
  }
}
