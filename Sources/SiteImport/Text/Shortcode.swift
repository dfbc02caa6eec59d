/// A sign of another generator's templates: `{{< name "a" b="c" >}}`, `{{% name %}}`, `{% name %}`,
/// `{{ value }}`.
struct Shortcode {
  /// Its first word; for `{{ value }}` all that stands in it.
  var name = ""
  /// The words behind its name, their quotation marks removed.
  var positional: [String] = []
  var parameters: [String: String] = [:]
  var isClosing = false
  /// Whether it is `{{ value }}`.
  var isValue = false
  /// In characters, braces included.
  var length: Int
  var text: Substring

  /// Reads the one with which a text begins.
  init?(_ text: some StringProtocol) {
    let text = Substring(Substring(text).utf8.prefix(Shortcode.longest))
    guard let (open, close) = Shortcode.braces.first(where: { text.hasPrefix($0.0) }),
      let end = Shortcode.end(of: close, in: text)
    else { return nil }
    self.text = text[..<end]
    length = text[..<end].count
    let inner = self.text.dropFirst(open.count).dropLast(close.count)
      .drop { $0 == "-" || $0.isWhitespace }
    let words = PageText.trimmed(inner.last == "-" ? inner.dropLast() : inner)
    isValue = open == "{{"
    guard !isValue else {
      name = String(words)
      return
    }
    read(words)
  }

  /// In bytes.
  private static let longest = 4_000
  private static let braces = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}")]

  private static func end(of close: String, in text: Substring) -> Substring.Index? {
    var rest = text.utf8[...]
    while let brace = rest.firstIndex(of: UInt8(ascii: "}")) {
      let next = rest.index(after: brace)
      if text[..<next].hasSuffix(close) { return next }
      rest = rest[next...]
    }
    return nil
  }

  private mutating func read(_ words: Substring) {
    var words = Shortcode.words(of: words)[...]
    guard var first = words.popFirst() else { return }
    if first == "/", let next = words.popFirst() { first = "/" + next }
    isClosing = first.hasPrefix("/") || (first.hasPrefix("end") && first.count > 3)
    name = String(first.dropFirst(first.hasPrefix("/") ? 1 : isClosing ? 3 : 0)).lowercased()
    for word in words {
      if let equals = word.firstIndex(of: "="), word.first != "\"", word.first != "'" {
        parameters[word[..<equals].lowercased()] =
          Shortcode.unquoted(String(word[word.index(after: equals)...]))
      } else {
        positional.append(Shortcode.unquoted(word))
      }
    }
  }

  /// Words parted by spaces; quotation marks hold words together.
  private static func words(of text: Substring) -> [String] {
    var words: [String] = []
    var word = ""
    var quote: Character?
    for character in text {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
      } else if quote == nil, character.isWhitespace {
        if !word.isEmpty { words.append(word) }
        word = ""
        continue
      }
      word.append(character)
    }
    return word.isEmpty ? words : words + [word]
  }

  private static func unquoted(_ word: String) -> String {
    guard word.count > 1, let first = word.first, first == word.last, first == "\"" || first == "'"
    else { return word }
    return String(word.dropFirst().dropLast())
  }
}
