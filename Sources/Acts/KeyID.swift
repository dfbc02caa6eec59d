/// What a key is called in links: 1 to 8 of `a-z 0-9`.
package struct KeyID: Sendable, Hashable {
  package let text: String

  /// Nil where the text has another length or another character.
  package init?(_ text: String) {
    guard (1...8).contains(text.utf8.count), text.utf8.allSatisfy(Alphabet.isLowerOrDigit) else {
      return nil
    }
    self.text = text
  }

  /// `k7`.
  private init(number: Int) { text = "k\(number)" }

  /// 7 of `k7`; nil for a name that a person gave.
  private var number: Int? {
    guard text.utf8.first == UInt8(ascii: "k") else { return nil }
    return Alphabet.number(Array(text.utf8)[1...])
  }

  /// A name for a new key, after all others: `k8` beside `k7`.
  static func next(after others: [KeyID]) -> KeyID {
    let highest = others.compactMap(\.number).max() ?? 0
    if highest < 9_999_999 { return KeyID(number: highest + 1) }
    // Somebody has numbered by dates: the first gap will do.
    var number = 1
    while others.contains(KeyID(number: number)) { number += 1 }
    return KeyID(number: number)
  }
}
