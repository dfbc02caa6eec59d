/// TOML as front matters have it: keys with texts, numbers, dates and lists of them.
extension FrontMatterSource {
  static func toml(_ lines: [Substring], line first: Int) -> Reading {
    var entries: [Entry] = []
    var unreadable: [(text: String, line: Int)] = []
    var table = ""
    var rest = Array(lines.enumerated())[...]
    while let (offset, line) = rest.popFirst() {
      let text = PageText.trimmed(line)
      if text.isEmpty || text.hasPrefix("#") { continue }
      if text.hasPrefix("[") {
        table = text.filter { !"[] ".contains($0) } + "."
        continue
      }
      guard let equals = text.firstIndex(of: "=") else {
        unreadable.append((String(text), first + offset))
        continue
      }
      var value = String(PageText.trimmed(text[text.index(after: equals)...]))
      while isOpen(value), let (_, next) = rest.popFirst() { value += "\n" + next }
      let key = unquoted(text[..<equals])
      entries.append(
        Entry(
          key: table + key, values: values(of: value[...]), isList: value.hasPrefix("["),
          line: first + offset))
    }
    return (entries, unreadable)
  }

  /// Whether a value goes on in the next line.
  private static func isOpen(_ value: String) -> Bool {
    for quote in ["\"\"\"", "'''"] where value.hasPrefix(quote) {
      return !value.dropFirst(3).contains(quote)
    }
    guard value.hasPrefix("[") else { return false }
    var quote: Character?
    var depth = 0
    for character in value {
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "[" {
        depth += 1
      } else if character == "]" {
        depth -= 1
      }
    }
    return depth > 0
  }

  private static func values(of text: Substring) -> [String] {
    for quote in ["\"\"\"", "'''"] where text.hasPrefix(quote) {
      let inner = text.dropFirst(3)
      let end = inner.firstRange(of: quote)?.lowerBound ?? inner.endIndex
      return [inner[..<end].split(whereSeparator: \.isWhitespace).joined(separator: " ")]
    }
    if text.hasPrefix("{") { return [] }
    guard text.hasPrefix("[") else { return [scalar(text)] }
    var values: [String] = []
    var rest = text.dropFirst()
    while let character = rest.first, character != "]" {
      if character == "\"" || character == "'" {
        let (value, end) = string(rest)
        values.append(value)
        rest = end
      } else if character == "," || character.isWhitespace {
        rest.removeFirst()
      } else {
        let bare = rest.prefix { $0 != "," && $0 != "]" && !$0.isWhitespace }
        guard !bare.isEmpty else { break }
        values.append(String(bare))
        rest = rest[bare.endIndex...]
      }
    }
    return values
  }

  private static func scalar(_ text: Substring) -> String {
    if text.hasPrefix("\"") || text.hasPrefix("'") { return string(text).value }
    return String(PageText.trimmed(text.prefix { $0 != "#" }))
  }

  /// A quoted string with which a text begins, and what follows it.
  private static func string(_ text: Substring) -> (value: String, rest: Substring) {
    guard let quote = text.first else { return ("", text) }
    var value = ""
    var rest = text.dropFirst()
    while let character = rest.popFirst(), character != quote {
      if character == "\\", quote == "\"", let escaped = rest.popFirst() {
        value.append(escaped == "n" || escaped == "t" ? " " : escaped)
      } else {
        value.append(character)
      }
    }
    return (value, rest)
  }
}
