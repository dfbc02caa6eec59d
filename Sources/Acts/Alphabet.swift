/// The characters that a link's fields are made of: all reach the program unchanged through any web
/// server, which decodes, merges and resolves the others.
enum Alphabet {
  /// `A-Z a-z 0-9 _ -`, the digits of base64 for addresses (RFC 4648 §5).
  static func isAddress(_ byte: UInt8) -> Bool {
    isLowerOrDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }

  /// `a-z 0-9`.
  static func isLowerOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || isDigit(byte)
  }

  /// `0-9`.
  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The number that digits write: at least one, at most ten, without a sign.
  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard (1...10).contains(digits.count), digits.allSatisfy(isDigit) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
}
