/// `[texte] (adresse)`: what was meant as a link, broken by a space.
struct BrokenLink: Equatable {
  var text: String
  var destination: String
  /// What the editor typed, as far as it stands in one text.
  var typed: String

  /// Those in a text.
  ///
  /// `next` is the node after it: a bare address becomes a link of its own.
  ///
  /// `[1] (voir la note)` is prose: only what looks like an address counts.
  static func all(in literal: String, next: CMarkNode?) -> [BrokenLink] {
    var found: [BrokenLink] = []
    var rest = Substring(literal)
    while let gap = rest.firstRange(of: "] (") {
      if let link = BrokenLink(around: gap, in: rest, next: next) { found.append(link) }
      rest = rest[gap.upperBound...]
    }
    return found
  }

  /// - Parameter gap: where `] (` stands in the text.
  private init?(around gap: Range<Substring.Index>, in whole: Substring, next: CMarkNode?) {
    guard let open = whole[..<gap.lowerBound].lastIndex(of: "[") else { return nil }
    let text = whole[whole.index(after: open)..<gap.lowerBound]
    let rest = whole[gap.upperBound...]
    if let close = rest.firstIndex(of: ")") {
      destination = String(rest[..<close])
      typed = String(whole[open...close])
    } else if rest.isEmpty, let next, next.kind == .link {
      destination = next.destination
      typed = String(whole[open...])
    } else {
      return nil
    }
    self.text = String(text)
    guard BrokenLink.looksLikeAddress(destination) else { return nil }
  }

  private static func looksLikeAddress(_ text: String) -> Bool {
    !text.isEmpty && !text.contains(" ")
      && text.contains { $0 == "/" || $0 == ":" || $0 == "#" || $0 == "." }
  }
}
