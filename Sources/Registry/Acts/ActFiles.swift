import Cryptography

/// Where the PDFs of acts are kept: `home/acts/`, each under the SHA-256 of its bytes.
///
/// A file never changes once it has its name, and equal files are one.
package struct ActFiles: Sendable {
  /// `home/acts`.
  package let folder: String

  package init(home: String) { folder = "\(home)/acts" }

  /// `home/acts/ab/cdef….pdf`.
  ///
  /// Open it without following links, and compare its size with the act's.
  package func path(of digest: [UInt8]) -> String {
    let name = ActFiles.name(of: digest)
    return "\(folder)/\(name.shelf)/\(name.file)"
  }

  /// The folder of a file, and its name there.
  package func place(of digest: [UInt8]) -> (folder: String, name: String) {
    let name = ActFiles.name(of: digest)
    return ("\(folder)/\(name.shelf)", name.file)
  }

  /// The two parts of a name: the first byte, and the rest.
  package static func name(of digest: [UInt8]) -> (shelf: String, file: String) {
    let hex = Digest(bytes: digest).hex
    return (String(hex.prefix(2)), "\(hex.dropFirst(2)).pdf")
  }

  /// The digest of which a file has the name; nil for a name that is none.
  package static func digest(shelf: String, file: String) -> [UInt8]? {
    guard shelf.utf8.count == 2, file.hasSuffix(".pdf") else { return nil }
    return bytes(hex: shelf + file.dropLast(4))
  }

  /// The 32 bytes that 64 hexadecimal digits say.
  package static func bytes(hex: String) -> [UInt8]? {
    let digits = Array(hex.utf8)
    guard digits.count == 64 else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: 64, by: 2) {
      guard let high = nibble(digits[place]), let low = nibble(digits[place + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x41...0x46: digit - 0x37
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }
}
