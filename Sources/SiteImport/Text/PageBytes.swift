import CSV

/// A page's bytes as text, however they were saved.
struct PageBytes {
  var text: String
  /// What they were, where they were not UTF-8.
  var encoding: String?

  init(_ bytes: [UInt8]) {
    let decoded: String
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      decoded = PageBytes.utf16(bytes)
      encoding = "UTF-16"
    } else if let text = String(validating: bytes, as: UTF8.self) {
      decoded = text
    } else if PageBytes.isMostlyUTF8(bytes) {
      decoded = String(decoding: bytes, as: UTF8.self)
      encoding = "UTF-8 abîmé"
    } else {
      decoded = CSVEncoding.textOfWindows1252(bytes[...])
      encoding = "Windows-1252"
    }
    text = String(String.UnicodeScalarView(decoded.unicodeScalars.filter(PageBytes.isText)))
  }

  /// No byte order mark, no control character, nothing that stands for an anchor on its way in.
  private static func isText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: true
    case ..<0x20, 0x7F...0x9F, 0xFEFF, 0xE000, 0xE001: false
    default: true
    }
  }

  /// Whether few bytes of many letters are damaged.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).unicodeScalars
    let damaged = text.count { $0 == "\u{FFFD}" }
    return text.count { $0.value > 0x7F } > 4 * damaged
  }

  private static func utf16(_ bytes: [UInt8]) -> String {
    let isLittle = bytes.first == 0xFF
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index -> UInt16 in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isLittle ? second << 8 | first : first << 8 | second
    }
    return String(decoding: units, as: UTF16.self)
  }
}
