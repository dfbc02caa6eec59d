import Markdown
import Template

/// The columns of `content/contacts.csv`.
enum ContactColumn: String, CaseIterable {
  case id
  case ministryAcronym = "ministere_sigle"
  case ministryName = "ministere_nom"
  case acronym = "structure_sigle"
  case name = "structure_nom"
  case alias
  case city = "ville"
  case department = "departement"
  case address = "adresse"
  case telephone
  case secondTelephone = "telephone2"
  case email = "courriel"
  case hours = "horaires"
  case verified = "verifie_le"
  case source

  /// Without these a contact is none.
  var isRequired: Bool {
    self == .ministryAcronym || self == .ministryName || self == .name || self == .acronym
  }

  /// A column by its head, as a spreadsheet may have changed it: capitals, accents, spaces.
  static func named(_ head: String) -> ContactColumn? {
    let folded = head.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 }
    return ContactColumn(rawValue: String(folded))
      ?? allCases.first { slug($0.rawValue) == slug(head) }
  }

  static func nearest(to head: String) -> String? {
    nearestName(to: head, among: allCases.map(\.rawValue))
  }
}
