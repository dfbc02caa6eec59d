package import Cryptography

/// Which bytes an act's PDF has: the first 12 of their SHA-256, as 16 digits of base64
/// (RFC 4648 §5).
///
/// It stands in each link, so that a corrected or replaced act is not served under an old one.
package struct ActRevision: Sendable, Hashable {
  package let text: String

  /// The revision of bytes with this SHA-256.
  package init(_ digest: Digest) {
    text = Base64URL.encode(Array(digest.bytes.prefix(12)))
  }

  /// Nil where the text has another length or another character.
  package init?(_ text: String) {
    // 96 bits fill 16 digits: no last bits are left that could be stray.
    guard text.utf8.count == 16, text.utf8.allSatisfy(Alphabet.isAddress) else { return nil }
    self.text = text
  }

  /// The strong entity tag of the act (RFC 9110 §8.8.3), with its quotes: `"Bxb5Jkyf4Z9ddFUn-9"`.
  ///
  /// It is the same on every machine, whether the act is shown or downloaded.
  ///
  /// - Parameter size: the bytes of the PDF.
  package func entityTag(size: Int) -> String { "\"\(text)-\(size)\"" }
}
