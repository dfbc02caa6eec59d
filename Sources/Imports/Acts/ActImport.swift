import Accounts
import CSV
package import Registry
import SQLite

/// An import of `actes.csv` and its PDFs: all of its rows, or none.
package struct ActImport: Sendable {
  let file: String
  let folder: String
  let home: String
  let rules: RosterRules
  let isDryRun: Bool
  /// What the audit says did it.
  let request: String

  /// - Parameters:
  ///   - file: the path of the CSV file.
  ///   - folder: the path of the folder with the PDFs.
  ///   - home: the home folder, where the PDFs are copied to.
  ///   - rules: what rows are checked against; an act has no telephone.
  ///   - isDryRun: whether everything is undone at the end, and no PDF is copied.
  package init(
    of file: String, files folder: String, home: String, rules: RosterRules,
    isDryRun: Bool = false, request: String = "guichet acts import"
  ) {
    self.file = file
    self.folder = folder
    self.home = home
    self.rules = rules
    self.isDryRun = isDryRun
    self.request = request
  }

  /// Reads, checks and imports the file.
  ///
  /// PDFs are read twice: once to check them all, and again to copy those that are not stored yet,
  /// so that nothing is copied where something is wrong. The database is locked for the last step
  /// alone.
  ///
  /// - Parameters:
  ///   - registry: where the acts are kept.
  ///   - now: in seconds since the epoch.
  ///   - progress: told now and then how far the import has come.
  /// - Throws: `ActStoreIsBusy` where another import is under way; `FileError`, `SQLiteError`.
  package func run(
    on registry: borrowing RegistryDatabase, at now: Int,
    progress: (ActProgress) -> Void = { _ in }
  ) throws -> ActReport {
    var report = ActReport()
    let source = try ActSource(folder)
    var store = try ActStore(home: home)
    try stage(registry.database, &report, source, store, progress)
    try ActRelations.check(&report, in: registry.database)
    guard report.problemCount == 0 else { return report }
    var copied = 0
    if !isDryRun {
      copied = try copy(registry.database, &report, source, &store)
      guard report.problemCount == 0 else { return report }
    }
    var changes = try importing(into: registry.database, isDryRun: isDryRun) {
      let changes = try ActMerge.run(in: registry.database, at: now)
      try registry.record(entry(changes, at: now))
      return changes
    }
    changes.copied = copied
    report.changes = changes
    return report
  }

  private func entry(_ changes: ActChanges, at now: Int) -> AuditEntry {
    let counts = [
      ("nouveaux", changes.new), ("modifies", changes.changed), ("inchanges", changes.unchanged),
      ("en-ligne", changes.online),
    ]
    return AuditEntry(
      at: now, .actsImported, request: request,
      detail: counts.map { "\($0)=\($1)" }.joined(separator: " "))
  }

  // MARK: Reading

  private func stage(
    _ database: borrowing Database, _ report: inout ActReport, _ source: borrowing ActSource,
    _ store: borrowing ActStore, _ progress: (ActProgress) -> Void
  ) throws {
    // A table to look at, whatever the file is.
    try ActMerge.staged.fill(in: database) { _ in }
    var reached = ActProgress()
    try report.read(file, none: .act(.noActs)) { reader, header, report in
      try ActMerge.staged.fill(in: database) { staged in
        while let row = try reader.nextRow() {
          report.rows += 1
          let read = try ActCheck(row, header, rules, source, store)
          report.add(try read.problems + self.stage(read, row, header, &staged))
          reached.bytes += read.bytes
          reached.rows = report.rows
          if read.bytes > 0 || report.rows.isMultiple(of: 5_000) { progress(reached) }
        }
      }
    }
  }

  /// Stages a row under its id, which must not have come before.
  private func stage(
    _ read: ActCheck, _ row: CSVRow, _ header: ImportHeader<ActColumn>,
    _ staged: inout StagedRows
  ) throws -> [ActProblem] {
    guard let id = read.id else { return [] }
    let place = { (column: ActColumn) in header.place(of: column).map { row.columns[$0] } ?? 1 }
    let known = ActMerge.staged.columns.count
    let values =
      read.act.map(ActMerge.values)
      ?? [.text(id)] + Array(repeating: Statement.Value.null, count: known - 1)
    let notes: [Statement.Value] = [
      .optional(read.fileName), .integer(place(.matricule)), .integer(place(.remplaceID)),
    ]
    let first = try staged.add(values + notes, line: row.line)
    guard first != row.line else { return [] }
    return [ActProblem(.act(.repeatedAct(firstLine: first)), line: row.line, column: place(.id))]
  }

  // MARK: Copying

  /// Copies the PDFs that are not stored yet, but for those of withdrawn acts, and waits until they are on the disk.
  private func copy(
    _ database: borrowing Database, _ report: inout ActReport, _ source: borrowing ActSource,
    _ store: inout ActStore
  ) throws -> Int {
    var copied = 0
    var rows = try database.prepare(
      """
      SELECT sha256, octets, fichier, line FROM temp.staged_act AS staged
      WHERE sha256 IS NOT NULL AND NOT EXISTS
        (SELECT 1 FROM act WHERE act.id = staged.id AND withdrawn_at IS NOT NULL)
      """)
    while try rows.step() {
      let digest = rows.blob(0) ?? []
      if try store.size(of: digest) == rows.integer(1) { continue }
      do {
        guard try store.add(try source.file(rows.text(2) ?? ""), digest) else {
          throw ActFileProblem.digest
        }
        copied += 1
      } catch let problem as ActFileProblem {
        report.addLate(ActProblem(.act(.file(problem)), line: rows.integer(3), column: 1))
      }
    }
    try store.finish()
    return copied
  }
}
