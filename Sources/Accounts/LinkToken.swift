package import Cryptography

/// The secret of a link or a cookie: 256 bits, as 43 characters (RFC 4648 §5).
///
/// It is never stored: the database keeps its digest.
package struct LinkToken: Sendable, Equatable {
  /// The bytes of a token.
  package static let byteCount = 32

  private let bytes: [UInt8]

  /// A new one.
  package init(random: (Int) -> [UInt8] = RandomBytes.make) {
    bytes = random(Self.byteCount)
  }

  /// Reads the one spelling of a token; nil for anything else, cut, padded or longer (R75).
  package init?(_ text: String) {
    guard text.utf8.count == 43, let bytes = Base64URL.decode(text) else { return nil }
    self.bytes = bytes
  }

  /// What goes into the address or the cookie.
  package var text: String { Base64URL.encode(bytes) }

  /// What is stored, and looked up: SHA-256 of the bytes.
  package var digest: Digest { SHA256.digest(of: bytes) }
}
