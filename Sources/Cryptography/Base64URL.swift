/// Bytes as text for addresses (RFC 4648 §5, without padding).
package enum Base64URL {
  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// The text of any number of bytes.
  package static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count * 4 + 2) / 3)
    var bits = 0
    var pending = 0
    for byte in bytes {
      bits = bits << 8 | Int(byte)
      pending += 8
      while pending >= 6 {
        pending -= 6
        text.append(digits[bits >> pending & 63])
      }
      bits &= 63
    }
    if pending > 0 { text.append(digits[bits << (6 - pending) & 63]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a text that `encode` could have written, and nil for any other.
  ///
  /// One value has one spelling: padding, spaces and stray last bits are refused, so that a link
  /// cannot be altered and still work.
  package static func decode(_ text: String) -> [UInt8]? {
    guard text.utf8.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 3 / 4)
    var bits = 0
    var pending = 0
    for byte in text.utf8 {
      guard let digit = value(of: byte) else { return nil }
      bits = bits << 6 | digit
      pending += 6
      if pending >= 8 {
        pending -= 8
        bytes.append(UInt8(bits >> pending))
        bits &= 1 << pending - 1
      }
    }
    return bits == 0 ? bytes : nil
  }

  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(byte - UInt8(ascii: "a")) + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0")) + 52
    case UInt8(ascii: "-"): 62
    case UInt8(ascii: "_"): 63
    default: nil
    }
  }
}
