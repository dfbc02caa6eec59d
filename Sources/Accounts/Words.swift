/// The words of a name, in no order; a word that stands twice counts twice.
struct Words: Sendable, Equatable {
  private let sorted: [String]

  init(_ words: [String]) { sorted = words.sorted() }

  var isEmpty: Bool { sorted.isEmpty }

  /// Whether a word is more than an initial.
  var containsAFullWord: Bool { sorted.contains { $0.count > 1 } }

  func isSubset(of other: Words) -> Bool {
    var rest = other.sorted[...]
    for word in sorted {
      guard let place = rest.firstIndex(of: word) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  static func + (one: Words, other: Words) -> Words { Words(one.sorted + other.sorted) }
}
