import Testing

/// What this repository's theme shows of a page: its list of parts, its dates.
struct ThemeTests {
  private func html(_ frontMatter: String, _ text: String) async throws -> String {
    let site = try TestSite.ofRepository()
    try site.write("content/essai.md", "---\ntitle: Essai\n\(frontMatter)---\n\(text)\n")
    try await site.publish()
    return try site.published("essai/index.html") ?? ""
  }

  @Test(arguments: [(3, true), (2, false)])
  func `the list of parts is a part of the page, where there is one`(
    count: Int, isListed: Bool
  ) async throws {
    let text = (1...count).map { "## Partie \($0)\n\nTexte.\n\n" }.joined()
    let html = try await html("", text)
    let list = """
      <nav class="contents" aria-label="Sur cette page">
      <p><strong>Sur cette page</strong></p>
      <ul>
      <li><a href="#partie-1">Partie 1</a></li>
      """
    #expect(html.contains(list) == isListed)
    #expect(html.contains("Sur cette page") == isListed)
  }

  @Test(arguments: [
    ("date: 2026-02-10\n", "Mis à jour le <time datetime=\"2026-02-10\">10 février 2026</time>."),
    (
      "date: 2026-02-10\nreview_by: 2026-12-31\n",
      "Vérifié le <time datetime=\"2026-02-10\">10 février 2026</time>."
    ),
  ])
  func `a page says its date once`(frontMatter: String, sentence: String) async throws {
    let html = try await html(frontMatter, "Texte.").replacing("\u{A0}", with: " ")
    #expect(html.contains("<p class=\"dates\">\(sentence)</p>"), "\(html)")
    #expect(html.ranges(of: "<time").count == 1)
  }

  @Test func `a directory without contacts has no list of letters`() async throws {
    let site = try TestSite.ofRepository()
    try await site.publish()
    #expect(try site.published("contacts/index.html")?.contains("<nav class=\"letters\"") == true)
    let page = "---\ntitle: Contacts\nlayout: annuaire\n---\nTexte.\n"
    let empty = try TestSite(["content/contacts.md": page])
    for file in try TestSite.tree("\(site.root)/theme") {
      try empty.write("theme/\(file.key)", file.value)
    }
    try await empty.publish()
    #expect(try empty.published("contacts/index.html")?.contains("<nav class=\"letters\"") == false)
  }
}
