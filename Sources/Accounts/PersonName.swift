/// An agent's name, ready to be compared: as the roster has it, or as somebody typed it.
package struct PersonName: Sendable {
  /// What is wrong with a text that should be a name.
  package enum Problem: Error, Sendable, Equatable {
    /// No surname, or nothing but a married name.
    case missing
    case tooLong
    /// A control character, or the mark that a broken conversion leaves (U+FFFD).
    case unreadableCharacter
  }

  /// What a name may take in a register, in bytes, each of its parts.
  private static let longest = 400

  /// The words of the birth name, in no order.
  let birth: Words
  /// Those of a married name; none where none was given.
  let married: Words
  let given: Words

  /// Reads a name: the birth name with its `EPSE …` behind it, or with the married name apart.
  ///
  /// Given names may be empty, for people who have one name only.
  package init(
    surname: String, givenNames: String, marriedName: String = ""
  ) throws(Problem) {
    for text in [surname, givenNames, marriedName] { try Self.check(text) }
    let surname = Self.parts(of: Folding.words(of: surname), isSurname: true)
    let given = Self.parts(of: Folding.words(of: givenNames), isSurname: false)
    let apart = Folding.words(of: marriedName).filter { !marriageWords.contains($0) }
    guard !surname.own.isEmpty else { throw .missing }
    birth = Words(surname.own)
    self.given = Words(given.own)
    married = Words([apart, surname.married, given.married].first { !$0.isEmpty } ?? [])
  }

  private static func check(_ text: String) throws(Problem) {
    guard text.utf8.count <= longest else { throw .tooLong }
    for scalar in text.unicodeScalars
    where scalar == "\u{FFFD}" || scalar.properties.generalCategory == .control {
      throw .unreadableCharacter
    }
  }

  /// Cuts a field at its first word of marriage or widowhood.
  ///
  /// `ADJOVI née DOSSOU` puts the birth name last, and is read so. A field of one word is a name,
  /// whatever the word.
  private static func parts(
    of words: [String], isSurname: Bool
  ) -> (own: [String], married: [String]) {
    guard words.count > 1,
      let cut = words.firstIndex(where: { marriageWords.contains($0) || $0 == bornWord })
    else { return (words, []) }
    let before = Array(words[..<cut])
    let after = words[(cut + 1)...].filter { !marriageWords.contains($0) && $0 != bornWord }
    let birthNameIsLast = isSurname && words[cut] == bornWord
    return birthNameIsLast ? (after, before) : (before, after)
  }
}

/// What stands before the name of a husband or wife, folded: `ép.`, `EPSE`, `Vve`.
private let marriageWords: Set<String> = [
  "epse", "epouse", "ep", "epoux", "vve", "veuve", "veuf", "divorcee", "divorce",
]

/// What stands before a birth name: `née`.
private let bornWord = "nee"
