import SiteGenerator

/// Links and images, written as this site finds them.
extension PageText {
  /// - Parameters:
  ///   - entry: the page that they stand on.
  ///   - target: gives the new path below `content/` of a file that is brought along; nil where it
  ///     cannot be.
  mutating func mendLinks(
    in entry: LinkMap.Entry, by map: LinkMap, bringing target: (String) -> String?
  ) {
    joinTexts()
    mapProse { page, line in
      guard line.text.contains("]") else { return line.text }
      if let definition = page.definition(line, entry, map, target) { return definition }
      return PageText.pieces(of: line.text).map { $0 }.reduce(into: LinkScan()) { scan, piece in
        if piece.isCode { scan.output += piece.text } else { scan.rest = piece.text }
        page.mend(&scan, line.number, entry, map, target)
      }.output
    }
  }

  /// A link's text that goes on in the next line is put on one.
  private mutating func joinTexts() {
    var joined: [Line] = []
    for line in lines {
      guard let above = joined.last, !line.isCode, !above.isCode, !above.isBlank,
        let close = line.text.firstRange(of: "]("), !line.text[..<close.lowerBound].contains("["),
        let open = above.text.lastIndex(of: "["), !above.text[open...].contains("]")
      else {
        joined.append(line)
        continue
      }
      joined[joined.count - 1].text = above.text + " " + line.trimmed
    }
    lines = joined
  }

  /// What has been written of a line, and what has not been read.
  private struct LinkScan {
    var output = ""
    var rest: Substring = ""
  }

  private mutating func mend(
    _ scan: inout LinkScan, _ line: Int, _ entry: LinkMap.Entry, _ map: LinkMap,
    _ target: (String) -> String?
  ) {
    let lastClose = scan.rest.lastIndex(of: ")") ?? scan.rest.startIndex
    while let close = scan.rest.firstIndex(of: "]"), close < lastClose {
      scan.output += scan.rest[..<close]
      scan.rest = scan.rest[close...].dropFirst()
      guard let link = LinkDestination(scan.rest), !scan.output.hasSuffix("\\") else {
        scan.output += "]"
        continue
      }
      let isApart = scan.rest.first != "("
      let found = answer(link.address, in: entry, map, target)
      if isApart, found == .lost || found == .kept && !link.address.contains("://") {
        scan.output += "]"
        continue
      }
      scan.rest = scan.rest[link.end...]
      write(link, found, to: &scan.output, line, entry)
    }
    scan.output += scan.rest
    scan.rest = ""
  }

  private func answer(
    _ typed: String, in entry: LinkMap.Entry, _ map: LinkMap, _ target: (String) -> String?
  ) -> LinkMap.Answer {
    let found = map.answer(typed, in: entry)
    guard case .file(let source, _) = found else { return found }
    guard let path = target(source) else { return .lost }
    let written = LinkMap.relative(to: path, from: entry.target)
    return written == typed ? .kept : .written(written)
  }

  private mutating func write(
    _ link: LinkDestination, _ answer: LinkMap.Answer, to output: inout String, _ line: Int,
    _ entry: LinkMap.Entry
  ) {
    let open = PageText.opening(in: output)
    let text = open.map { String(output[$0...].dropFirst()) } ?? ""
    let isImage =
      open.map { $0 > output.startIndex && output[output.index(before: $0)] == "!" } ?? false
    let shown = percentDecoded(link.address.replacing(PageText.lostScheme, with: ""))
    switch answer {
    case .lost:
      guard let open else { return output += "]" + link.typed }
      output.removeSubrange((isImage ? output.index(before: open) : open)...)
      note(isImage ? .imageLost(shown) : .linkLost(shown), line: line)
      output +=
        (isImage ? "" : text + " ")
        + PageText.setAside(isImage ? "![\(text)](\(shown))" : "lien vers \(shown)")
    case .kept, .file:
      output += wording(text, isImage, link.address, line) + "](\(link.address)\(link.title))"
    case .written(let address):
      if shown != address { note(.linkMended(from: shown, to: address), line: line) }
      output +=
        wording(text, isImage, address, line) + "](\(PageText.encoded(address))\(link.title))"
    }
  }

  /// What an image without words is called; nothing where there are words.
  private mutating func wording(
    _ text: String, _ isImage: Bool, _ address: String, _ line: Int
  ) -> String {
    guard PageText.trimmed(text[...]).isEmpty else { return "" }
    let name = address.split(separator: "/").last.map { PageNames.stem(String($0)) } ?? address
    let words = name.split { "-_.%#".contains($0) }.joined(separator: " ")
    if isImage { note(.alternativeInvented(words), line: line) }
    return words.isEmpty ? address : words
  }

  /// No link's text or address is longer, in bytes.
  static let longestLink = 2_000

  /// Where the bracket stands that the end of a text closes.
  private static func opening(in text: String) -> String.Index? {
    var depth = 0
    for index in text.indices.reversed().prefix(PageText.longestLink) {
      let isEscaped = index > text.startIndex && text[text.index(before: index)] == "\\"
      if text[index] == "]", !isEscaped { depth += 1 }
      if text[index] == "[", !isEscaped {
        if depth == 0 { return index }
        depth -= 1
      }
    }
    return nil
  }

  /// What a definition becomes, `[nom]: adresse`; nil for a line that is none.
  private mutating func definition(
    _ line: Line, _ entry: LinkMap.Entry, _ map: LinkMap, _ target: (String) -> String?
  ) -> String? {
    let text = line.trimmed
    guard text.hasPrefix("["), !text.hasPrefix("[^"), line.indentation < 4,
      let colon = text.firstRange(of: "]:"), !text[..<colon.lowerBound].dropFirst().contains("]")
    else { return nil }
    let rest = PageText.trimmed(text[colon.upperBound...])
    let bare = rest.prefix { !$0.isWhitespace }
    let typed = bare.hasPrefix("<") ? rest.dropFirst().prefix { $0 != ">" } : bare
    guard !typed.isEmpty else { return nil }
    let title = rest[typed.endIndex...].drop { $0 == ">" }
    switch answer(String(typed), in: entry, map, target) {
    case .kept, .file: return line.text
    case .written(let address):
      note(.linkMended(from: percentDecoded(String(typed)), to: address), line: line.number)
      return "\(text[..<colon.upperBound]) \(PageText.encoded(address))\(title)"
    case .lost:
      note(.linkLost(percentDecoded(String(typed))), line: line.number)
      return PageText.setAside(text)
    }
  }
}
