/// What looks like an address that mail can go to.
enum EmailAddress {
  /// One `@`, something before it, a domain with a dot behind it, at most 254 bytes (RFC 5321
  /// §4.5.3.1), no spaces.
  ///
  /// Whether anybody reads it, only a mail can tell.
  static func isPlausible(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let domain = parts.last, !local.isEmpty,
      text.utf8.count <= 254, !text.unicodeScalars.contains(where: isSpaceOrControl)
    else { return false }
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty && !$0.hasPrefix("-") }
      && !text.contains(where: { "<>()[],;:\"\\".contains($0) })
  }

  private static func isSpaceOrControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }
}
