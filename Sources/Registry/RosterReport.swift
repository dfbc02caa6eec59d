import CSV

/// What an import came to, or what keeps it from being made.
package struct RosterReport: Sendable {
  /// How many problems are kept; the rest is counted.
  package static let mostProblems = 100

  var encoding = CSVEncoding.utf8
  /// Rows below the first line.
  package internal(set) var rows = 0
  /// What the rows came to, and would come to in a dry run; nil where there are problems.
  package internal(set) var changes: RosterChanges?
  /// The first ones, in the file's order.
  package private(set) var problems: [RosterProblem] = []
  package private(set) var problemCount = 0

  init() {}

  /// Whether the file was read as Windows-1252, because it is not UTF-8.
  package var isWindows1252: Bool { encoding == .windows1252 }

  /// How many problems are counted and not kept.
  package var leftOut: Int { problemCount - problems.count }

  mutating func add(_ found: [RosterProblem]) {
    problemCount += found.count
    problems.append(contentsOf: found.prefix(Self.mostProblems - problems.count))
  }
}

/// What an import does to the roster that was there.
package struct RosterChanges: Sendable, Equatable {
  package var new: Int
  package var changed: Int
  package var unchanged: Int
  /// Agents of the old roster that the file does not have.
  package var absent: Int
  /// Those among them that become `sorti`, where the file is the whole roster.
  package var left: Int

  package init(
    new: Int = 0, changed: Int = 0, unchanged: Int = 0, absent: Int = 0, left: Int = 0
  ) {
    self.new = new
    self.changed = changed
    self.unchanged = unchanged
    self.absent = absent
    self.left = left
  }
}
