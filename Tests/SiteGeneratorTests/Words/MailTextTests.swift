import SiteGenerator
import Testing

/// A mail's two parts: the same words as HTML and as plain text.
struct MailTextTests {
  private func mail(_ words: String) async throws -> TestSite {
    let site = try TestSite.ofRepository()
    try site.write("content/courriels/activation.md", "---\ntitle: L'objet\n---\n\(words)\n")
    try site.write(
      "site.yml",
      String(decoding: try site.bytes("site.yml"), as: UTF8.self)
        .replacing("http://localhost:8080", with: "https://exemple.org/portail"))
    try await site.publish()
    return site
  }

  /// What stands above the link that every such mail has.
  private func text(_ words: String) async throws -> String {
    let text = try await mail(words + "\n\n{{lien}} {{echeance}}").mailText("activation")
    let end = try #require(text.firstRange(of: "\n{{{lien}}}"))
    return String(text[..<end.lowerBound])
  }

  @Test(arguments: [
    ("Un.\n\nDeux\ntrois.", "Un.\n\nDeux trois.\n"), ("Bonjour {{nom}},", "Bonjour {{{nom}}},\n"),
    ("**Un** *deux* `trois`, l'autre : ici", "Un deux trois, l’autre\u{A0}: ici\n"),
    ("- un\n- deux", "- un\n- deux\n"),
    (
      "Voici :\n\n- un\n- deux\n\nFin.",
      "Voici\u{A0}:\n\n- un\n- deux\n\nFin.\n"
    ),
    ("1. un\n2. deux", "1. un\n2. deux\n"), ("3. un\n4. deux", "3. un\n4. deux\n"),
    ("- un\n\n- deux", "- un\n\n- deux\n"), ("1. un\n\n2. deux", "1. un\n\n2. deux\n"),
    ("a &lt;b&gt; &amp; c", "a <b> & c\n"), ("## Titre\n\nTexte.", "Titre\n\nTexte.\n"),
    ("Voir [l'aide](../aide/index.md).", "Voir l’aide : https://exemple.org/portail/aide/.\n"),
    ("[connexion](compte:connexion)", "connexion : https://exemple.org/portail/compte/connexion\n"),
    ("[sru@exemple.org](mailto:sru@exemple.org)", "sru@exemple.org\n"),
    ("<https://exemple.org/a?b=c&d=e>", "https://exemple.org/a?b=c&d=e\n"),
    ("[le SRU](contact:sru) répond.", "le SRU : mailto:sru@exemple.org répond.\n"),
    ("[01.00.00.00.01](tel:+2290100000001)", "01.00.00.00.01\n"),
    ("[+229 0100000001](tel:+2290100000001)", "+229\u{A0}0100000001\n"),
    ("[le 01](tel:+2290100000001)", "le 01 : tel:+2290100000001\n"),
    ("#### Titre\n\n##### Détail\n\nTexte.", "Titre\n\nDétail\n\nTexte.\n"),
    ("> [!NOTE]\n> Texte.", "À noter\n\nTexte.\n"), ("    un\n      deux", "un\n  deux\n"),
    (
      "Le 1<sup>er</sup>, 10<sup>6</sup> m<sup>2</sup> de CO<sub>2</sub>, 2<sup>n+1</sup>",
      "Le 1er, 10⁶ m² de CO₂, 2n+1\n"
    ),
    (
      "<abbr title=\"L'aide &amp; moi\">LAM</abbr>, <abbr>DAF</abbr>, <kbd>Ctrl</kbd>",
      "LAM (L'aide & moi), DAF, Ctrl\n"
    ),
    ("| Un |\n|---|\n| a<br>b |", "Un\n\na\nb\n"),
    ("| Un | Deux |\n|---|---|\n| a | b |", "Un Deux\n\na b\n"),
  ])
  func `words read well as plain text`(words: String, text: String) async throws {
    let found = try await self.text(words)
    #expect(found == text)
  }

  @Test func `a contact's card reads well as plain text`() async throws {
    let text = try await text("Prévenez :\n\n[DGFP](contact:dgfp)\n\nMerci.")
    #expect(
      text.replacing("\u{A0}", with: " ") == """
        Prévenez :

        Direction générale de la Fonction publique (DGFP)

        - Ministère du Travail et de la Fonction publique
        - Adresse : 2e étage, 1 avenue de l’Exemple
        - Ville : Port-Clair
        - Téléphone : 01 00 00 00 03
        - Courriel : dgfp@exemple.org
        - Horaires : Du lundi au vendredi, de 8 h à 12 h 30
        - Vérifié le 2 mars 2026

        Merci.

        """)
  }

  @Test func `an apostrophe in an address is one in the text`() async throws {
    let text = try await text("[Carte](https://exemple.org/l'avenue)")
    #expect(text == "Carte : https://exemple.org/l'avenue\n")
  }

  @Test func `a link is in both parts, unescaped in the text`() async throws {
    let site = try await mail("Ouvrez :\n\n{{lien}}\n\nJusqu'au {{echeance}}.")
    #expect(try site.mailHTML("activation").contains("<p><a href=\"{{lien}}\">{{lien}}</a></p>"))
    #expect(
      try site.mailText("activation") == """
        Ouvrez\u{A0}:

        {{{lien}}}

        Jusqu’au {{{echeance}}}.

        --\u{20}
        Ministère du Travail et de la Fonction publique
        https://exemple.org/portail/

        """)
    #expect(
      try site.portal("SELECT subject FROM mail WHERE name = 'activation'") == ["L’objet"])
  }

  @Test func `every address in a mail is a whole one`() async throws {
    let site = try await mail(
      """
      [Aide](../aide/index.md#activer), [connexion](compte:connexion), [FAQ](/faq/),
      [paie](lien:fiche-de-paie), [DAF](../contacts.md). {{lien}} {{echeance}}
      """.replacing("#activer", with: ""))
    let html = try site.mailHTML("activation")
    let addresses = html.split(separator: "href=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(addresses.contains("https://exemple.org/portail/compte/connexion"))
    #expect(addresses.contains("https://exemple.org/portail/aide/"))
    #expect(addresses.contains("https://fiches-de-paie.exemple.org/"))
    #expect(addresses.allSatisfy { $0.hasPrefix("https://") || $0 == "{{lien}}" }, "\(addresses)")
  }
}
