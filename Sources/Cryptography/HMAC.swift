/// The message authentication code of RFC 2104, with SHA-256.
package enum HMAC {
  /// What SHA-256 reads at a time.
  private static let blockSize = 64

  /// The code of a message under a key of any length; RFC 2104 §3 asks for 32 bytes or more.
  package static func code(of message: [UInt8], key: borrowing SecretBytes) -> Digest {
    var block = unsafe key.withBytes { unsafe Array($0) }
    if block.count > blockSize {
      let digest = SHA256.digest(of: block).bytes
      wipe(&block)
      block = digest
    }
    block += [UInt8](repeating: 0, count: blockSize - block.count)
    let inner = digest(of: message, behind: block, masked: 0x36)
    let outer = digest(of: inner.bytes, behind: block, masked: 0x5C)
    wipe(&block)
    return outer
  }

  private static func digest(
    of message: [UInt8], behind block: [UInt8], masked mask: UInt8
  ) -> Digest {
    var bytes: [UInt8] = []
    // All at once: growing would leave copies of the key that nobody wipes.
    bytes.reserveCapacity(block.count + message.count)
    bytes.append(contentsOf: block.lazy.map { $0 ^ mask })
    bytes.append(contentsOf: message)
    defer { wipe(&bytes) }
    return SHA256.digest(of: bytes)
  }
}
