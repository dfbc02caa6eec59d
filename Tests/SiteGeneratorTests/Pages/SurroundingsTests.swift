import Testing

/// What a page shows around its text: where it stands, its parts, the menus.
struct SurroundingsTests {
  private func page(_ title: String, _ text: String = "Texte.") -> String {
    "---\ntitle: \(title)\n---\n\(text)\n"
  }

  @Test(arguments: [
    ("index.md", ""), ("faq.md", "Accueil / > "), ("aide/index.md", "Accueil / > "),
    ("aide/compte/activation.md", "Accueil / > Aide /aide/ > "),
  ])
  func `breadcrumbs are the pages above`(file: String, trail: String) async throws {
    let template = "{{#breadcrumbs}}{{title}} {{address}} > {{/breadcrumbs}}{{title}}"
    let site = try TestSite([
      "theme/page.mustache": template, "content/index.md": page("Accueil"),
      "content/aide/index.md": page("Aide"), "content/faq.md": page("FAQ"),
      "content/aide/compte/activation.md": page("Activation"),
    ])
    try await site.publish()
    let folder = file.replacing("index.md", with: "").replacing(".md", with: "/")
    let html = try site.published("\(folder)index.html")
    #expect(html?.split(separator: " > ").dropLast().map { "\($0) > " }.joined() == trail)
  }

  @Test(arguments: [
    ("## Un\n\na\n\n## Deux\n\nb", ""),
    (
      "## Un\n\na\n\n## L'été\n\nb\n\n### Détail\n\nc\n\n## Trois {#fin}\n\nd",
      "Un #un|L’été #l-ete|Trois #fin|"
    ),
  ])
  func `the list of parts comes with the third part`(text: String, list: String) async throws {
    let site = try TestSite([
      "theme/page.mustache":
        "{{#has_contents}}{{#contents}}{{title}} {{address}}|{{/contents}}{{/has_contents}}",
      "content/page.md": page("Essai", text),
    ])
    try await site.publish()
    #expect(try site.published("page/index.html") == list)
  }

  @Test func `menus mark the page that is shown, and no other`() async throws {
    let menu = "{{title}} {{address}}{{#current}} ici{{/current}}|"
    let site = try TestSite([
      "site.yml": TestSite.settings + """
        navigation:
          - index.md
          - {page: faq.md, title: Questions}
          - {account: connexion, title: "S'authentifier"}
        footer:
          - faq.md

        """,
      "theme/page.mustache": "{{#navigation}}\(menu){{/navigation}}{{#footer}}\(menu){{/footer}}",
      "content/faq.md": page("FAQ"), "content/autre.md": page("Autre"),
    ])
    try await site.publish()
    let account = "S’authentifier /compte/connexion|"
    #expect(
      try site.published("faq/index.html")
        == "Accueil /|Questions /faq/ ici|\(account)FAQ /faq/ ici|")
    #expect(
      try site.published("index.html") == "Accueil / ici|Questions /faq/|\(account)FAQ /faq/|")
    #expect(
      try site.published("autre/index.html") == "Accueil /|Questions /faq/|\(account)FAQ /faq/|")
  }

  @Test func `the head names the page, then the site`() async throws {
    let site = try TestSite([
      "theme/page.mustache": "{{head_title}}|{{canonical}}|{{layout}}",
      "content/faq.md": page("L'aide"),
    ])
    try await site.publish()
    #expect(
      try site.published("faq/index.html")
        == "L’aide — Espace carrière|https://carriere.exemple.org/faq/|page")
    #expect(
      try site.published("index.html") == "Espace carrière|https://carriere.exemple.org/|page")
  }

  @Test func `a page says the site's facts by their names`() async throws {
    let html = try await TestSite.html(
      of: "{{duree_activation}}, {{ duree_reinitialisation }}, {{titre_du_site}}, `{{tel_quel}}`",
      with: ["site.yml": TestSite.settings + "durations:\n  activation: 1 h\n"])
    #expect(
      html == "<p>1\u{A0}heure, 30\u{A0}minutes, Espace carrière, <code>{{tel_quel}}</code></p>\n")
  }

  @Test func `the policy lets the page's own style in, and nothing else`() async throws {
    let site = try TestSite([
      "theme/theme.css": "/* note */ p { color : red ; }\n",
      "theme/page.mustache": "{{csp}}\n{{{css}}}",
    ])
    try await site.publish()
    let lines = try #require(try site.published("index.html")).split(separator: "\n")
    let policy = lines[0].replacing("&#39;", with: "'")
    try site.write("style", String(lines[1]))
    let hash = try #require(policy.split(separator: "'sha256-").last?.prefix { $0 != "'" })
    #expect(base64Decoded(String(hash)) == Sample.sha256(ofFile: "\(site.root)/style"))
    #expect(
      policy == "default-src 'none'; style-src 'sha256-\(hash)'; img-src 'self'; "
        + "form-action 'self'; base-uri 'none'")
  }

  /// The bytes of a base64 text (RFC 4648 §4), in hexadecimal.
  private func base64Decoded(_ text: String) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let bits = text.compactMap { digits.firstIndex(of: $0) }.flatMap { value in
      (0..<6).map { value >> (5 - $0) & 1 }
    }
    return stride(from: 0, to: bits.count / 8 * 8, by: 4).map { start in
      String(bits[start..<start + 4].reduce(0) { $0 << 1 | $1 }, radix: 16)
    }.joined()
  }
}
