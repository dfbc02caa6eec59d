import SiteGenerator
import Testing

/// What an editor types as an address, and where the visitor's link leads.
struct LinkTests {
  private static let site = [
    "content/faq.md": "---\ntitle: FAQ\n---\nTexte.\n",
    "content/aide/index.md": "---\ntitle: Aide\n---\nTexte.\n",
    "content/aide/inscription.md": "---\ntitle: Inscription\n---\n## Activation\n\nTexte.\n",
    "content/contacts.csv": Sample.contacts,
  ]

  private static func settings(_ baseURL: String) -> String {
    """
    version: 1
    title: Espace carrière
    ministry: Ministère de l'Exemple
    base_url: \(baseURL)
    links:
      fiche-de-paie: https://paie.exemple.org/?a=1&b=2

    """
  }

  private static func address(of destination: String, baseURL: String) async throws -> String {
    let html = try await TestSite.html(
      of: "Voir [le texte](\(destination)).\n\n## Plus bas\n\nFin.", in: "aide/essai.md",
      with: site.merging(["site.yml": settings(baseURL)]) { $1 })
    let start = "<p>Voir <a href=\""
    guard html.hasPrefix(start) else { return html }
    return String(html.dropFirst(start.count).prefix { $0 != "\"" })
  }

  /// Addresses of the site, which `base_url` comes before.
  private static let ours = [
    ("inscription.md", "/aide/inscription/"), ("./inscription.md", "/aide/inscription/"),
    ("../faq.md", "/faq/"), ("../aide/inscription.md", "/aide/inscription/"),
    ("./../aide/./index.md", "/aide/"), ("../index.md", "/"), ("index.md", "/aide/"),
    ("inscription.md#activation", "/aide/inscription/#activation"), ("/faq/", "/faq/"),
    ("/aide/inscription/#activation", "/aide/inscription/#activation"),
    ("%69nscription.md", "/aide/inscription/"), ("compte:connexion", "/compte/connexion"),
    ("compte:mot-de-passe-oublie", "/compte/mot-de-passe-oublie"), ("compte:espace", "/compte/"),
  ]

  /// Addresses that are the same wherever the site is.
  private static let others = [
    ("#plus-bas", "#plus-bas"), ("lien:fiche-de-paie", "https://paie.exemple.org/?a=1&amp;b=2"),
    ("contact:sru", "mailto:sru@exemple.org"), ("contact:dgfp", "tel:0100000003"),
    ("https://exemple.org/a?b=c&d=e", "https://exemple.org/a?b=c&amp;d=e"),
    ("http://exemple.org/", "http://exemple.org/"),
    ("mailto:a@exemple.org", "mailto:a@exemple.org"),
    ("tel:+2290100000001", "tel:+2290100000001"),
  ]

  @Test(arguments: ours + others)
  func `a link leads to what its address names`(typed: String, href: String) async throws {
    #expect(try await Self.address(of: typed, baseURL: "https://carriere.exemple.org") == href)
  }

  @Test(arguments: ours)
  func `the path of base_url stands before every address of the site`(
    typed: String, href: String
  ) async throws {
    let found = try await Self.address(of: typed, baseURL: "https://exemple.org/portail")
    #expect(found == "/portail" + href)
  }

  @Test(arguments: others)
  func `and before no other one`(typed: String, href: String) async throws {
    #expect(try await Self.address(of: typed, baseURL: "https://exemple.org/portail") == href)
  }

  @Test func `a contact in a sentence leads to its entry of the directory`() async throws {
    let html = try await TestSite.html(
      of: "Voir [le SRU](contact:sru).",
      with: [
        "content/contacts.csv": Sample.contacts,
        "content/contacts.md": "---\ntitle: Contacts\nlayout: annuaire\n---\nTexte.\n",
      ])
    #expect(html == "<p>Voir <a href=\"/contacts/#sru\">le SRU</a>.</p>\n")
  }

  @Test func `a contact alone in its paragraph is its card`() async throws {
    let card = "<address>{{name}}{{#phones}} {{phone}} {{tel}}{{/phones}}</address>"
    let html = try await TestSite.html(
      of: "Avant.\n\n[le SRU](contact:sru)\n\nAprès.",
      with: [
        "content/contacts.csv": Sample.contacts, "theme/partials/contact-card.mustache": card,
        "site.yml": TestSite.settings + "contacts:\n  phone_prefix: \"+229\"\n",
      ])
    let address = "<address>Service de relation 01 00 00 00 01 +2290100000001</address>"
    #expect(html == "<p>Avant.</p>\n\(address)<p>Après.</p>\n")
  }
}
