/// How texts are made comparable where accents, capitals and hyphens do not matter.
///
/// For comparison only: what is shown and stored stays as it was typed.
enum Folding {
  /// The words of a text: decomposed, without accents, in lower case, cut at spaces, apostrophes,
  /// hyphens and the other characters that join words.
  static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.decomposed.unicodeScalars {
      if separates(scalar) {
        if !word.isEmpty { words.append(String(word)) }
        word = String.UnicodeScalarView()
      } else {
        append(scalar, to: &word)
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// The words of a text written as one.
  static func joined(_ text: String) -> String { words(of: text).joined() }

  private static func append(_ scalar: Unicode.Scalar, to word: inout String.UnicodeScalarView) {
    if scalar.isASCII {
      let isCapital = (0x41...0x5A).contains(scalar.value)
      word.append(isCapital ? Unicode.Scalar(UInt8(scalar.value) + 0x20) : scalar)
      return
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return
    default: break
    }
    // One letter may become two, and a capital's small letter may bring a mark along (İ).
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let plain = plainLetters[lower] {
        word.append(contentsOf: plain.unicodeScalars)
      } else if lower.properties.generalCategory != .nonspacingMark {
        word.append(lower)
      }
    }
  }

  private static func separates(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || joins(scalar)
  }

  /// Whether it stands between two words of a name.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "'", "’", "‘", "ʼ", "ʻ", "`", "´", "ʹ", "′", "＇": true
    case "-", "‐", "\u{2011}", "‒", "–", "—", "−", "_": true
    case ".", ",", "/", "(", ")", "·": true
    default: false
    }
  }

  /// Letters that no decomposition takes apart, as people without them on their keyboard type
  /// them: those of the languages of West Africa, then the rest of Europe's.
  private static let plainLetters: [Unicode.Scalar: String] = [
    "ɖ": "d", "ɗ": "d", "ɓ": "b", "ɛ": "e", "ǝ": "e", "ə": "e", "ɩ": "i", "ɔ": "o", "ʋ": "v",
    "ʊ": "u", "ŋ": "n", "ɲ": "n", "ɣ": "g", "ƒ": "f", "ƙ": "k", "ƴ": "y",
    "œ": "oe", "æ": "ae", "ß": "ss", "ſ": "s", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d",
    "þ": "th", "ħ": "h", "ﬁ": "fi", "ﬂ": "fl",
  ]
}
