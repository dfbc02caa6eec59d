import Calendar

/// The words that anybody who knows the agent would try first.
struct ContextWords {
  private let words: Set<[UInt8]>

  /// Folds the words; those of one letter or digit would refuse too much, and are left out.
  init(_ texts: [String]) {
    let spellings = texts.flatMap { text in
      [Folding.joined(text)] + text.split(separator: "@").flatMap { Folding.words(of: String($0)) }
    }
    words = Set(spellings.map { Array($0.utf8) }.filter { $0.count > 1 })
  }

  /// Whether a password consists of these words and nothing else, one or several in any order:
  /// `dossou`, `Dossou-Afi-1984`.
  func make(up password: String) -> Bool {
    let text = Array(Folding.joined(password).utf8)
    guard !text.isEmpty else { return false }
    // reached[i]: the first i bytes are a row of words.
    var reached = [Bool](repeating: false, count: text.count + 1)
    reached[0] = true
    for end in 1...text.count {
      reached[end] = words.contains { word in
        word.count <= end && reached[end - word.count]
          && text[(end - word.count)..<end].elementsEqual(word)
      }
    }
    return reached[text.count]
  }
}

extension BirthDate {
  /// The ways in which people write this date in a password, as context words.
  package var spellings: [String] {
    switch self {
    case .year(let year): return [Day.padded(year, 4)]
    case .day(let date):
      let year = Day.padded(date.year, 4)
      let month = Day.padded(date.month, 2)
      let day = Day.padded(date.day, 2)
      return [year, month, day, String(year.suffix(2)), MonthName.french[date.month - 1]]
    }
  }
}
