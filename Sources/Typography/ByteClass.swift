/// What a byte of UTF-8 text is to typography.
enum ByteClass {
  /// Bytes that a run of text cannot simply be copied over.
  static let isSpecial: [Bool] = {
    var table = Array(repeating: false, count: 256)
    for byte in " ?!;:%'\".&<>".utf8 { table[Int(byte)] = true }
    table[0xC2] = true
    table[0xE2] = true
    return table
  }()

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// An ASCII letter, or the first byte of an accented one.
  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (0xC3...0xDF).contains(byte)
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
  }

  static func isDoubleMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"), UInt8(ascii: ":"): true
    default: false
    }
  }

  /// Whether a word, a quantity or a parenthesis ends in the byte.
  static func endsWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || (0x80...0xBF).contains(byte) || byte == UInt8(ascii: ")")
      || byte == UInt8(ascii: "%")
  }

  /// Whether `%` before the byte is part of an address or an identifier: `20%2F`.
  static func continuesWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "%")
  }

  /// Whether a question can be closed by the byte behind its mark.
  static func closes(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\"") || isDoubleMark(byte)
  }

  static func canPrecedeQuote(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "("), UInt8(ascii: "["): true
    default: false
    }
  }
}
