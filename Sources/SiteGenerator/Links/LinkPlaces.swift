import Markdown

extension Page {
  /// Where links of the page stand in its file, whose bytes are `source`.
  func places(of links: [Link], in source: [UInt8]) -> [Place] {
    unsafe source.withUnsafeBufferPointer { bytes in
      var text = unsafe SourceText(bytes, linesBefore: 0)
      return links.map { link in
        let typed = link.destination.isEmpty ? link.text : link.destination
        let found = text.place(of: typed, from: link.line, occurrence: link.occurrence)
        return Place(
          file: place.file, line: found.line, column: found.column,
          length: max(1, typed.unicodeScalars.count))
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
