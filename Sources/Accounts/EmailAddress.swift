/// An address that mail can go to.
///
/// Two addresses are equal where their canonical forms are; a mail goes to the one that was typed.
package struct EmailAddress: Sendable {
  /// What is wrong with a text that should be an address.
  package enum Problem: Error, Sendable, Equatable {
    case missing
    case tooLong
    /// Not one `@` with something on either side.
    case incomplete
    /// A space, a comma, a control character: what could make two addresses of one, or a header.
    case unexpectedCharacter
    /// A domain that no mail server can have, such as `exemple` or `exemple..org`.
    case domain
  }

  /// What RFC 5321 lets a server accept, in bytes (§4.5.3.1).
  private static let longest = 254

  /// As it was typed, composed, without the spaces around it.
  package let text: String
  /// The same mailbox in one spelling: ASCII letters small, all others as they are.
  ///
  /// Lower case goes no further than ASCII: `mıke@` must never become `mike@`.
  package let canonical: String

  /// Reads an address, from which only the spaces around it are taken.
  package init(parsing typed: String) throws(Problem) {
    guard typed.utf8.count <= 4 * Self.longest else { throw .tooLong }
    let address = Self.trimmed(typed).composed
    guard !address.isEmpty else { throw .missing }
    guard address.utf8.count <= Self.longest else { throw .tooLong }
    guard address.unicodeScalars.allSatisfy(Self.isAllowed) else { throw .unexpectedCharacter }
    let parts = Array(address.utf8).split(
      separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { throw .incomplete }
    guard Self.isDomain(parts[1]) else { throw .domain }
    text = address
    canonical = Self.lowercased(address)
  }

  private static func trimmed(_ typed: String) -> String {
    var rest = typed.unicodeScalars[...]
    while let first = rest.first, isSpace(first) { rest.removeFirst() }
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return String(rest)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}"
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", "(", ")", "[", "]", ",", ";", ":", "\"", "\\": return false
    case "!"..."~": return true
    case _ where scalar.isASCII: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
      .unassigned:
      return false
    default: return scalar != "\u{FFFD}"
    }
  }

  /// Letters, digits and inner hyphens in at least two labels; names in other scripts are written
  /// in their `xn--` form.
  private static func isDomain(_ domain: ArraySlice<UInt8>) -> Bool {
    let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, domain.count <= 253, labels.allSatisfy(isLabel),
      let top = labels.last
    else { return false }
    return !top.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
      && label.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, hyphen: true
        default: false
        }
      }
  }

  private static func lowercased(_ address: String) -> String {
    let bytes = address.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension EmailAddress: Hashable {
  package static func == (one: Self, other: Self) -> Bool { one.canonical == other.canonical }

  package func hash(into hasher: inout Hasher) { hasher.combine(canonical) }
}
