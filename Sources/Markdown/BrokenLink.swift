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
    guard let open = whole[..<gap.lowerBound].utf8.lastIndex(of: UInt8(ascii: "[")) else {
      return nil
    }
    let text = whole[whole.utf8.index(after: open)..<gap.lowerBound]
    let rest = whole[gap.upperBound...]
    // An address has no space: behind one there is no need to look any further.
    let end = rest.utf8.firstIndex { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: " ") }
    if let end {
      guard rest.utf8[end] == UInt8(ascii: ")") else { return nil }
      destination = String(rest[..<end])
      typed = String(whole[open..<rest.utf8.index(after: end)])
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
    text.utf8.contains { "/:#.".utf8.contains($0) }
  }
}
