package import Accounts
package import CSV

/// Something in a table that keeps it from being imported.
package struct ImportProblem<Column: ImportColumn>: Sendable, Equatable {
  package var kind: Kind
  /// From 1; of the first line of a row.
  package var line: Int
  /// From 1, in characters.
  package var column: Int

  init(_ kind: Kind, line: Int, column: Int) {
    (self.kind, self.line, self.column) = (kind, line, column)
  }

  package enum Kind: Sendable, Equatable {
    // The file.
    case notATable(CSVFault)
    case noAgents
    case missingColumn(Column)
    /// With the columns that the file does not have: it may be one of them, mistyped.
    case unknownColumn(String, absent: [Column])
    case repeatedColumn(Column)
    // A row.
    case fieldCount(Int, expected: Int)
    case missingField(Column)
    case damagedText(Column, TextDamage)
    case fieldTooLong(Column)
    case matricule(Matricule.Problem)
    /// `12345.0`: a spreadsheet took the matricule for a number.
    case decimalMatricule
    /// Not what `site.yml` says of matricules; with one that is.
    case matriculeForm(example: String)
    case repeatedMatricule(firstLine: Int)
    case noBirthName
    case unknownWord(Column, String, allowed: [String])
    /// Not in the site's contacts; with the acronym that was most likely meant.
    case unknownMinistry(String, nearest: String?)
    case email(EmailAddress.Problem)
    case phone(NumberingPlan)
    // A date.
    /// Not in the order of ISO 8601; with the same date in that order, where it can be told.
    case dateForm(Column, iso: String?)
    case impossibleDate(Column)
    case birthYearOnly
    case tooEarly(Column)
    case notPast(Column)
    case tooYoung
    /// What only acts can run into.
    case act(ActRefusal)
  }
}

extension ImportProblem.Kind {
  /// A stable name, for programs.
  package var code: String {
    switch self {
    case .notATable: "fichier-illisible"
    case .noAgents: "aucun-agent"
    case .missingColumn: "colonne-absente"
    case .unknownColumn: "colonne-inconnue"
    case .repeatedColumn: "colonne-en-double"
    case .fieldCount: "nombre-de-champs"
    case .missingField: "champ-vide"
    case .damagedText: "texte-abime"
    case .fieldTooLong: "champ-trop-long"
    case .matricule, .decimalMatricule, .matriculeForm: "matricule-incorrect"
    case .repeatedMatricule: "matricule-en-double"
    case .noBirthName: "nom-de-naissance-absent"
    case .unknownWord: "valeur-inconnue"
    case .unknownMinistry: "ministere-inconnu"
    case .email: "adresse-electronique-incorrecte"
    case .phone: "telephone-incorrect"
    case .dateForm, .birthYearOnly: "forme-de-date"
    case .impossibleDate: "date-impossible"
    case .tooEarly, .notPast, .tooYoung: "date-improbable"
    case .act(let refusal): refusal.code
    }
  }
}
