import Cryptography

/// Names that change with what they name, so that a browser may keep a file for ever.
enum HashedName {
  /// `/images/carte.png` → `/images/carte.3f2a9c01.png`: the first 32 bits of SHA-256, in hex.
  static func address(_ address: String, _ bytes: [UInt8]) -> String {
    let hash = SHA256.digest(of: bytes).hex.prefix(8)
    guard let dot = address.lastIndex(of: "."),
      address[dot...].firstIndex(of: "/") == nil
    else { return "\(address).\(hash)" }
    return "\(address[..<dot]).\(hash)\(address[dot...])"
  }
}
