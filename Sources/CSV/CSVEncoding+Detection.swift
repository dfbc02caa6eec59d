import FileSystem

extension CSVEncoding {
  /// Reads a file once to see how its letters are written; says how it begins as well.
  static func detect(_ path: String) throws -> (encoding: CSVEncoding, head: [UInt8]) {
    let stream = try FileStream(path)
    var validator = UTF8Validator()
    var encoding = CSVEncoding.utf8
    var head: [UInt8] = []
    while true {
      let bytes = try stream.read(upTo: 1 << 16)
      if bytes.isEmpty { break }
      if head.isEmpty { head = bytes }
      if bytes.contains(0) { throw CSVFault.utf16 }
      if encoding == .utf8, !validator.accepts(bytes) { encoding = .windows1252 }
    }
    return (validator.isBetweenCharacters ? encoding : .windows1252, head)
  }

  /// The same for bytes that are at hand.
  package init(of bytes: [UInt8]) throws(CSVFault) {
    guard !CSVEncoding.isMarkedUTF16(bytes), !bytes.contains(0) else { throw .utf16 }
    var validator = UTF8Validator()
    self = validator.accepts(bytes) && validator.isBetweenCharacters ? .utf8 : .windows1252
  }

  /// Whether bytes begin with UTF-16's byte order mark, in either order.
  package static func isMarkedUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
  }

  /// The characters of 0x80 to 0x9F; the five bytes that mean nothing stay control characters.
  private static let upper: [Unicode.Scalar] = [
    "€", "\u{81}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{8D}", "Ž", "\u{8F}",
    "\u{90}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{9D}", "ž", "Ÿ",
  ]

  /// The text of bytes in Windows-1252.
  package static func textOfWindows1252(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append((0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(text)
  }
}

/// Whether bytes that come in pieces are UTF-8 (Unicode 15, table 3-7).
struct UTF8Validator {
  /// How many bytes the character at hand still needs, and what the next one may be.
  private var needed = 0
  private var range: ClosedRange<UInt8> = 0x80...0xBF

  var isBetweenCharacters: Bool { needed == 0 }

  mutating func accepts(_ bytes: [UInt8]) -> Bool {
    for byte in bytes where !accepts(byte) {
      needed = 0
      return false
    }
    return true
  }

  private mutating func accepts(_ byte: UInt8) -> Bool {
    if needed > 0 {
      guard range.contains(byte) else { return false }
      needed -= 1
      range = 0x80...0xBF
      return true
    }
    range = 0x80...0xBF
    switch byte {
    case ..<0x80: return true
    case 0xC2...0xDF: needed = 1
    case 0xE0: (needed, range) = (2, 0xA0...0xBF)
    case 0xED: (needed, range) = (2, 0x80...0x9F)
    case 0xE1...0xEF: needed = 2
    case 0xF0: (needed, range) = (3, 0x90...0xBF)
    case 0xF1...0xF3: needed = 3
    case 0xF4: (needed, range) = (3, 0x80...0x8F)
    default: return false
    }
    return true
  }
}
