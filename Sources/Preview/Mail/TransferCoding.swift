import Foundation

/// How the bytes of a mail's part are written (RFC 2045 §6).
enum TransferCoding: String {
  case quotedPrintable = "quoted-printable"
  case base64

  /// The bytes that were meant; what cannot be read stays as it is written.
  func decode(_ bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .base64:
      Data(base64Encoded: Data(bytes), options: .ignoreUnknownCharacters).map { Array($0) } ?? bytes
    case .quotedPrintable: TransferCoding.lines(bytes)
    }
  }

  /// §6.7: white space at the end of a line means nothing, and `=` there joins it to the next.
  private static func lines(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      var line = line
      while let last = line.last, last == 0x20 || last == 0x09 || last == 0x0D {
        line = line.dropLast()
      }
      let isJoined = line.last == UInt8(ascii: "=")
      output += unquoted(isJoined ? line.dropLast() : line)
      if !isJoined { output.append(UInt8(ascii: "\n")) }
    }
    if output.last == UInt8(ascii: "\n") { output.removeLast() }
    return output
  }

  /// Reads `=C3=A9`; what is no escape stays.
  static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2).compactMap { Character(UnicodeScalar($0)).hexDigitValue }
      if byte == UInt8(ascii: "="), digits.count == 2 {
        output.append(UInt8(digits[0] << 4 | digits[1]))
        rest = rest.dropFirst(2)
      } else {
        output.append(byte)
      }
    }
    return output
  }
}

/// The characters that a mail's bytes stand for; any but Latin 1 is read as UTF-8.
enum Charset {
  case utf8, latin1

  init(_ name: String) {
    let latin = ["iso-8859-1", "iso-8859-15", "latin1", "windows-1252"]
    self = latin.contains(name.lowercased()) ? .latin1 : .utf8
  }

  func text(of bytes: [UInt8]) -> String {
    switch self {
    case .utf8: String(decoding: bytes, as: UTF8.self)
    case .latin1: String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) }))
    }
  }
}
