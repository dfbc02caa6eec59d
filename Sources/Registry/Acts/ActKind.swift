import Accounts

/// A type of acts, as a filter offers it.
package struct ActKind: Sendable, Equatable {
  /// As an address names it: `avancement-d-echelon`.
  package var value: String
  /// « Avancement d’échelon ».
  package var title: String
  /// How many of the agent's listed acts are of it.
  package var count: Int

  /// What every sensitive act is called, in a list that others may see over a shoulder.
  package static let neutralTitle = "Acte relatif à votre situation"

  /// How the words of a sensitive type begin, folded.
  private static let sensitiveBeginnings = [
    "sanction", "disciplin", "revocation", "revoque", "radiation", "licenci", "suspension",
    "exclusion", "blame", "avertissement", "abaissement", "retrogradation",
  ]

  /// Whether a type is one that an agent may not want others to read.
  static func isSensitive(_ type: String) -> Bool {
    SearchText.words(of: type).contains { word in
      sensitiveBeginnings.contains { word.hasPrefix($0) }
    }
  }

  /// A type with a capital at its beginning and typographic apostrophes.
  static func title(of type: String) -> String {
    if isSensitive(type) { return neutralTitle }
    let text = String(type.map { $0 == "'" ? "’" : $0 })
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A type as an address names it: sensitive ones all alike, so that no history shows them.
  package static func value(of type: String) -> String {
    let words = SearchText.words(of: isSensitive(type) ? neutralTitle : type)
    return words.isEmpty ? "autre" : words.joined(separator: "-")
  }
}

/// A year of an agent's acts.
package struct ActYear: Sendable, Equatable {
  /// nil for acts without a date.
  package var year: Int?
  package var count: Int
}

/// What an agent's acts can be filtered by.
package struct ActKinds: Sendable, Equatable {
  /// In the order of their titles.
  package var types: [ActKind]
  /// From the newest.
  package var years: [ActYear]
}
