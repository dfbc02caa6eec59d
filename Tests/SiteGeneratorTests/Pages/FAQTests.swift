import Testing

/// A page of questions, for people and for search engines.
struct FAQTests {
  private static let lists = """
    {{{intro}}}{{#groups}}[{{#id}}{{id}}{{/id}}]{{#title}} {{title}}{{/title}}
    {{{intro}}}{{#questions}}- {{title}} {{address}} {{id}}
    {{{answer}}}{{/questions}}{{/groups}}
    """

  private func faq(_ text: String, template: String) async throws -> String {
    let site = try TestSite([
      "content/faq.md": "---\ntitle: Questions\nlayout: faq\n---\n\(text)\n",
      "theme/faq.mustache": template,
    ])
    try await site.publish()
    return try site.published("faq/index.html") ?? ""
  }

  @Test func `headings that end in a question mark are questions, the others group them`()
    async throws
  {
    let html = try await faq(
      """
      Avant.

      ## Mon compte

      Du compte.

      ### Comment faire ?

      Ainsi.

      #### En détail

      Encore.

      ### Et ensuite ? {#suite}

      Rien.

      ## Mes actes

      ### Où sont-ils ?

      Ici.
      """, template: Self.lists)
    #expect(
      html == """
        <p>Avant.</p>
        [mon-compte] Mon compte
        <p>Du compte.</p>
        - Comment faire\u{A0}? #comment-faire comment-faire
        <p>Ainsi.</p>
        <h4 id="en-detail">En détail</h4>
        <p>Encore.</p>
        - Et ensuite\u{A0}? #suite suite
        <p>Rien.</p>
        [mes-actes] Mes actes
        - Où sont-ils\u{A0}? #ou-sont-ils ou-sont-ils
        <p>Ici.</p>

        """)
  }

  private func structuredAnswer(_ answer: String) async throws -> String {
    let json = try await faq("## Quoi ?\n\n\(answer)", template: "{{{json_ld}}}")
    let start = """
      {"@context":"https://schema.org","@type":"FAQPage","mainEntity":[{"@type":"Question",\
      "name":"Quoi\u{A0}?","acceptedAnswer":{"@type":"Answer","text":"
      """
    let end = "\"}}]}"
    guard json.hasPrefix(start), json.hasSuffix(end) else { return json }
    return String(json.dropFirst(start.count).dropLast(end.count))
  }

  @Test(arguments: [
    ("Ainsi.", "Ainsi."), ("L'un\net l'autre.", "L’un et l’autre."),
    ("Un.\n\nDeux.", "Un. Deux."), ("- Un ;\n- deux.", "Un\u{A0}; deux."),
    ("Choisissez **Se connecter**.", "Choisissez Se connecter."),
    ("Le *mot*, puis `code`; [un lien](index.md).", "Le mot, puis code\u{A0}; un lien."),
    ("**L**ettre.", "Lettre."), ("Ou `a \\ \"b\"`", "Ou a \\\\ \\\"b\\\""),
    ("A &amp; B &lt;br&gt;", "A \\u0026 B \\u003cbr\\u003e"), ("`A &amp; B`", "A \\u0026amp; B"),
  ])
  func `structured data says what readers see`(answer: String, text: String) async throws {
    let found = try await structuredAnswer(answer)
    #expect(found == text)
  }

  @Test(arguments: [
    ("[Le service](contact:sru)", "Le service"),
    ("Appelez.\n\n[Le service](contact:sru)", "Appelez. Le service"),
    ("[Le service](contact:sru)\n\nOu écrivez.", "Le service Ou écrivez."),
    ("- [L'un](contact:sru)\n- [Deux](contact:sru)", "L’un Deux"),
  ])
  func `a contact's card is an answer, and says its name`(_ answer: String, _ text: String)
    async throws
  {
    let site = try TestSite([
      "content/contacts.csv": Sample.contacts,
      "content/faq.md":
        "---\ntitle: Q\nlayout: faq\n---\n## Quoi ?\n\n\(answer)\n\n## Et ?\n\nOui.\n",
    ])
    try await site.publish()
    let html = try site.published("faq/index.html") ?? ""
    #expect(html.contains("\"text\":\"\(text)\"}"))
    #expect(html.contains("<address>Service de relation</address>"))
    #expect(html.contains("\"text\":\"Oui.\"}"))
  }

  @Test func `a card before the first question is shown once`() async throws {
    let site = try TestSite([
      "content/contacts.csv": Sample.contacts,
      "content/faq.md": """
      ---
      title: Q
      layout: faq
      ---
      [Le service](contact:sru)

      ## Quoi ?

      Ainsi.

      """,
    ])
    try await site.publish()
    let html = try site.published("faq/index.html") ?? ""
    #expect(html.split(separator: "<address>", omittingEmptySubsequences: false).count == 2)
  }

  @Test func `no answer ends the script that holds it`() async throws {
    let html = try await faq(
      "## Quoi ?\n\n`</script><script>alert(1)</script>` et `<!--`",
      template: "<script type=\"application/ld+json\">{{{json_ld}}}</script>")
    #expect(html.split(separator: "<", omittingEmptySubsequences: false).count == 3)
    #expect(html.contains("\\u003c/script\\u003e"))
  }

  @Test func `raised and lowered signs reach machines as words`() async throws {
    let json = try await faq(
      "## Le 1<sup>er</sup> <kbd>F</kbd> ?\n\n10<sup>6</sup> m<sup>2</sup>, CO<sub>2</sub>.",
      template: "{{{json_ld}}}")
    #expect(json.contains("\"name\":\"Le 1er F\u{A0}?\""))
    #expect(json.contains("\"text\":\"10⁶ m², CO₂.\""))
  }
}
