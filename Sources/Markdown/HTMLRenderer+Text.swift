import Typography

/// How bytes reach the page: prose in French typography, code as it is, both escaped.
extension HTMLRenderer {
  /// Writes prose, its placeholders filled in.
  mutating func appendProse(_ prose: UnsafeBufferPointer<UInt8>) {
    guard unsafe prose.contains(UInt8(ascii: "{")) else { return unsafe appendTypographed(prose) }
    for piece in PlaceholderScanner.pieces(of: unsafe String(decoding: prose, as: UTF8.self)) {
      switch piece {
      case .text(let text): appendTypographed(text)
      case .placeholder(let name): placeholder(name)
      }
    }
  }

  mutating func appendProse(_ prose: String) {
    var prose = prose
    prose.withUTF8 { unsafe appendProse($0) }
  }

  private mutating func placeholder(_ name: String) {
    if let value = options.placeholders[name] {
      appendTypographed(value)
    } else if options.addressPlaceholders.contains(name) {
      write("<a href=\"{{\(name)}}\">{{\(name)}}</a>")
    } else if options.deferredPlaceholders.contains(name) {
      write("{{\(name)}}")
    } else {
      note(.unknownPlaceholder(name: name), typed: "{{\(name)}}")
    }
  }

  private mutating func note(_ kind: Remark.Kind, typed: String) {
    let place = source.place(of: typed, from: blockLine)
    document.remarks.append(
      Remark(
        kind: kind, line: place.line, column: place.column, length: typed.unicodeScalars.count))
  }

  private mutating func appendTypographed(_ text: String) {
    var text = text
    text.withUTF8 { unsafe appendTypographed($0) }
  }

  private mutating func appendTypographed(_ text: UnsafeBufferPointer<UInt8>) {
    if options.frenchTypography {
      unsafe typography.append(text, to: &document.html, escaping: true)
    } else {
      unsafe appendEscaped(text)
    }
  }

  /// Writes text or an attribute's value as it is, escaped for HTML.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    for unsafe byte in unsafe text {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "<"): write("&lt;")
      case UInt8(ascii: ">"): write("&gt;")
      case UInt8(ascii: "\""): write("&quot;")
      default: document.html.append(byte)
      }
    }
  }

  /// Writes an address into an attribute: what RFC 3986 does not allow is percent-encoded, what
  /// HTML reads otherwise is escaped.
  mutating func appendURL(_ url: String) {
    for byte in url.utf8 {
      switch byte {
      case UInt8(ascii: "&"): write("&amp;")
      case UInt8(ascii: "'"): write("&#39;")
      case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"),
        UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "|"), 0...0x20, 0x7F...:
        write("%" + String(byte >> 4, radix: 16, uppercase: true))
        write(String(byte & 15, radix: 16, uppercase: true))
      default: document.html.append(byte)
      }
    }
  }

  // MARK: Plain text

  /// A node's text without its marks, in the page's typography, not escaped.
  func plainText(of node: CMarkNode) -> String {
    var bytes: [UInt8] = []
    var typography = FrenchTypography()
    node.walk { inner, entering in
      guard entering else { return .enter }
      switch inner.kind {
      case .text, .code: append(textOf: inner, to: &bytes, &typography)
      case .softBreak, .lineBreak: bytes.append(UInt8(ascii: " "))
      default: break
      }
      return .enter
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(
    textOf node: CMarkNode, to bytes: inout [UInt8], _ typography: inout FrenchTypography
  ) {
    let end = node == headingIdText ? explicitIdStart(in: node) : nil
    unsafe node.withLiteral { literal in
      let text = unsafe UnsafeBufferPointer(rebasing: literal[..<(end ?? literal.count)])
      if node.kind == .code || !options.frenchTypography {
        unsafe bytes.append(contentsOf: text)
      } else {
        var filled = unsafe PlaceholderScanner.filling(text, with: options.placeholders)
        filled.withUTF8 { unsafe typography.append($0, to: &bytes, escaping: false) }
      }
    }
  }

  // MARK: Explicit ids

  /// The ids of `## Titre {#id #earlier-id}`; none where the heading has no such end.
  func explicitIds(of heading: CMarkNode) -> [String] {
    guard let last = heading.lastChild, last.kind == .text, let start = explicitIdStart(in: last)
    else { return [] }
    let typed = Substring(last.literal.utf8.dropFirst(start).dropLast())
    return typed.split(separator: " ").map { $0.drop { $0 == "{" || $0 == "#" } }.map(String.init)
      .filter { !$0.isEmpty }
  }

  /// Where ` {#id}` begins in a heading's last text, in bytes.
  func explicitIdStart(in node: CMarkNode) -> Int? {
    unsafe node.withLiteral { literal in
      guard unsafe literal.last == UInt8(ascii: "}"),
        let brace = unsafe literal.lastIndex(of: UInt8(ascii: "{")), brace + 2 < literal.count - 1,
        unsafe literal[brace + 1] == UInt8(ascii: "#"),
        unsafe literal[(brace + 2)..<(literal.count - 1)].allSatisfy(isIdByte),
        unsafe isIdLetter(literal[brace + 2])
      else { return nil }
      var start = brace
      while start > 0, unsafe literal[start - 1] == UInt8(ascii: " ") { start -= 1 }
      return start
    }
  }

  /// What stands between the braces: ids, their `#`, and spaces between them.
  private func isIdByte(_ byte: UInt8) -> Bool {
    isIdLetter(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "#")
  }

  /// What an id may hold; as strict as an address, since it becomes part of one.
  private func isIdLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
