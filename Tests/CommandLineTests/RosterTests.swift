import Foundation
import Testing

/// `guichet roster import`, with the rules of the portal that was built.
@Suite(.timeLimit(.minutes(2)))
struct RosterTests {
  private static let settings = """
    version: 1
    title: Essai
    ministry: Ministère de l'Exemple
    base_url: https://carriere.exemple.org
    contacts: {phone_prefix: "+228"}
    account:
      matricule_pattern: "^E[0-9]{4}$"
      matricule_example: E0001
      phone_pattern: "^9[0-9]{7}$"

    """
  private static let contacts = """
    id;ministere_sigle;ministere_nom;structure_sigle;structure_nom;verifie_le
    daf;MEF;Ministère des Finances;DAF;Direction de l'administration;2026-01-01

    """

  /// A roster of one agent.
  private static func roster(_ matricule: String, _ ministry: String, _ phone: String) -> String {
    """
    matricule;nom;nom_epoux;prenoms;date_naissance;naissance_precision;statut;corps;\
    categorie_echelle_echelon;ministere_sigle;date_prise_service;situation;courriel_connu;\
    telephone_connu;maj
    \(matricule);DOSSOU;;Afi;1984-03-27;jour;fonctionnaire;;;\(ministry);;actif;;\(phone);\
    2026-02-02

    """
  }

  private func site(settings: String = settings) throws -> WorkingCopy {
    let site = try WorkingCopy([
      "site.yml": settings, "content/index.md": "---\ntitle: Accueil\n---\n\nBonjour.\n",
      "content/contacts.csv": Self.contacts,
    ])
    #expect(try site.guichet("migrate").status == 0)
    return site
  }

  @Test func `before the first build, the usual rules are taken and told`() throws {
    let site = try site()
    try site.write("agents.csv", Self.roster("123456", "MEFP", "01 00 00 00 01"))
    let done = try site.guichet("roster", "import", "agents.csv")
    #expect(done.status == 0, "\(done)")
    #expect(
      done.errors == """
        guichet: var/portal.db n’existe pas. Règles employées : matricules de 3 à 12 signes, \
        téléphones de 10 chiffres en 01 (+229), heure universelle, tout ministère.

        """)
  }

  @Test func `afterwards, those of the settings and contacts`() throws {
    let site = try site()
    #expect(try site.guichet("build").status == 0)
    try site.write("agents.csv", Self.roster("123456", "MEFP", "01 00 00 00 01"))
    let refused = try site.guichet("roster", "import", "agents.csv")
    #expect(refused.status == 1)
    #expect(
      refused.errors == """
        agents.csv:2:1: erreur : Le matricule n’a pas la forme que dit site.yml, comme E0001.
          → Recopiez-le depuis le dossier de l’agent.
        agents.csv:2:52: erreur : Le ministère « MEFP » n’est pas dans contacts.csv.
          → Écrivez plutôt MEF.
        agents.csv:2:65: erreur : Le numéro de téléphone n’a pas la bonne forme.
          → Écrivez 8 chiffres qui commencent par 9, ou videz le champ.
        3 erreurs. Rien n’a été repris.

        """)
    try site.write("agents.csv", Self.roster("e 0001", "MEF", "90 00 00 01"))
    let done = try site.guichet("roster", "import", "agents.csv")
    #expect(done.status == 0 && done.errors.isEmpty, "\(done)")
  }

  @Test func `telephones of several lengths are not guessed in silence`() throws {
    let site = try site(
      settings: Self.settings.replacingOccurrences(of: "^9[0-9]{7}$", with: "^[0-9]{6,9}$"))
    #expect(try site.guichet("build").status == 0)
    try site.write("agents.csv", Self.roster("E0001", "MEF", ""))
    let done = try site.guichet("roster", "import", "agents.csv")
    #expect(done.status == 0)
    #expect(done.errors.hasPrefix("guichet: site.yml ne dit pas"), "\(done)")
  }

  @Test func `a portal of something else ends the command`() throws {
    let site = try site()
    try site.write("var/portal.db", "rien")
    try site.write("agents.csv", Self.roster("E0001", "MEF", ""))
    let refused = try site.guichet("roster", "import", "agents.csv")
    #expect(refused.status == 3)
    #expect(refused.errors.contains("var/portal.db n’est pas un portail compilé"))
    let english = try site.guichet("roster", "import", "agents.csv", language: "en_US.UTF-8")
    #expect(english.errors.contains("var/portal.db is no compiled portal"))
  }
}
