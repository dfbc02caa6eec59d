/// Problems as a person reads them: what is wrong with many files alike is told once.
enum ProblemGroup {
  case one(Problem)
  /// The same problem of many files, in the order in which they were found.
  case many([Problem])

  /// In more files than this, a problem is told once.
  static let most = 10

  /// Groups where their first problem stands.
  static func all(of problems: [Problem]) -> [ProblemGroup] {
    guard problems.count > most else { return problems.map { .one($0) } }
    let alike = Dictionary(grouping: problems, by: \.kind)
      .filter { $0.value.count > most && Set($0.value.map(\.place.file)).count > most }
    var told: Set<Problem.Kind> = []
    return problems.compactMap { problem in
      guard let group = alike[problem.kind] else { return .one(problem) }
      return told.insert(problem.kind).inserted ? .many(group) : nil
    }
  }
}

extension MessageLanguage {
  /// « 5 867 fichiers, les 10 premiers : ».
  func head(ofFiles count: Int) -> String {
    switch self {
    case .french:
      "\(grouped(count, by: "\u{202F}")) fichiers, les \(ProblemGroup.most) premiers :"
    case .english: "\(grouped(count, by: ",")) files, the first \(ProblemGroup.most):"
    }
  }

  /// A number with its thousands apart.
  private func grouped(_ number: Int, by separator: String) -> String {
    let digits = String(number)
    return digits.enumerated().map { index, digit in
      index > 0 && (digits.count - index) % 3 == 0 ? separator + String(digit) : String(digit)
    }.joined()
  }
}
