import CSV

// What is wrong with a file as a whole, or with its first line.
extension ImportWording {
  static func notATable(_ fault: CSVFault) -> ImportWording {
    switch fault {
    case .unclosedQuote:
      ImportWording(
        french: "Un guillemet s’ouvre à cette ligne et rien ne le ferme.",
        "Fermez-le, ou supprimez-le.",
        english: "A quotation mark opens on this line and nothing closes it.",
        "Close it, or remove it.")
    case .utf16:
      ImportWording(
        french: "Le fichier est enregistré en UTF-16 (« Texte Unicode »).",
        "Enregistrez-le au format « CSV UTF-8 ».",
        english: "The file was saved as UTF-16 (‘Unicode text’).", "Save it as ‘CSV UTF-8’.")
    case .fieldTooLong:
      ImportWording(
        french: "Un champ n’en finit pas à cette ligne.", "Cherchez un guillemet mal placé.",
        english: "A field has no end on this line.", "Look for a misplaced quotation mark.")
    }
  }

  static let noAgents = ImportWording(
    french: "Le fichier ne contient aucun agent.", "Vérifiez que c’est le bon fichier.",
    english: "The file holds no agent.", "Check that it is the right file.")

  static func missingColumn(_ column: String) -> ImportWording {
    ImportWording(
      french: "La colonne « \(column) » manque.",
      "Ajoutez-la à la première ligne, sous ce nom exact.",
      english: "The column ‘\(column)’ is missing.",
      "Add it to the first line, under this very name.")
  }

  /// - Parameters:
  ///   - name: what stands in the first line.
  ///   - absent: the columns that the file does not have.
  static func unknownColumn(_ name: String, _ absent: [String]) -> ImportWording {
    let names = absent.joined(separator: ", ")
    let name = shown(name)
    return ImportWording(
      french: "La colonne « \(name) » n’est pas connue.",
      "Supprimez-la, ou corrigez son nom."
        + (absent.isEmpty ? "" : " Colonnes que le fichier n’a pas : \(names)."),
      english: "The column ‘\(name)’ is not known.",
      "Remove it, or mend its name."
        + (absent.isEmpty ? "" : " Columns that the file does not have: \(names)."))
  }

  static func repeatedColumn(_ column: String) -> ImportWording {
    ImportWording(
      french: "La colonne « \(column) » est là deux fois.", "Gardez-en une.",
      english: "The column ‘\(column)’ is there twice.", "Keep one of them.")
  }
}
