/// What stands behind a link's text: `(adresse "titre")`, as people type it.
struct LinkDestination {
  var address: String
  /// With the space before it and its quotation marks; empty where there is none.
  var title = ""
  /// As typed, parentheses included.
  var typed: Substring
  var end: Substring.Index

  /// Reads it at the beginning of a text, a space before it forgiven; nil where there is none.
  init?(_ text: Substring) {
    let start = text.first == " " ? text.dropFirst() : text
    guard start.first == "(", let close = LinkDestination.close(of: start) else { return nil }
    end = start.index(after: close)
    typed = text[..<end]
    var inner = PageText.trimmed(start[..<close].dropFirst())
    if let quote = inner.last, quote == "\"" || quote == "'",
      let open = inner.dropLast().lastIndex(of: quote), open > inner.startIndex,
      inner[inner.index(before: open)].isWhitespace
    {
      title = " " + inner[open...]
      inner = PageText.trimmed(inner[..<open])
    }
    if inner.first == "<", inner.last == ">", inner.count > 1 {
      inner = inner.dropFirst().dropLast()
    }
    address = String(inner)
    guard text.first != " " || !(address.isEmpty || address.contains(where: \.isWhitespace)) else {
      return nil
    }
  }

  /// Where the parenthesis closes that a text begins with.
  private static func close(of text: Substring) -> Substring.Index? {
    var depth = 0
    var isAngled = false
    let second = text.utf8.index(after: text.startIndex)
    for (index, byte) in zip(text.utf8.indices, text.utf8.prefix(PageText.longestLink)) {
      switch byte {
      case UInt8(ascii: "<") where index == second: isAngled = true
      case UInt8(ascii: ">"): isAngled = false
      case UInt8(ascii: "(") where !isAngled: depth += 1
      case UInt8(ascii: ")") where !isAngled:
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }
}
