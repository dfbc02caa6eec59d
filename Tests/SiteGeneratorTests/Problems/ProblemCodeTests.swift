import FileSystem
import SiteGenerator
import TestSupport
import Testing

/// The codes: scripts and people remember them.
struct ProblemCodeTests {
  @Test func `what was once a code is one for ever, with its severity`() {
    let codes = Set(ProblemCode.allCases)
    #expect(Set(Self.errors).subtracting(codes) == [])
    #expect(Set(Self.warnings).subtracting(codes) == [])
    #expect(Self.errors.allSatisfy { $0.severity == .error })
    #expect(Self.warnings.allSatisfy { $0.severity == .warning })
  }

  @Test func `the handbook tells every code with its severity, and no other`() throws {
    let text = try readFile("\(Repository.root)/docs/problemes.md", limit: 1 << 20)
    let rows = String(decoding: text, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
      .map { $0.split(separator: "|").prefix(2).joined() }
    let codes = ProblemCode.allCases.map { " `\($0.rawValue)`  \($0.severity.word(in: .french)) " }
    #expect(rows.sorted() == codes.sorted())
  }

  private static let errors = codes(
    """
    adresse-impossible adresse-perdue adresse-repetee ancre-introuvable ancre-perdue
    ancre-repetee contact-courriel contact-date contact-id-repete contact-inconnu
    contact-sans-id contact-sans-nom contact-telephone contacts-colonne-absente
    contacts-illisibles contacts-nombre-de-champs entete-cle-inconnue entete-cle-repetee
    entete-illisible entete-non-fermee entete-valeur faq-sans-question fichier-illisible
    fichier-introuvable gabarit-absent gabarit-bloc-inconnu gabarit-illisible
    gabarit-nom-inconnu gabarit-nom-mal-employe gabarit-partiel-inconnu gabarit-texte-brut
    html-refuse image-introuvable image-sans-texte intertitre-de-niveau-1 intertitre-vide
    lien-coupe lien-nomme-inconnu lien-refuse lien-sans-adresse lien-sans-texte nom-refuse
    page-de-compte-inconnue page-introuvable partie-absente partie-inconnue
    question-sans-reponse reglage-absent reglage-inconnu reglage-repete reglage-valeur
    reglages-absents reglages-illisibles reglages-version texte-pas-utf8 titre-absent
    titre-vide variable-absente variable-inconnue yaml-caractere yaml-deux-points yaml-diese
    yaml-guillemets yaml-tabulation
    """)

  private static let warnings = codes(
    """
    contact-a-verifier contact-inutilise contact-jamais-verifie contact-repete
    contacts-colonne-inconnue contacts-windows-1252 fichier-ignore historique-partiel
    intertitre-saute lien-externe lien-par-adresse lien-vague nom-de-fichier page-a-relire
    page-trop-lourde sigle-inexplique titre-repete yaml-nombre
    """)

  private static func codes(_ text: String) -> [ProblemCode] {
    text.split { $0 == " " || $0 == "\n" }.map { ProblemCode(stringLiteral: String($0)) }
  }
}
