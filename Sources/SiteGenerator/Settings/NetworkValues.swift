import Glibc

/// How addresses of the network are written in `site.yml`.
enum AddressBlock {
  /// Whether a text is an IPv4 or IPv6 address, or a CIDR block of them (RFC 4632 §3.1): `10.0.0.0/8`.
  ///
  /// A block without a mask would be the whole network (`/0`): every client could then say who it
  /// is.
  static func isWellFormed(_ text: String) -> Bool {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard let address = parts.first, let bits = bits(of: String(address)) else { return false }
    guard parts.count == 2 else { return true }
    let digits = parts[1]
    guard digits.utf8.count <= 3, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let mask = Int(digits)
    else { return false }
    return (1...bits).contains(mask)
  }

  /// 32 or 128; nil for what is no address.
  private static func bits(of text: String) -> Int? {
    // A C string ends at its first zero byte, whatever stands behind it.
    guard !text.utf8.contains(0) else { return nil }
    var address = in6_addr()
    if unsafe inet_pton(AF_INET, text, &address) == 1 { return 32 }
    return unsafe inet_pton(AF_INET6, text, &address) == 1 ? 128 : nil
  }
}

/// A mail server: `smtp://courriel.exemple.org:587`, or `smtps://` for TLS from the first byte
/// (RFC 8314 §3.3).
struct SMTPURL {
  let text: String
  let isLoopback: Bool

  /// nil for anything but a scheme, a host and a port: a name or password in it would be published
  /// with the settings.
  init?(parsing text: String) {
    guard let scheme = ["smtp://", "smtps://"].first(where: { text.hasPrefix($0) }) else {
      return nil
    }
    let authority = text.dropFirst(scheme.count)
    guard BaseURL.isAuthority(authority), SMTPURL.hasHostAndPort(authority) else { return nil }
    self.text = text
    isLoopback = BaseURL.isLoopback(authority)
  }

  private static func hasHostAndPort(_ authority: Substring) -> Bool {
    let end =
      authority.hasPrefix("[") ? authority.firstIndex(of: "]") : authority.firstIndex(of: ":")
    guard authority.hasPrefix("[") else {
      guard let end else { return true }
      return end > authority.startIndex && isPort(authority[authority.index(after: end)...])
    }
    guard let end, AddressBlock.isWellFormed(String(authority[..<end].dropFirst())) else {
      return false
    }
    let rest = authority[authority.index(after: end)...]
    return rest.isEmpty || (rest.hasPrefix(":") && isPort(rest.dropFirst()))
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.utf8.count <= 5 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
      && Int(text).map { (1...65_535).contains($0) } == true
  }
}
