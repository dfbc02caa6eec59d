import Markdown

extension Page {
  /// Where links of the page stand in its file, whose bytes are `source`.
  func places(of links: [Link], in source: [UInt8]) -> [Place] {
    let typed = TypedAddresses(in: source)
    return unsafe source.withUnsafeBufferPointer { bytes in
      var text = unsafe SourceText(bytes, linesBefore: 0)
      return links.map { link in
        if !link.destination.isEmpty, let found = typed.place(of: link) {
          return Place(
            file: place.file, line: found.line, column: found.column, length: max(1, found.length))
        }
        // A link without address is known by its text; a bare address is its own text.
        let words = link.destination.isEmpty ? "\(link.text)](" : link.destination
        let found = text.place(of: words, from: link.line, occurrence: link.occurrence)
        let meant = link.destination.isEmpty ? link.text : link.destination
        let place = Place(
          file: place.file, line: found.line, column: found.column,
          length: max(1, meant.unicodeScalars.count))
        // What the editor typed in another way is in this line, nobody knows where.
        return place.holds(words, in: source) ? place : Place(file: place.file, line: place.line)
      }
    }
  }

  /// The problems that some links of the page have, each at its link.
  ///
  /// - Parameters:
  ///   - source: the page's bytes: only a problem needs them.
  ///   - kind: what is wrong with a link; nil where nothing is.
  func problems(
    ofLinksIn document: Document, source: () -> [UInt8], kind: (Link) -> Problem.Kind?
  ) -> [Problem] {
    let flawed = document.links.compactMap { link in kind(link).map { (link: link, kind: $0) } }
    guard !flawed.isEmpty else { return [] }
    return zip(flawed, places(of: flawed.map(\.link), in: source())).map { flaw, place in
      Problem(flaw.kind, at: place)
    }
  }
}
