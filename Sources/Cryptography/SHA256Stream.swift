import COpenSSL

/// SHA-256 of bytes that come in pieces, by the same low-level calls as `SHA256`.
package struct SHA256Stream: ~Copyable {
  private var context = SHA256_CTX()

  package init() {
    unsafe SHA256_Init(&context)
  }

  package mutating func update(_ bytes: [UInt8]) {
    unsafe SHA256_Update(&context, bytes, bytes.count)
  }

  /// The digest of all the pieces.
  package consuming func digest() -> Digest {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256_Final(&digest, &context)
    return Digest(bytes: digest)
  }
}
