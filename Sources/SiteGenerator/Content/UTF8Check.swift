/// Whether a file is UTF-8, and where it is not.
enum UTF8Check {
  /// The offset of the first byte that is not UTF-8 (or is NUL, which no text holds); nil where
  /// all is well.
  static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    let text = bytes.span
    var index = 0
    while index < text.count {
      let length = sequenceLength(at: index, in: text)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// The length of the well-formed sequence at an index (Unicode 15, table 3-7), or 0.
  private static func sequenceLength(at index: Int, in bytes: Span<UInt8>) -> Int {
    let first = bytes[index]
    if first < 0x80 { return first == 0 ? 0 : 1 }
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch first {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0...0)
      }
    guard length > 0, index + length <= bytes.count, second.contains(bytes[index + 1]) else {
      return 0
    }
    for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// The line and column of a byte; bytes before it are UTF-8.
  static func place(of offset: Int, in bytes: [UInt8], file: String) -> Place {
    var place = Place(file: file, line: 1, column: 1)
    for byte in bytes[..<offset] {
      if byte == UInt8(ascii: "\n") {
        place.line += 1
        place.column = 1
      } else if byte & 0xC0 != 0x80 {
        place.column += 1
      }
    }
    return place
  }
}
