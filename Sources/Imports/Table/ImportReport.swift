import CSV

/// What an import came to, or what keeps it from being made.
package struct ImportReport<Column: ImportColumn, Changes: Sendable>: Sendable {
  /// How many problems are kept; the rest is counted.
  package static var mostProblems: Int { 100 }

  var encoding = CSVEncoding.utf8
  /// Rows below the first line.
  package internal(set) var rows = 0
  /// What the rows came to, and would come to in a dry run; nil where there are problems.
  package internal(set) var changes: Changes?
  /// The first ones, in the file's order.
  package private(set) var problems: [ImportProblem<Column>] = []
  package private(set) var problemCount = 0

  init() {}

  /// Whether the file was read as Windows-1252, because it is not UTF-8.
  package var isWindows1252: Bool { encoding == .windows1252 }

  /// How many problems are counted and not kept.
  package var leftOut: Int { problemCount - problems.count }

  mutating func add(_ found: [ImportProblem<Column>]) {
    problemCount += found.count
    problems.append(contentsOf: found.prefix(Self.mostProblems - problems.count))
  }

  /// Adds what was found once all rows were read: the first ones in the file's order are kept.
  mutating func addLate(_ found: ImportProblem<Column>) {
    problemCount += 1
    let place = { (problem: ImportProblem<Column>) in (problem.line, problem.column) }
    let next = problems.firstIndex { place(found) < place($0) } ?? problems.endIndex
    problems.insert(found, at: next)
    if problems.count > Self.mostProblems { problems.removeLast() }
  }
}
