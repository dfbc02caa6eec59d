/// The columns of `actes.csv`, by their names in its first line.
package enum ActColumn: String, ImportColumn, CaseIterable {
  case id, matricule, nature, type, reference, objet
  case dateSignature = "date_signature"
  case dateEffet = "date_effet"
  case autorite
  case ministereSigle = "ministere_sigle"
  case statutNumerisation = "statut_numerisation"
  case fichier, octets, pages, sha256
  case texteOCR = "texte_ocr"
  case remplaceID = "remplace_id"
  case misEnLigneLe = "mis_en_ligne_le"

  package var mayBeAbsent: Bool {
    switch self {
    case .octets, .pages, .sha256, .texteOCR, .remplaceID, .misEnLigneLe: true
    default: false
    }
  }

  package var mayBeEmpty: Bool {
    switch self {
    case .id, .matricule, .nature, .type, .statutNumerisation: false
    default: true
    }
  }
}
