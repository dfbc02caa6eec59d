/// Text without marks in which raised and lowered digits stay what they are: `m<sup>2</sup>` is
/// « m² », never « m2 ».
///
/// Only digits and signs have such letters; « 1<sup>er</sup> » reads as « 1er ».
package struct Scripts {
  private var starts: [(name: String, offset: Int)] = []

  package init() {}

  /// Passes a tag, by its name: `sup`, `/sup`, `sub`, `/sub`; others mean nothing here.
  ///
  /// - Parameter text: what has been written before the tag, in UTF-8.
  package mutating func pass(_ name: some StringProtocol, in text: inout [UInt8]) {
    if name == "sup" || name == "sub" { return starts.append((String(name), text.count)) }
    guard let start = starts.last, name.hasPrefix("/"), name.dropFirst() == start.name else {
      return
    }
    starts.removeLast()
    guard start.offset < text.count else { return }
    let typed = String(decoding: text[start.offset...], as: UTF8.self)
    guard let shifted = Scripts.shifted(typed, by: start.name) else { return }
    text.replaceSubrange(start.offset..., with: shifted.utf8)
  }

  /// What `sup` or `sub` makes of digits and signs; nil where there are others.
  package static func shifted(_ text: some StringProtocol, by element: String) -> String? {
    let letters = element == "sup" ? raised : lowered
    let shifted = text.compactMap { letters[$0] }
    return shifted.count == text.count ? String(shifted) : nil
  }

  private static let raised = letters("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
  private static let lowered = letters("₀₁₂₃₄₅₆₇₈₉₊₋₋")

  private static func letters(_ shifted: String) -> [Character: Character] {
    Dictionary(uniqueKeysWithValues: zip("0123456789+-−", shifted))
  }
}
