import Typography

/// How bytes reach the page: prose in French typography, code as it is, both escaped.
extension HTMLRenderer {
  /// Writes prose, its placeholders filled in.
  ///
  /// - Parameter following: the byte that is read behind it; 0 where the block ends.
  mutating func appendProse(_ prose: UnsafeBufferPointer<UInt8>, following: UInt8 = 0) {
    guard unsafe prose.contains(UInt8(ascii: "{")) else {
      return unsafe appendTypographed(prose, following: following)
    }
    let pieces = PlaceholderScanner.pieces(of: unsafe String(decoding: prose, as: UTF8.self))
    for (place, piece) in pieces.enumerated() {
      let following = place == pieces.count - 1 ? following : UInt8(ascii: "x")
      switch piece {
      case .text(let text): appendTypographed(text, following: following)
      case .placeholder(let name, let typed): placeholder(name, typed: typed, following: following)
      }
    }
  }

  mutating func appendProse(_ prose: String) {
    var prose = prose
    prose.withUTF8 { unsafe appendProse($0) }
  }

  private mutating func placeholder(_ name: String, typed: String, following: UInt8) {
    if let value = options.placeholders[name] {
      appendTypographed(value, following: following)
    } else if options.addressPlaceholders.contains(name) {
      write("<a href=\"{{\(name)}}\">{{\(name)}}</a>")
      typography.passWord()
    } else if options.deferredPlaceholders.contains(name) {
      write("{{\(name)}}")
      typography.passWord()
    } else {
      note(.unknownPlaceholder(name: name), typed: typed, from: blockLine)
    }
  }

  private mutating func appendTypographed(_ text: String, following: UInt8) {
    var text = text
    text.withUTF8 { unsafe appendTypographed($0, following: following) }
  }

  private mutating func appendTypographed(
    _ text: UnsafeBufferPointer<UInt8>, following: UInt8
  ) {
    if options.frenchTypography {
      unsafe typography.append(text, to: &document.html, escaping: true, following: following)
    } else {
      unsafe appendEscaped(text)
    }
  }

  /// Writes text or an attribute's value as it is, escaped for HTML.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    for index in text.indices {
      let byte = unsafe text[index]
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
    InlineText(options: options, headingIdText: headingIdText).text(of: node)
  }
}
