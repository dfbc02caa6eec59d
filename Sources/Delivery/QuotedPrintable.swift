/// The transfer encoding quoted-printable (RFC 2045 §6.7): text stays readable, lines stay short.
enum QuotedPrintable {
  /// Lines of at most 76 characters, the `=` of a soft break counted, each ended by CR LF.
  static func lines(_ text: [UInt8]) -> [UInt8] {
    var encoder = Encoder()
    for line in splitLines(text) { encoder.add(line) }
    return encoder.output
  }

  /// `=C3`.
  static func escape(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "=0" + digits : "=" + digits
  }

  /// The lines of a text, whether LF, CR or both end them.
  private static func splitLines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    let (newline, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var (lines, start): ([ArraySlice<UInt8>], Int) = ([], 0)
    for index in text.indices where text[index] == newline || text[index] == carriageReturn {
      let isSecondHalf =
        text[index] == newline && index > 0 && text[index - 1] == carriageReturn
      if !isSecondHalf { lines.append(text[start..<index]) }
      start = index + 1
    }
    if start < text.count { lines.append(text[start...]) }
    return lines
  }

  private struct Encoder {
    var output: [UInt8] = []
    private var width = 0

    mutating func add(_ line: ArraySlice<UInt8>) {
      width = 0
      for index in line.indices {
        let isLast = index == line.endIndex - 1
        let token = token(line[index], isLast: isLast)
        // A soft break takes a place of its own; after the last character none follows.
        if width + token.count + (isLast ? 0 : 1) > 76 { breakSoftly() }
        // RFC 5321 §4.5.2: a dot that begins a line is the server's to remove; none begins one.
        append(width == 0 && token == [UInt8(ascii: ".")] ? Array("=2E".utf8) : token)
      }
      output += [13, 10]
    }

    private mutating func append(_ token: [UInt8]) {
      output += token
      width += token.count
    }

    private mutating func breakSoftly() {
      output += Array("=\r\n".utf8)
      width = 0
    }

    /// A space or tab at the end of a line would be lost on the way (rule 3).
    private func token(_ byte: UInt8, isLast: Bool) -> [UInt8] {
      switch byte {
      case UInt8(ascii: "="): Array("=3D".utf8)
      case 0x21...0x7E: [byte]
      case 0x20, 0x09: isLast ? Array(QuotedPrintable.escape(byte).utf8) : [byte]
      default: Array(QuotedPrintable.escape(byte).utf8)
      }
    }
  }
}
