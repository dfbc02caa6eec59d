/// An agent's name, ready to be compared: as the roster has it, or as somebody typed it.
package struct PersonName: Sendable {
  /// What is wrong with a text that should be a name.
  package enum Problem: Error, Sendable, Equatable {
    /// No surname, or nothing but a married name.
    case missing
    case tooLong(NameComparison.Part)
    /// A control character other than a tab, or the mark that a broken conversion leaves (U+FFFD).
    case unreadableCharacter(NameComparison.Part)
  }

  /// What a name may take in a register, in bytes, each of its parts.
  private static let longest = 400

  /// The words of the birth name, in no order.
  private(set) var birth: Words
  /// Those of a married name; none where none was given.
  private(set) var married: Words
  /// The same without the « de » that only leads to it, as in « épouse de »; nil where it has none.
  private(set) var marriedBehindDe: Words?
  let given: Words
  /// What stands before and behind the one slash of a surname: `DOSSOU / ADJOVI`.
  let halves: (first: Words, second: Words)?

  /// Reads a name: the birth name with its `EPSE …` behind it, or with the married name apart.
  ///
  /// Given names may be empty, for people who have one name only.
  package init(
    surname: String, givenNames: String, marriedName: String = ""
  ) throws(Problem) {
    try Self.check(surname, .birthName)
    try Self.check(givenNames, .givenNames)
    try Self.check(marriedName, .marriedName)
    let own = Self.parts(of: Self.words(ofSurname: surname), isSurname: true)
    let given = Self.parts(of: Folding.words(of: givenNames), isSurname: false)
    let apart = Folding.words(of: marriedName).filter { !marriageWords.contains($0) }
    guard !own.own.isEmpty else { throw .missing }
    birth = Words(own.own)
    self.given = Words(given.own)
    let spouse = [apart, own.married, given.married].first { !$0.isEmpty } ?? []
    married = Words(spouse)
    let leadsOn = spouse.count > 1 && linkWords.contains(spouse[0])
    marriedBehindDe = leadsOn ? Words(Array(spouse.dropFirst())) : nil
    halves = spouse.isEmpty ? Self.halves(of: surname) : nil
  }

  /// The same person by another reading of the surname.
  func reading(birth: Words, married: Words) -> PersonName {
    var name = self
    (name.birth, name.married, name.marriedBehindDe) = (birth, married, nil)
    return name
  }

  private static func check(
    _ text: String, _ part: NameComparison.Part
  ) throws(Problem) {
    guard text.utf8.count <= longest else { throw .tooLong(part) }
    for scalar in text.unicodeScalars where scalar != "\t" {
      guard scalar != "\u{FFFD}", scalar.properties.generalCategory != .control else {
        throw .unreadableCharacter(part)
      }
    }
  }

  /// The words of a surname behind a « Mme » that is no part of it.
  private static func words(ofSurname text: String) -> [String] {
    let words = Folding.words(of: text)
    return words.count > 1 && titles.contains(words[0]) ? Array(words.dropFirst()) : words
  }

  private static func halves(of surname: String) -> (first: Words, second: Words)? {
    let halves = surname.split(separator: "/").map { words(ofSurname: String($0)) }
    guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty }) else { return nil }
    return (Words(halves[0]), Words(halves[1]))
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

/// What leads from such a word to the name: « épouse de », « veuve d' ».
private let linkWords: Set<String> = ["de", "d"]

/// What is said before a name.
///
/// A bare « M. » is not among them: `M'PO` is a name of two words.
private let titles: Set<String> = ["mme", "madame", "mlle", "mademoiselle", "mr", "monsieur"]

/// What stands before a birth name: `née`.
private let bornWord = "nee"
