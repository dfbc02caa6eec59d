/// The proxies in front of the server, and the header in which they say who connected to them.
package struct TrustedProxies: Sendable {
  package enum Source: Sendable {
    case xForwardedFor
    /// `for=` of RFC 7239.
    case forwarded
    case xRealIP

    var header: Header {
      switch self {
      case .xForwardedFor: .xForwardedFor
      case .forwarded: .forwarded
      case .xRealIP: .xRealIP
      }
    }
  }

  package let source: Source
  package let ranges: [AddressRange]

  package init(_ source: Source, _ ranges: [AddressRange]) {
    self.source = source
    self.ranges = ranges
  }

  func trust(_ address: IPAddress) -> Bool { ranges.contains { $0.contains(address) } }
}

/// Who sent a request, as well as the network tells: the key of throttles, and no proof.
package struct ClientAddress: Sendable, Equatable {
  /// The canonical text of the address; `-` where the server gave none.
  package let text: String
  /// What is throttled together: an IPv4 address, or an IPv6 /64.
  package let block: String

  /// The peer of the server, or whom a trusted proxy names.
  ///
  /// Of the addresses in its header that is the right-most one that is no proxy. What stands
  /// further left was written by whoever wanted to.
  package init(of request: Request, behind proxies: TrustedProxies? = nil) {
    let peer = Self.address(in: Array(request.remoteAddress.utf8)[...])
    var client = peer
    if let peer, let proxies, proxies.trust(peer) {
      let header = request.headers[bytes: proxies.source.header] ?? []
      client = Self.rightmostUntrusted(header, proxies) ?? peer
    }
    text = client?.text ?? "-"
    block = client?.block ?? "-"
  }

  /// nil where a proxy wrote something that is no address, or all of them are proxies.
  private static func rightmostUntrusted(
    _ header: [UInt8], _ proxies: TrustedProxies
  ) -> IPAddress? {
    for entry in header.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
      .reversed()
    {
      let text = proxies.source == .forwarded ? forwardedFor(entry) : entry
      guard let address = text.flatMap({ address(in: $0) }) else { return nil }
      if !proxies.trust(address) { return address }
    }
    return nil
  }

  /// The value of `for=` in one element, without quotation marks (RFC 7239 §4).
  private static func forwardedFor(_ element: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    for pair in element.split(separator: UInt8(ascii: ";")).map(\.trimmed) {
      guard pair.prefix(4).equalsIgnoringCase("for=") else { continue }
      let value = pair.dropFirst(4)
      let quote = UInt8(ascii: "\"")
      let isQuoted = value.count >= 2 && value.first == quote && value.last == quote
      return isQuoted ? value.dropFirst().dropLast() : value
    }
    return nil
  }

  /// An address alone, in brackets, or with a port.
  private static func address(in bytes: ArraySlice<UInt8>) -> IPAddress? {
    var bytes = bytes.trimmed
    if bytes.first == UInt8(ascii: "[") {
      guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
      guard isPort(bytes[(end + 1)...]) else { return nil }
      bytes = bytes[(bytes.startIndex + 1)..<end]
    } else if let colon = bytes.firstIndex(of: UInt8(ascii: ":")), isPort(bytes[colon...]) {
      bytes = bytes[..<colon]
    }
    return IPAddress(String(decoding: bytes, as: UTF8.self))
  }

  /// Nothing, or a colon and at most five digits.
  private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    let digits = bytes.dropFirst()
    return first == UInt8(ascii: ":") && (1...5).contains(digits.count)
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
}
