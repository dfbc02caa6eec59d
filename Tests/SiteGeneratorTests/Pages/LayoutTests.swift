import Testing

/// The lists that layouts make of all pages: directory, site map, error pages.
struct LayoutTests {
  private func page(_ title: String, _ more: String = "", _ text: String = "Texte.") -> String {
    "---\ntitle: \(title)\n\(more)---\n\(text)\n"
  }

  @Test func `the directory lists ministries by what people look them up by`() async throws {
    let site = try TestSite([
      "content/contacts.csv": Sample.contacts,
      "content/contacts.md": page("Contacts", "layout: annuaire\n", "Avant."),
      "theme/annuaire.mustache": """
      {{{body}}}{{#letters}}{{letter}} {{address}}
      {{/letters}}{{#ministries}}{{id}} {{name}} ({{acronym}}) -{{#contacts}} {{id}}{{/contacts}}
      {{/ministries}}
      """,
    ])
    try await site.publish()
    let html = try site.published("contacts/index.html")
    #expect(
      html == """
        <p>Avant.</p>
        S #ministere-ms
        T #ministere-mtfp
        ministere-ms Ministère de la Santé (MS) - daf-ms
        ministere-mtfp Ministère du Travail (MTFP) - sru dgfp

        """)
  }

  private static let siteMap = """
    {{#sections}}{{title}}{{#address}} {{address}}{{/address}}
    {{#pages}}- {{title}} {{address}}{{#description}} {{description}}{{/description}}
    {{/pages}}{{/sections}}
    """

  @Test func `the site map lists every page by folder, order and title`() async throws {
    let site = try TestSite([
      "theme/plan-du-site.mustache": Self.siteMap,
      "content/plan.md": page("Plan", "layout: plan-du-site\n"),
      "content/zone.md": page("Zone", "order: 1\n"), "content/abri.md": page("Abri"),
      "content/mon-index.md": page("Mon index"),
      "content/aide/index.md": page("Aide"),
      "content/aide/b.md": page("Bien", "description: Oui.\n"),
      "content/aide/brouillon.md": page("Brouillon", "draft: true\n"),
      "content/actes/seul.md": page("Seul"), "content/erreurs/404.md": page("Introuvable"),
    ])
    try await site.publish()
    #expect(
      try site.published("plan/index.html") == """
        Accueil /
        - Zone /zone/
        - Abri /abri/
        - Mon index /mon-index/
        - Plan /plan/
        Espace carrière
        - Seul /actes/seul/
        Aide /aide/
        - Bien /aide/b/ Oui.

        """)
  }

  @Test func `an error page answers for others and stands in no list`() async throws {
    let site = try TestSite([
      "content/erreurs/404.md":
        page("Page introuvable", "date: 2026-02-01\n", "[Accueil](../index.md)"),
      "theme/erreur.mustache": "{{status}} {{title}} {{#indexed}}oui{{/indexed}}\n{{{body}}}",
      "content/plan.md": page("Plan", "layout: plan-du-site\n"),
      "theme/plan-du-site.mustache": Self.siteMap,
    ])
    try await site.publish()
    #expect(
      try site.published("404.html") == """
        404 Page introuvable \n<p><a href="/">Accueil</a></p>

        """)
    for list in ["sitemap.xml", "atom.xml", "plan/index.html"] {
      #expect(try site.published(list)?.contains("404") == false)
    }
    #expect(try site.published("erreurs/404/index.html") == nil)
  }
}
