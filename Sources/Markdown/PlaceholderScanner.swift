/// Finds `{{name}}` in a text.
enum PlaceholderScanner {
  enum Piece: Equatable {
    case text(String)
    case placeholder(name: String, typed: String)
  }

  /// No name is longer, the spaces around it included, in bytes.
  private static let longestName = 64

  /// The pieces of a text, in order.
  ///
  /// Braces that enclose no name are text.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text)
    var unread = rest
    while let open = unread.firstRange(of: "{{") {
      unread = unread[open.upperBound...]
      guard let (name, end) = name(before: "}}", in: unread) else { continue }
      if open.lowerBound > rest.startIndex {
        pieces.append(.text(String(rest[..<open.lowerBound])))
      }
      pieces.append(.placeholder(name: name, typed: String(rest[open.lowerBound..<end])))
      unread = unread[end...]
      rest = unread
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  /// The name with which a text begins, and where its closing braces end.
  private static func name(
    before braces: String, in text: Substring
  ) -> (name: String, end: Substring.Index)? {
    let start = Substring(text.utf8.prefix(longestName + braces.utf8.count))
    guard let close = start.firstRange(of: braces) else { return nil }
    let name = start[..<close.lowerBound].trimmingSpaces()
    return isName(name) ? (String(name), close.upperBound) : nil
  }

  /// A text with the placeholders that have a value filled in; the others stay.
  static func filling(_ text: UnsafeBufferPointer<UInt8>, with values: [String: String]) -> String {
    let string = unsafe String(decoding: text, as: UTF8.self)
    guard unsafe text.contains(UInt8(ascii: "{")) else { return string }
    return pieces(of: string).map { piece in
      switch piece {
      case .text(let text): text
      case .placeholder(let name, _): values[name] ?? "{{\(name)}}"
      }
    }.joined()
  }

  private static func isName(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0 == "_" || $0 == "-" || ("0"..."9").contains($0)
      }
  }
}

extension Substring {
  fileprivate func trimmingSpaces() -> Substring {
    var trimmed = self.drop { $0 == " " }
    while trimmed.last == " " { trimmed.removeLast() }
    return trimmed
  }

  /// Where `needle` first stands, by bytes.
  func firstRange(of needle: String) -> Range<Index>? {
    let wanted = Array(needle.utf8)
    var position = startIndex
    while position < endIndex {
      if utf8[position...].starts(with: wanted) {
        return position..<utf8.index(position, offsetBy: wanted.count)
      }
      position = utf8.index(after: position)
    }
    return nil
  }
}
