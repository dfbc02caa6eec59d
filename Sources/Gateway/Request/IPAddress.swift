import Glibc

/// An IPv4 or IPv6 address; an IPv4 address in IPv6 clothes (`::ffff:192.0.2.1`) is IPv4.
package struct IPAddress: Sendable, Hashable {
  /// 4 or 16, in the order of the network.
  package let bytes: [UInt8]

  /// Reads an address as `inet_pton` does; nil for anything else, ports and zones included.
  package init?(_ text: String) {
    guard text.utf8.count <= 45, !text.utf8.contains(0) else { return nil }
    var bytes = [UInt8](repeating: 0, count: 16)
    if unsafe inet_pton(AF_INET, text, &bytes) == 1 {
      self.bytes = Array(bytes.prefix(4))
    } else if unsafe inet_pton(AF_INET6, text, &bytes) == 1 {
      let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10...11] == [0xFF, 0xFF]
      self.bytes = isMapped ? Array(bytes[12...]) : bytes
    } else {
      return nil
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The one spelling of it (RFC 5952 for IPv6).
  package var text: String {
    var buffer = [CChar](repeating: 0, count: 46)
    let family = bytes.count == 4 ? AF_INET : AF_INET6
    guard unsafe inet_ntop(family, bytes, &buffer, 46) != nil else { return "" }
    return String(decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// What one customer of a network has: an IPv4 address, or the /64 of an IPv6 address, in which
  /// its owner can take any of 2⁶⁴.
  package var block: String {
    guard bytes.count == 16 else { return text }
    let network = IPAddress(bytes: bytes.prefix(8) + [UInt8](repeating: 0, count: 8))
    return network.text + "/64"
  }
}

/// Addresses that begin alike: `192.0.2.0/24`, or one address.
package struct AddressRange: Sendable, Equatable {
  private let address: IPAddress
  private let bits: Int

  /// Reads an address, or an address, a slash and the length of its prefix.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let address = IPAddress(String(parts[0])) else {
      return nil
    }
    let most = address.bytes.count * 8
    guard let bits = parts.count == 2 ? Int(parts[1]) : most, (0...most).contains(bits) else {
      return nil
    }
    self.address = address
    self.bits = bits
  }

  package func contains(_ other: IPAddress) -> Bool {
    guard other.bytes.count == address.bytes.count else { return false }
    return (0..<bits).allSatisfy { bit in
      (other.bytes[bit / 8] ^ address.bytes[bit / 8]) & (0x80 >> UInt8(bit % 8)) == 0
    }
  }
}
