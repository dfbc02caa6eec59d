/// The problems that are worth showing: of each file, as many as a person can mend at a time.
///
/// Errors come before warnings in what is chosen, not in how it is shown.
struct ShownProblems {
  static let mostOfFile = 100

  /// In the order in which they were given.
  let shown: [Problem]
  /// How many are not shown.
  let leftOut: Int

  init(of problems: [Problem]) {
    guard problems.count > ShownProblems.mostOfFile else {
      shown = problems
      leftOut = 0
      return
    }
    var errors: [String: Int] = [:]
    for problem in problems where problem.severity == .error {
      errors[problem.place.file, default: 0] += 1
    }
    var chosen: [Chosen: Int] = [:]
    shown = problems.filter { problem in
      let file = problem.place.file
      let others = problem.severity == .error ? 0 : errors[file, default: 0]
      let chosenSoFar = chosen[Chosen(file: file, severity: problem.severity), default: 0]
      guard others + chosenSoFar < ShownProblems.mostOfFile else { return false }
      chosen[Chosen(file: file, severity: problem.severity)] = chosenSoFar + 1
      return true
    }
    leftOut = problems.count - shown.count
  }

  private struct Chosen: Hashable {
    var file: String
    var severity: Severity
  }
}
