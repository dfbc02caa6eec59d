import Accounts
import CSV
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
    do {
      try read(into: registry.database, &report, progress)
    } catch let fault as CSVFault {
      report.add([RosterProblem(.notATable(fault), line: fault.line, column: 1)])
    }
    if report.problemCount == 0 { report.changes = try merge(in: registry.database) }
    return report
  }

  private func read(
    into database: borrowing Database, _ report: inout RosterReport, _ progress: (Int) -> Void
  ) throws {
    var reader = try CSVReader(file)
    report.encoding = reader.encoding
    guard let first = try reader.nextRow() else {
      return report.add([RosterProblem(.noAgents, line: 1, column: 1)])
    }
    let header = RosterHeader(first)
    report.add(header.problems)
    guard header.problems.isEmpty else { return }
    try StagedRoster.fill(in: database) { staged in
      while let row = try reader.nextRow() {
        report.rows += 1
        report.add(try check(row, header, &staged))
        if report.rows.isMultiple(of: 5_000) { progress(report.rows) }
      }
    }
    if report.rows == 0 { report.add([RosterProblem(.noAgents, line: first.line, column: 1)]) }
  }

  /// What is wrong with a row, which is staged where its matricule can be read.
  private func check(
    _ row: CSVRow, _ header: RosterHeader, _ staged: inout StagedRoster
  ) throws -> [RosterProblem] {
    let read = RosterRow(row, header, rules)
    guard let matricule = read.matricule else { return read.problems }
    let first = try staged.add(matricule, read.agent, line: row.line)
    guard first != row.line else { return read.problems }
    let column = header.place(of: .matricule).map { row.columns[$0] } ?? 1
    return [RosterProblem(.repeatedMatricule(firstLine: first), line: row.line, column: column)]
      + read.problems
  }

  private func merge(in database: borrowing Database) throws -> RosterChanges {
    var changes = RosterChanges()
    do {
      try database.transaction {
        changes = try RosterMerge.run(in: database, isComplete: isComplete)
        if isDryRun { throw DryRunIsOver() }
      }
    } catch is DryRunIsOver {}
    return changes
  }

  /// Ends the transaction of a dry run, so that it is rolled back.
  private struct DryRunIsOver: Error {}
}

extension CSVFault {
  /// Where it is told.
  fileprivate var line: Int {
    switch self {
    case .unclosedQuote(let line), .fieldTooLong(let line): line
    case .utf16: 1
    }
  }
}
