import Cryptography

/// 32 random bytes from which the keys of every use are derived; they are overwritten when nobody
/// holds them any more.
@safe
final class MasterKey {
  static let byteCount = 32

  private let secret: SecretBytes

  /// Takes bytes over; the array that they were in is not touched.
  init(_ bytes: [UInt8]) { secret = SecretBytes(bytes) }

  /// The key of one use, which says nothing of another's.
  func derived(for purpose: [UInt8]) -> SecretBytes {
    var bytes = HMAC.code(of: purpose, key: secret).bytes
    return SecretBytes(emptying: &bytes)
  }

  /// 43 digits of base64 (RFC 4648 §5), for the key ring's file alone.
  var text: String { Base64URL.encode(unsafe secret.withBytes { unsafe Array($0) }) }
}
