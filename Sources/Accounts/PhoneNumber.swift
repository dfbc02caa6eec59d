/// A telephone number in its international form: `+`, then digits.
package struct PhoneNumber: Sendable, Hashable {
  /// What is wrong with a text that should be a number.
  package enum Problem: Error, Sendable, Equatable {
    case missing
    /// Something else than digits, a leading `+`, and what stands between groups.
    case unexpectedCharacter
    /// A number of the country that its plan does not have.
    case notInPlan(digits: Int, start: String)
    /// A number of another country with fewer than 8 or more than 15 digits (E.164).
    case wrongLength
  }

  /// `+`, the country, the number: `+2290100000001`.
  package let text: String

  /// Reads a number as people type it: with or without the country, in groups or not, and in the
  /// form that it had before the plan changed.
  package init(parsing typed: String, plan: NumberingPlan) throws(Problem) {
    guard typed.utf8.count <= 100 else { throw .wrongLength }
    let scalars = typed.trimmedOfBlanks.unicodeScalars.filter { !Self.isPunctuation($0) }
    guard !scalars.isEmpty else { throw .missing }
    let hasPlus = scalars.first == "+"
    let digits = String(String.UnicodeScalarView(scalars.dropFirst(hasPlus ? 1 : 0)))
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .unexpectedCharacter
    }
    if !hasPlus && !digits.hasPrefix("00") {
      text = try Self.national(Self.withoutCountry(digits, plan), plan)
      return
    }
    let international = String(hasPlus ? digits[...] : digits.dropFirst(2))
    if international.hasPrefix(plan.countryPrefix) {
      text = try Self.national(String(international.dropFirst(plan.countryPrefix.count)), plan)
    } else {
      guard (8...15).contains(international.count), !international.hasPrefix("0") else {
        throw .wrongLength
      }
      text = "+" + international
    }
  }

  /// The number behind the country that somebody typed without its `+`: `229 01 00 00 00 01`.
  ///
  /// A number of the country's own length is one of its own, whatever it begins with.
  private static func withoutCountry(_ digits: String, _ plan: NumberingPlan) -> String {
    let rest = digits.dropFirst(plan.countryPrefix.count)
    let lengths = [plan.digits, plan.former?.digits]
    guard digits.hasPrefix(plan.countryPrefix), !lengths.contains(digits.count),
      lengths.contains(rest.count)
    else { return digits }
    return String(rest)
  }

  private static func national(
    _ digits: String, _ plan: NumberingPlan
  ) throws(Problem) -> String {
    var digits = digits
    // A new number that lost two digits on the way is no old one.
    if let former = plan.former, digits.count == former.digits, !digits.hasPrefix(former.prefix) {
      digits = former.prefix + digits
    }
    guard digits.count == plan.digits, digits.hasPrefix(plan.start) else {
      throw .notInPlan(digits: plan.digits, start: plan.start)
    }
    return "+" + plan.countryPrefix + digits
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\t", "\u{A0}", "\u{2009}", "\u{202F}", ".", "-", "\u{2010}", "\u{2011}", "\u{2013}",
      "/", "(", ")":
      true
    default: false
    }
  }
}

extension PhoneNumber {
  /// Reads a number where no plan says how numbers are written: digits, perhaps behind a `+`.
  package init(unplanned typed: String) throws(Problem) {
    guard typed.utf8.count <= 100 else { throw .wrongLength }
    let kept = String(
      String.UnicodeScalarView(
        typed.trimmedOfBlanks.unicodeScalars.filter { !Self.isPunctuation($0) }))
    guard !kept.isEmpty else { throw .missing }
    let digits = kept.hasPrefix("+") ? String(kept.dropFirst()) : kept
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .unexpectedCharacter
    }
    guard (6...15).contains(digits.utf8.count) else { throw .wrongLength }
    text = kept
  }
}
