/// What a conversion that went wrong leaves in a text.
package enum TextDamage: Sendable, Equatable {
  /// U+FFFD: a letter that is lost.
  case lostLetter
  /// UTF-8 read as Windows-1252: `Ã©` for `é`.
  case doublyEncoded
  /// A line end, a tab, or what no screen shows.
  case controlCharacter

  /// nil where a text is whole.
  init?(in text: String) {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return nil }
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      if let damage = Self.damage(of: scalar, after: previous) {
        self = damage
        return
      }
      previous = scalar
    }
    return nil
  }

  private static func damage(
    of scalar: Unicode.Scalar, after previous: Unicode.Scalar
  ) -> TextDamage? {
    if scalar == "\u{FFFD}" { return .lostLetter }
    if isControl(scalar) { return .controlCharacter }
    return isDoublyEncoded(previous, scalar) ? .doublyEncoded : nil
  }

  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x20, 0x7F...0x9F, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  /// Whether two letters are the two bytes of one: a first byte of 0xC2, 0xC3 or 0xC5 (`é`, `œ`),
  /// or of an African letter (`ɛ`, `ɔ`), or the start of a typographic mark (`â€`).
  ///
  /// `Ã` before a letter is Portuguese, and is left alone.
  private static func isDoublyEncoded(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    switch first {
    case "Â", "Ã", "Å": isContinuation(second)
    case "É": second == "›" || second == "\u{201D}"
    case "â": second == "€"
    default: false
    }
  }

  /// Whether Windows-1252 shows a byte of 0x80 to 0xBF so.
  private static func isContinuation(_ scalar: Unicode.Scalar) -> Bool {
    (0xA0...0xBF).contains(scalar.value) || upper.contains(scalar)
  }

  private static let upper = Set("€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".unicodeScalars)
}
