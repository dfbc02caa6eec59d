import COpenSSL

/// A SHA-256 digest (FIPS 180-4): 32 bytes.
package struct Digest: Sendable, Hashable {
  package let bytes: [UInt8]

  /// - Parameter bytes: the 32 bytes of a digest that was kept.
  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// 64 lower-case hexadecimal digits.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// Base64 with padding (RFC 4648 §4), as a Content-Security-Policy writes it.
  package var base64: String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = Array(bytes[start..<min(start + 3, bytes.count)])
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let digit = digits[bits >> (18 - 6 * place) & 63]
        text.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// SHA-256 by OpenSSL's low-level calls: its EVP interface loads providers and configuration at
/// first use, which costs a short process more than all else that it does, and its one-shot
/// `SHA256` goes through it since version 3.
package enum SHA256 {
  package static func digest(of bytes: [UInt8]) -> Digest {
    var context = SHA256_CTX()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe SHA256_Init(&context)
    unsafe SHA256_Update(&context, bytes, bytes.count)
    unsafe SHA256_Final(&digest, &context)
    return Digest(bytes: digest)
  }
}
