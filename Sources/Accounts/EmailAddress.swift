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
    /// A letter with an accent, or of another alphabet than ours: most mail servers know no such
    /// mailbox (RFC 6531 is an extension).
    case notASCII
    /// A space, a comma, a control character: what could make two addresses of one, or a header.
    case unexpectedCharacter
    /// A dot that begins or ends what stands before the `@`, or follows another.
    case misplacedDot
    /// A domain that no mail server can have, such as `exemple` or `exemple..org`.
    case domain
  }

  /// What RFC 5321 lets a server accept, in bytes (§4.5.3.1): the whole, and what stands before
  /// the `@`.
  private static let longest = 254
  private static let longestLocalPart = 64

  /// As it was typed, without the spaces around it; ASCII alone.
  package let text: String
  /// The same mailbox in one spelling: letters small.
  package let canonical: String

  /// Reads an address, from which only the blanks around it are taken.
  package init(parsing typed: String) throws(Problem) {
    guard typed.utf8.count <= 4 * Self.longest else { throw .tooLong }
    let address = typed.trimmedOfBlanks
    guard !address.isEmpty else { throw .missing }
    guard address.utf8.count <= Self.longest else { throw .tooLong }
    for scalar in address.unicodeScalars where !Self.isAllowed(scalar) {
      throw Self.isOfAnotherAlphabet(scalar) ? .notASCII : .unexpectedCharacter
    }
    let parts = Array(address.utf8).split(
      separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { throw .incomplete }
    guard parts[0].count <= Self.longestLocalPart else { throw .tooLong }
    guard Self.isDotted(parts[0]) else { throw .misplacedDot }
    guard Self.isDomain(parts[1]) else { throw .domain }
    text = address
    canonical = Self.lowercased(address)
  }

  /// What RFC 5322 (§3.2.3) lets stand without quotation marks, but for braces: what fills in a mail
  /// could take them for its own.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "<", ">", "(", ")", "[", "]", "{", "}", ",", ";", ":", "\"", "\\": false
    case "!"..."~": true
    default: false
    }
  }

  /// Whether it can be seen, and ASCII has it not.
  private static func isOfAnotherAlphabet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .spaceSeparator, .privateUse,
      .unassigned:
      false
    default: !scalar.isASCII && scalar != "\u{FFFD}"
    }
  }

  /// No dot at either end, nor two in a row (RFC 5321 §4.1.2, `Dot-string`).
  private static func isDotted(_ local: ArraySlice<UInt8>) -> Bool {
    local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty }
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

extension EmailAddress {
  /// Reads an address that was stored, by whatever rules it was accepted then; nil where it is none.
  package init?(stored text: String) {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return nil }
    self.text = text
    canonical = Self.lowercased(text)
  }
}

extension EmailAddress: Hashable {
  package static func == (one: Self, other: Self) -> Bool { one.canonical == other.canonical }

  package func hash(into hasher: inout Hasher) { hasher.combine(canonical) }
}
