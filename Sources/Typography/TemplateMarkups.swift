/// Finds what is no text in an HTML template, and what it means to the text around it.
struct TemplateMarkups {
  struct Markup {
    var end: Int
    var meaning: Meaning
  }

  /// What a reader sees of a markup.
  enum Meaning {
    /// Nothing: `<b>`, `{{#section}}`, a comment.
    case nothing
    /// A word: `{{name}}`, `<code>…</code>`, an entity.
    case word
    /// The end of a line: `<br>`.
    case lineEnd
    /// `&nbsp;` and its like.
    case noBreakSpace
    /// The end of a block and the beginning of another: `<p>`, `</h1>`.
    case block
  }

  private let source: [UInt8]

  init(_ source: [UInt8]) { self.source = source }

  /// Elements whose content is not prose.
  private static let opaque: Set = ["style", "script", "code", "pre", "textarea"]

  /// Elements that stand within a text and do not part it.
  private static let inline: Set = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr",
  ]

  private static let noBreakSpaces: Set = [
    "&nbsp;", "&#160;", "&#xa0;", "&#8239;", "&#x202f;", "&thinsp;", "&#8201;", "&#x2009;",
  ]

  /// The markup that begins at a place; nil where there is none.
  func markup(at place: Int) -> Markup? {
    switch source[place] {
    case UInt8(ascii: "{"): tag(at: place)
    case UInt8(ascii: "<"): comment(at: place) ?? element(at: place)
    case UInt8(ascii: "&"): entity(at: place)
    default: nil
    }
  }

  // MARK: Mustache

  private func tag(at place: Int) -> Markup? {
    if starts(with: "{{{", at: place) {
      return Markup(end: end(after: "}}}", from: place), meaning: .word)
    }
    guard starts(with: "{{", at: place) else { return nil }
    let sigil = place + 2 < source.count ? source[place + 2] : 0
    let meaning: Meaning = "#^/!>=<$".utf8.contains(sigil) ? .nothing : .word
    return Markup(end: end(after: "}}", from: place), meaning: meaning)
  }

  // MARK: HTML

  private func comment(at place: Int) -> Markup? {
    guard starts(with: "<!--", at: place) else { return nil }
    return Markup(end: end(after: "-->", from: place), meaning: .nothing)
  }

  private func element(at place: Int) -> Markup? {
    guard place + 1 < source.count, isTagStart(source[place + 1]) else { return nil }
    let tagEnd = endOfTag(at: place)
    let isClosing = source[place + 1] == UInt8(ascii: "/")
    let name = name(at: place + (isClosing ? 2 : 1))
    if !isClosing, TemplateMarkups.opaque.contains(name) {
      let end = end(after: "</\(name)>", from: tagEnd)
      return Markup(end: end, meaning: name == "code" ? .word : .block)
    }
    return Markup(end: tagEnd, meaning: meaning(ofElement: name))
  }

  private func meaning(ofElement name: String) -> Meaning {
    switch name {
    case "br": .lineEnd
    case "img": .word
    default: TemplateMarkups.inline.contains(name) ? .nothing : .block
    }
  }

  private func isTagStart(_ byte: UInt8) -> Bool {
    ByteClass.isLetter(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
  }

  private func name(at start: Int) -> String {
    let name = source[start...].prefix { ByteClass.isLetter($0) || ByteClass.isDigit($0) }
    return String(decoding: name, as: UTF8.self).lowercased()
  }

  /// Behind the `>` of a tag; one between quotation marks is none.
  private func endOfTag(at place: Int) -> Int {
    var quote: UInt8?
    for index in place..<source.count {
      let byte = source[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return source.count
  }

  private func entity(at place: Int) -> Markup? {
    let rest = source[place...].prefix(12)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
      !rest[..<end].contains(UInt8(ascii: " "))
    else { return nil }
    let entity = String(decoding: source[place...end], as: UTF8.self).lowercased()
    let isSpace = TemplateMarkups.noBreakSpaces.contains(entity)
    return Markup(end: end + 1, meaning: isSpace ? .noBreakSpace : .word)
  }

  // MARK: Searching

  private func end(after mark: String, from start: Int) -> Int {
    var index = start
    while index < source.count {
      if starts(with: mark, at: index) { return index + mark.utf8.count }
      index += 1
    }
    return source.count
  }

  private func starts(with text: String, at place: Int) -> Bool {
    source[place...].starts(with: text.utf8)
  }
}
