/// A place in a YAML text, and how to get past each kind of scalar from there, as libyaml does.
struct YAMLCursor {
  private let text: [UInt8]
  var index = 0
  private var lineStart = 0
  /// How many ends of lines were passed.
  private(set) var line = 0

  init(_ text: [UInt8]) { self.text = text }

  /// nil at the end.
  var byte: UInt8? { byte(after: 0) }

  /// Bytes since the line began: before what is no space, that is what libyaml counts.
  var column: Int { index - lineStart }

  private func byte(after offset: Int) -> UInt8? {
    index + offset < text.count ? text[index + offset] : nil
  }

  /// Whether a space, an end of line or the end of the text stands some bytes on.
  func isBlank(after offset: Int) -> Bool {
    guard let byte = byte(after: offset) else { return true }
    return byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || breakLength(offset) > 0
  }

  /// `---` or `...` by itself at the beginning of a line.
  var isAtDocumentMark: Bool {
    guard column == 0, let first = byte, "-.".utf8.contains(first) else { return false }
    return byte(after: 1) == first && byte(after: 2) == first && isBlank(after: 3)
  }

  // MARK: Ends of lines

  /// The bytes of the end of line some bytes on, as YAML 1.1 has them; 0 where there is none.
  private func breakLength(_ offset: Int) -> Int {
    switch byte(after: offset) {
    case UInt8(ascii: "\n"): 1
    case UInt8(ascii: "\r"): byte(after: offset + 1) == UInt8(ascii: "\n") ? 2 : 1
    case 0xC2: byte(after: offset + 1) == 0x85 ? 2 : 0
    case 0xE2 where byte(after: offset + 1) == 0x80:
      byte(after: offset + 2) == 0xA8 || byte(after: offset + 2) == 0xA9 ? 3 : 0
    default: 0
    }
  }

  /// False where no line ends here.
  mutating func skipBreak() -> Bool {
    let length = breakLength(0)
    guard length > 0 else { return false }
    index += length
    lineStart = index
    line += 1
    return true
  }

  /// To the end of the line.
  mutating func skipLine() {
    while byte != nil, breakLength(0) == 0 { index += 1 }
  }

  // MARK: Scalars

  /// Past a text between quotation marks, the first of which is here.
  mutating func skipQuoted() {
    guard let quote = byte else { return }
    index += 1
    while let byte {
      if skipBreak() { continue }
      index += 1
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        if self.byte != nil, !skipBreak() { index += 1 }
      } else if byte == quote {
        guard quote == UInt8(ascii: "'"), self.byte == quote else { return }
        index += 1
      }
    }
  }

  /// Past a text without quotation marks, and the lines on which it goes on.
  ///
  /// - Parameter indent: the column of the collection that it stands in; it goes on while lines
  ///   begin to the right of it.
  mutating func skipPlain(below indent: Int, inFlow: Bool) {
    while !isAtDocumentMark, byte != UInt8(ascii: "#") {
      while !isBlank(after: 0), !endsPlain(inFlow: inFlow) { index += 1 }
      guard byte != nil, isBlank(after: 0) else { return }
      while byte != nil, isBlank(after: 0) {
        if !skipBreak() { index += 1 }
      }
      if byte == nil || (!inFlow && column <= indent) { return }
    }
  }

  private func endsPlain(inFlow: Bool) -> Bool {
    guard let byte else { return true }
    return byte == UInt8(ascii: ":") && isBlank(after: 1) || inFlow && ",[]{}".utf8.contains(byte)
  }

  /// Past a text below `|` or `>`.
  mutating func skipBlockScalar(below indent: Int) {
    index += 1
    var given: Int?
    while let sign = byte, "+-123456789".utf8.contains(sign) {
      if sign > UInt8(ascii: "0") { given = Int(sign - UInt8(ascii: "0")) }
      index += 1
    }
    skipLine()
    guard skipBreak() else { return }
    let column: Int
    if let given {
      column = max(0, indent) + given
      skipEmptyLines(upTo: column)
    } else {
      column = max(skipEmptyLines(upTo: .max), indent + 1, 1)
    }
    while byte != nil, self.column == column {
      skipLine()
      guard skipBreak() else { return }
      skipEmptyLines(upTo: column)
    }
  }

  /// Past spaces, and lines that have nothing else.
  ///
  /// - Returns: the most spaces that a line had.
  @discardableResult
  private mutating func skipEmptyLines(upTo column: Int) -> Int {
    var most = 0
    repeat {
      while byte == UInt8(ascii: " "), self.column < column { index += 1 }
      most = max(most, self.column)
    } while skipBreak()
    return most
  }
}
