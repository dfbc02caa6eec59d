import Markdown

/// The text of HTML that this program wrote itself: tags go, entities are read.
enum HTMLText {
  /// Tags that stand within a word or sentence; any other one parts what is before and after it.
  private static let inline: Set<String> = [
    "a", "strong", "em", "code", "del", "span", "abbr", "sup", "sub", "kbd", "img",
  ]

  static func plain(_ html: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var scripts = Scripts()
    var rest = html
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "<"):
        let tag = rest.prefix { $0 != UInt8(ascii: ">") }
        rest = rest.dropFirst(tag.count + 1)
        let name = String(decoding: tag.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
        if !isInline(name) { appendSpace(to: &text) }
        scripts.pass(name, in: &text)
      case UInt8(ascii: "\n"), UInt8(ascii: " "): appendSpace(to: &text)
      default: text.append(byte)
      }
    }
    return withoutEntities(String(decoding: text, as: UTF8.self)).trimmingSpaces()
  }

  private static func isInline(_ tag: String) -> Bool {
    inline.contains(String(tag.drop { $0 == "/" }))
  }

  private static func appendSpace(to text: inout [UInt8]) {
    if let last = text.last, last != UInt8(ascii: " ") { text.append(UInt8(ascii: " ")) }
  }

  private static let entities = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
  ]

  /// The five that this program writes; `&amp;` last, so that nothing is read twice.
  static func withoutEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var result = text
    for (entity, character) in entities {
      result = result.split(separator: entity, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    return result
  }
}

extension String {
  func trimmingSpaces() -> String {
    var trimmed = Substring(self)
    while trimmed.first == " " { trimmed.removeFirst() }
    while trimmed.last == " " { trimmed.removeLast() }
    return String(trimmed)
  }
}
