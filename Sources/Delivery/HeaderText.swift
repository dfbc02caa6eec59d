/// Text in a header field: what is not plain ASCII becomes encoded-words (RFC 2047).
enum HeaderText {
  /// A subject, or another unstructured text.
  ///
  /// - Parameter column: how much of its line the field's name takes.
  static func unstructured(_ text: String, column: Int) -> String {
    let line = oneLine(text)
    return isPlain(line) && line.utf8.count + column <= longestLine ? line : encoded(line)
  }

  /// The name before an address: a quoted-string (RFC 5322 §3.2.4), or encoded-words.
  static func phrase(_ text: String) -> String {
    let line = oneLine(text)
    guard isPlain(line), line.utf8.count <= longestWord else { return encoded(line) }
    let escaped = line.reduce(into: "") { quoted, character in
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return "\"\(escaped)\""
  }

  /// A text with nothing in it that ends a line or is not seen: a value with CR LF would begin a
  /// header field of its own.
  static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { line.append(isInvisible(scalar) ? " " : scalar) }
    return String(line)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    // Bidirectional marks (UAX #9) show a text in another order than it has.
    case .format: scalar.properties.isBidiControl
    default: false
    }
  }

  /// A line with encoded-words has at most 76 characters, each word 75 (RFC 2047 §2); with 64 the
  /// name of the field has room before the first.
  private static let longestLine = 76
  private static let longestWord = 64

  /// `=?` in plain text would be read as the beginning of an encoded-word.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
      && text.first != " " && text.last != " "
  }

  /// Words of the encoding Q, a scalar never cut in two, each on a line of its own.
  private static func encoded(_ text: String) -> String {
    let (start, end) = ("=?UTF-8?Q?", "?=")
    var words = [start]
    for scalar in text.unicodeScalars {
      let letters = String(scalar).utf8.map(letter).joined()
      if words[words.count - 1].utf8.count + letters.utf8.count + end.utf8.count > longestWord {
        words[words.count - 1] += end
        words.append(start)
      }
      words[words.count - 1] += letters
    }
    return words.joined(separator: "\r\n ") + end
  }

  /// What stands for a byte; as few as a phrase takes stand for themselves (RFC 2047 §5, rule 3).
  private static func letter(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: " "): "_"
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
    default: QuotedPrintable.escape(byte)
    }
  }
}
