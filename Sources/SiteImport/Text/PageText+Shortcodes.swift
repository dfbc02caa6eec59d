import SiteGenerator

/// Shortcodes and template tags: what they stand for is written, or they are set aside.
extension PageText {
  /// `{% highlight ruby %}` and its like open a code block: read before code is marked.
  mutating func turnHighlights() {
    for index in lines.indices {
      let text = lines[index].trimmed
      guard text.hasPrefix("{"), let code = Shortcode(text), code.length == text.count,
        code.name == "highlight"
      else { continue }
      lines[index].text = code.isClosing ? "```" : "```" + (code.positional.first ?? "")
    }
  }

  mutating func turnShortcodes() {
    joinShortcodes()
    mapProse { page, line in
      guard line.text.contains("{") else { return line.text }
      return PageText.pieces(of: line.text).map { piece in
        piece.isCode ? String(piece.text) : page.withoutShortcodes(piece.text, line.number)
      }.joined()
    }
  }

  /// One that goes on over lines is put on one.
  private mutating func joinShortcodes() {
    var joined: [Line] = []
    var rest = lines[...]
    while var line = rest.popFirst() {
      var count = 0
      while !line.isCode, count < 20, let next = rest.first, !next.isCode,
        PageText.isOpen(line.text)
      {
        line.text += " " + next.trimmed
        rest.removeFirst()
        count += 1
      }
      joined.append(line)
    }
    lines = joined
  }

  private static func isOpen(_ text: String) -> Bool {
    for (open, close) in [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}")] {
      if let last = text.ranges(of: open).last, !text[last.upperBound...].contains(close) {
        return true
      }
    }
    return false
  }

  private mutating func withoutShortcodes(_ text: Substring, _ line: Int) -> String {
    var output = ""
    var rest = text
    let lastEnd = text.lastIndex(of: "}") ?? text.startIndex
    while let brace = rest.firstIndex(of: "{"), brace < lastEnd {
      output += rest[..<brace]
      rest = rest[brace...]
      if let code = Shortcode(rest) {
        output += words(for: code, inLink: output.hasSuffix("](") || output.hasSuffix("=\""), line)
        rest = rest[code.text.endIndex...]
      } else {
        output.append(rest.removeFirst())
      }
    }
    return output + rest
  }

  private mutating func words(for code: Shortcode, inLink: Bool, _ line: Int) -> String {
    if let words = known(code) { return words }
    let text = String(code.text)
    if inLink { return PageText.lostScheme + percentEncoded(text) }
    note(.setAside(text), line: line)
    return PageText.setAside(text)
  }

  /// The scheme of a link whose address is not known: it is told where links are mended.
  static let lostScheme = "perdu:"
  /// The scheme of a link to a page by its file, wherever that is.
  static let pageScheme = "fichier:"

  private func known(_ code: Shortcode) -> String? {
    if code.isValue { return PageText.value(code.name) }
    switch code.name {
    case "ref", "relref", "link", "post_url":
      return code.positional.first.map { PageText.pageScheme + PageText.encoded($0) }
    case "figure", "img", "image":
      guard let source = code.parameters["src"] ?? code.positional.first else { return nil }
      let words = code.parameters["alt"] ?? code.parameters["caption"] ?? code.parameters["title"]
      return "![\(words ?? "")](\(PageText.encoded(source)))"
    case "comment": return code.isClosing ? "-->" : "<!--"
    case "raw", "endraw", "baseurl", "absurl", "siteurl": return code.positional.first ?? ""
    case "br": return "<br>"
    default: return nil
    }
  }

  /// `{{ site.baseurl }}`, `{{ "/a" | relative_url }}`: nothing, and the address alone.
  private static func value(_ words: String) -> String? {
    if ["site.baseurl", "site.url", "base_url", "site.BaseURL", ".Site.BaseURL"].contains(words) {
      return ""
    }
    guard let quote = words.first, quote == "\"" || quote == "'" else { return nil }
    let text = words.dropFirst().prefix { $0 != quote }
    let filters = words.dropFirst(text.count + 2)
    let isAddress = ["relative_url", "absolute_url", "url", "prepend", "relURL", "absURL"].contains
    {
      filters.contains($0)
    }
    return isAddress ? encoded(text) : nil
  }

  /// An address that can stand between the parentheses of a link.
  static func encoded(_ address: some StringProtocol) -> String {
    address.map { character in
      switch character {
      case " ": "%20"
      case "(": "%28"
      case ")": "%29"
      case "<": "%3C"
      case ">": "%3E"
      default: character.isNewline ? "%20" : String(character)
      }
    }.joined()
  }
}
