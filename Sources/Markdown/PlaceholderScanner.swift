/// Finds `{{name}}` in a text.
enum PlaceholderScanner {
  enum Piece: Equatable {
    case text(String)
    case placeholder(name: String, typed: String)
  }

  /// The pieces of a text, in order.
  ///
  /// Braces that enclose no name are text.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else { break }
      let name = rest[open.upperBound..<close.lowerBound].trimmingSpaces()
      guard isName(name) else {
        pieces.append(.text(String(rest[..<open.upperBound])))
        rest = rest[open.upperBound...]
        continue
      }
      if open.lowerBound > rest.startIndex {
        pieces.append(.text(String(rest[..<open.lowerBound])))
      }
      let typed = rest[open.lowerBound..<close.upperBound]
      pieces.append(.placeholder(name: String(name), typed: String(typed)))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
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
