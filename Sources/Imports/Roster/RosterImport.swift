import Accounts
import CSV
package import Registry
import SQLite

/// An import of `agents.csv`: all of its rows, or none.
package struct RosterImport: Sendable {
  private let file: String
  private let rules: RosterRules
  private let isComplete: Bool
  private let isDryRun: Bool

  /// - Parameters:
  ///   - file: the path of the CSV file.
  ///   - rules: what its rows are checked against.
  ///   - isComplete: whether the file is the whole roster, so that agents it lacks have left.
  ///   - isDryRun: whether everything is undone at the end.
  package init(
    of file: String, rules: RosterRules, isComplete: Bool = false, isDryRun: Bool = false
  ) {
    self.file = file
    self.rules = rules
    self.isComplete = isComplete
    self.isDryRun = isDryRun
  }

  /// Reads, checks and imports the file.
  ///
  /// The database is locked for the last step alone: reading keeps nobody waiting.
  ///
  /// - Parameters:
  ///   - registry: where the roster is kept.
  ///   - progress: told now and then how many rows have been read.
  package func run(
    on registry: borrowing RegistryDatabase, progress: (Int) -> Void = { _ in }
  ) throws -> RosterReport {
    var report = RosterReport()
    try report.read(file, none: .noAgents) { reader, header, report in
      try RosterMerge.staged.fill(in: registry.database) { staged in
        while let row = try reader.nextRow() {
          report.rows += 1
          report.add(try check(row, header, &staged))
          if report.rows.isMultiple(of: 5_000) { progress(report.rows) }
        }
      }
    }
    guard report.problemCount == 0 else { return report }
    report.changes = try importing(into: registry.database, isDryRun: isDryRun) {
      try RosterMerge.run(in: registry.database, isComplete: isComplete)
    }
    return report
  }

  /// What is wrong with a row, which is staged where its matricule can be read.
  private func check(
    _ row: CSVRow, _ header: ImportHeader<RosterColumn>, _ staged: inout StagedRows
  ) throws -> [RosterProblem] {
    let read = RosterRow(row, header, rules)
    guard let matricule = read.matricule else { return read.problems }
    let first = try staged.add(
      RosterMerge.values(matricule, read.agent), line: row.line)
    guard first != row.line else { return read.problems }
    let column = header.place(of: .matricule).map { row.columns[$0] } ?? 1
    return [RosterProblem(.repeatedMatricule(firstLine: first), line: row.line, column: column)]
      + read.problems
  }
}
