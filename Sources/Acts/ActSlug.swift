/// The name under which an act is downloaded, without `.pdf`: `acte-avancement-2021-A17`.
///
/// ASCII letters, digits, `_` and `-` alone: it goes into an address and a header. Nothing is
/// decided by it; a link that bears another one is led to this one, or whoever sends a link could
/// write into it what he wants.
package struct ActSlug: Sendable, Hashable {
  /// What is kept of a title, at most.
  private static let longestTitle = 48

  package let text: String

  /// The name of an act.
  ///
  /// - Parameters:
  ///   - title: the kind or the title of the act; its accents go, other signs part words.
  ///   - year: of the act, where it is known.
  ///   - id: of the act; it keeps two acts of one title and year apart.
  package init(title: String, year: Int?, id: ActID) {
    var parts = ["acte"]
    parts += Self.words(of: title)
    if let year, (0...9999).contains(year) { parts.append(String(year)) }
    parts.append(id.text)
    text = parts.joined(separator: "-")
  }

  /// The words of a title, as many as there is room for; the first one is cut rather than left out.
  private static func words(of title: String) -> [String] {
    var words: [String] = []
    var room = longestTitle
    for word in plain(title).split(separator: " ") {
      guard word.utf8.count <= room else {
        return words.isEmpty ? [String(word.prefix(room))] : words
      }
      words.append(String(word))
      room -= word.utf8.count + 1
    }
    return words.first == "acte" ? Array(words.dropFirst()) : words
  }

  /// ASCII letters in lower case, digits, and spaces for all else.
  private static func plain(_ title: String) -> String {
    var plain = ""
    for scalar in title.lowercased().unicodeScalars {
      if scalar.isASCII, Alphabet.isLowerOrDigit(UInt8(scalar.value)) {
        plain.unicodeScalars.append(scalar)
      } else if let letters = plainLetters[scalar] {
        plain += letters
      } else if !(0x300...0x36F).contains(scalar.value) {
        // A mark that stands apart from its letter (NFD) goes; anything else parts two words.
        plain += " "
      }
    }
    return plain
  }

  /// The letters of French and of the languages of West Africa, as keyboards without them write
  /// them.
  private static let plainLetters: [Unicode.Scalar: String] = [
    "à": "a", "â": "a", "ä": "a", "á": "a", "ã": "a", "ç": "c", "é": "e", "è": "e", "ê": "e",
    "ë": "e", "î": "i", "ï": "i", "í": "i", "ì": "i", "ñ": "n", "ô": "o", "ö": "o", "ó": "o",
    "ò": "o", "õ": "o", "û": "u", "ù": "u", "ü": "u", "ú": "u", "ÿ": "y", "œ": "oe", "æ": "ae",
    "ɖ": "d", "ɛ": "e", "ɔ": "o", "ŋ": "n", "ɣ": "g", "ɩ": "i", "ʋ": "v",
  ]
}
