import Accounts

// What is wrong with a row and its fields, but for dates.
extension ImportWording {
  static func fieldCount(_ found: Int, _ expected: Int) -> ImportWording {
    ImportWording(
      french: "Cette ligne ne suit pas la première : champs lus \(found), attendus \(expected).",
      "Cherchez un séparateur en trop ou en moins.",
      english: "This line does not follow the first: \(found) fields read, \(expected) expected.",
      "Look for a separator too many or too few.")
  }

  static func missingField(_ column: String) -> ImportWording {
    ImportWording(
      french: "Le champ « \(column) » est vide.", "Il est obligatoire : complétez-le.",
      english: "The field ‘\(column)’ is empty.", "It is required: fill it in.")
  }

  static func damagedText(_ column: String, _ damage: TextDamage) -> ImportWording {
    switch damage {
    case .lostLetter:
      ImportWording(
        french: "Une lettre du champ « \(column) » s’est perdue (« \u{FFFD} »).",
        "Refaites l’export au format « CSV UTF-8 ».",
        english: "A letter of the field ‘\(column)’ is lost (‘\u{FFFD}’).",
        "Export again as ‘CSV UTF-8’.")
    case .doublyEncoded:
      ImportWording(
        french: "Les accents du champ « \(column) » sont abîmés, comme « Ã© » pour « é ».",
        "Le fichier a été converti deux fois : refaites l’export au format « CSV UTF-8 ».",
        english: "The accents of the field ‘\(column)’ are damaged, like ‘Ã©’ for ‘é’.",
        "The file was converted twice: export again as ‘CSV UTF-8’.")
    case .controlCharacter:
      ImportWording(
        french: "Le champ « \(column) » contient un retour à la ligne ou un caractère invisible.",
        "Videz ce champ et retapez-le.",
        english: "The field ‘\(column)’ holds a line end or a character that cannot be seen.",
        "Empty this field and type it again.")
    }
  }

  static func fieldTooLong(_ column: String) -> ImportWording {
    ImportWording(
      french: "Le champ « \(column) » est trop long.",
      "Cherchez un guillemet ou un séparateur mal placé.",
      english: "The field ‘\(column)’ is too long.",
      "Look for a misplaced quotation mark or separator.")
  }

  static func unknownWord(_ column: String, _ word: String, _ allowed: [String]) -> ImportWording {
    ImportWording(
      french: "« \(shown(word)) » ne convient pas dans « \(column) ».",
      "Écrivez \(allowed.joined(separator: " ou ")).",
      english: "‘\(shown(word))’ does not suit ‘\(column)’.",
      "Write \(allowed.joined(separator: " or ")).")
  }

  // MARK: Who an agent is

  static func matriculeLength(_ lengths: ClosedRange<Int>) -> ImportWording {
    let (least, most) = (lengths.lowerBound, lengths.upperBound)
    return ImportWording(
      french: "Le matricule doit avoir de \(least) à \(most) lettres ou chiffres.",
      "Recopiez-le depuis le dossier de l’agent.",
      english: "The matricule must have \(least) to \(most) letters or digits.",
      "Copy it from the agent’s file.")
  }

  static let matricule = ImportWording(
    french: "Le matricule contient autre chose que des chiffres et des lettres sans accent.",
    "Recopiez-le depuis le dossier de l’agent.",
    english: "The matricule holds something else than digits and unaccented letters.",
    "Copy it from the agent’s file.")

  static let decimalMatricule = ImportWording(
    french: "Le matricule finit par « .0 » : un tableur l’a pris pour un nombre.",
    "Donnez le format « Texte » à cette colonne, puis refaites l’export.",
    english: "The matricule ends in ‘.0’: a spreadsheet took it for a number.",
    "Give this column the format ‘Text’, then export again.")

  static func matriculeForm(_ example: String) -> ImportWording {
    ImportWording(
      french: "Le matricule n’a pas la forme que dit site.yml, comme \(example).",
      "Recopiez-le depuis le dossier de l’agent.",
      english: "The matricule is not of the form that site.yml says, such as \(example).",
      "Copy it from the agent’s file.")
  }

  /// - Parameters:
  ///   - acronym: what stands in the file.
  ///   - nearest: the acronym of a contact that comes near.
  static func unknownMinistry(_ acronym: String, _ nearest: String?) -> ImportWording {
    ImportWording(
      french: "Le ministère « \(shown(acronym)) » n’est pas dans contacts.csv.",
      nearest.map { "Écrivez plutôt \($0)." }
        ?? "Corrigez-le, ou ajoutez un contact de ce ministère puis lancez « guichet build ».",
      english: "The ministry ‘\(shown(acronym))’ is not in contacts.csv.",
      nearest.map { "Write \($0) instead." }
        ?? "Mend it, or add a contact of this ministry and run ‘guichet build’.")
  }

  static func repeatedMatricule(_ line: Int) -> ImportWording {
    ImportWording(
      french: "Ce matricule est déjà à la ligne \(line).", "Gardez une seule des deux lignes.",
      english: "This matricule is on line \(line) already.", "Keep one of the two lines.")
  }

  static let noBirthName = ImportWording(
    french: "Le champ « nom » n’a pas de nom de naissance.",
    "Écrivez-y le nom de naissance, et le nom de l’époux dans « nom_epoux ».",
    english: "The field ‘nom’ has no birth name.",
    "Write the birth name there, and the husband’s or wife’s name in ‘nom_epoux’.")

  static func email(_ problem: EmailAddress.Problem) -> ImportWording {
    problem == .notASCII ? emailBeyondASCII : malformedEmail
  }

  private static let emailBeyondASCII = ImportWording(
    french: "L’adresse électronique a un accent ou une lettre d’un autre alphabet.",
    "Aucun courriel n’y arriverait : retapez-la sans accent, ou videz le champ.",
    english: "The e-mail address has an accent or a letter of another alphabet.",
    "No mail would arrive there: type it without accents, or empty the field.")

  private static let malformedEmail = ImportWording(
    french: "L’adresse électronique n’a pas la bonne forme.",
    "Écrivez-la comme prenom.nom@exemple.org, ou videz le champ.",
    english: "The e-mail address is not well formed.",
    "Write it like prenom.nom@exemple.org, or empty the field.")

  static func phone(_ plan: NumberingPlan) -> ImportWording {
    let hasStart = !plan.start.isEmpty
    return ImportWording(
      french: "Le numéro de téléphone n’a pas la bonne forme.",
      "Écrivez \(plan.digits) chiffres\(hasStart ? " qui commencent par \(plan.start)" : ""), "
        + "ou videz le champ.",
      english: "The telephone number is not well formed.",
      "Write \(plan.digits) digits\(hasStart ? " that begin with \(plan.start)" : ""), "
        + "or empty the field.")
  }
}
