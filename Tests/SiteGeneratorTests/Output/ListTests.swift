import Testing

/// What machines read of a site: sitemap, robots, feed.
struct ListTests {
  private func page(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\n\(more)---\nTexte.\n"
  }

  @Test func `the sitemap has every page and its day`() async throws {
    let site = try TestSite([
      "content/faq.md": page("FAQ", "date: 2026-02-10\n"), "content/à lire.md": page("Lire"),
      "content/brouillon.md": page("Brouillon", "draft: true\n"),
    ])
    try await site.publish()
    #expect(
      try site.published("sitemap.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://carriere.exemple.org/faq/</loc><lastmod>2026-02-10</lastmod></url>
        <url><loc>https://carriere.exemple.org/</loc></url>
        <url><loc>https://carriere.exemple.org/%C3%A0%20lire/</loc></url>
        </urlset>

        """)
  }

  @Test(arguments: [("", ""), ("/portail", "/portail")])
  func `robots stay out of accounts`(path: String, prefix: String) async throws {
    let site = try TestSite([
      "site.yml": TestSite.settings.replacing("exemple.org", with: "exemple.org\(path)")
    ])
    try await site.publish()
    #expect(
      try site.published("robots.txt") == """
        User-agent: *
        Disallow: \(prefix)/compte/
        Sitemap: https://carriere.exemple.org\(prefix)/sitemap.xml

        """)
  }

  @Test func `the feed begins with the page that changed last`() async throws {
    let site = try TestSite([
      "content/b.md": page("B", "date: 2026-02-10\n"),
      "content/a.md": page("A & <a>", "date: 2026-02-10\ndescription: L'essentiel.\n"),
      "content/c.md": page("C", "date: 2026-02-20\n"), "content/sans-date.md": page("D"),
    ])
    try await site.publish()
    let url = "https://carriere.exemple.org"
    func entry(_ title: String, _ name: String, _ day: String, _ more: String = "") -> String {
      "<entry><title>\(title)</title><id>\(url)/\(name)/</id><link href=\"\(url)/\(name)/\"/>"
        + "<updated>\(day)T00:00:00Z</updated>\(more)</entry>"
    }
    #expect(
      try site.published("atom.xml") == """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
        <title>Espace carrière</title>
        <id>\(url)/</id>
        <link href="\(url)/"/>
        <link rel="self" href="\(url)/atom.xml"/>
        <author><name>Ministère de l’Exemple</name></author>
        <updated>2026-02-20T00:00:00Z</updated>
        \(entry("C", "c", "2026-02-20"))
        \(entry("A &amp; &lt;a&gt;", "a", "2026-02-10", "<summary>L’essentiel.</summary>"))
        \(entry("B", "b", "2026-02-10"))
        </feed>

        """)
  }

  @Test func `the feed has twenty pages at most`() async throws {
    var files: [String: String] = [:]
    for number in 10..<35 {
      files["content/p\(number).md"] = page("Page \(number)", "date: 2025-01-\(number - 9)\n")
    }
    for number in 10..<19 {
      files["content/p\(number).md"] = page("Page \(number)", "date: 2025-01-0\(number - 9)\n")
    }
    let site = try TestSite(files)
    try await site.publish()
    let feed = try #require(try site.published("atom.xml"))
    #expect(feed.split(separator: "<entry>").count == 21)
    #expect(feed.contains("/p34/") && feed.contains("/p15/") && !feed.contains("/p14/"))
  }
}
