import Testing

/// What a page's dates do: when it appears, and what it says of its age.
struct PageDateTests {
  /// The tests' day is 2026-03-01, noon UTC.
  @Test(arguments: [
    ("", true), ("draft: true", false), ("draft: false", true), ("publish: 2026-03-01", true),
    ("publish: 2026-03-02", false), ("expires: 2026-03-01", false), ("expires: 2026-03-02", true),
  ])
  func `a page appears when it should`(line: String, appears: Bool) async throws {
    let site = try TestSite(["content/page.md": "---\ntitle: Essai\n\(line)\n---\nTexte.\n"])
    try await site.publish()
    #expect(try site.published("page/index.html").map { _ in true } ?? false == appears)
    #expect(try site.published("sitemap.xml")?.contains("/page/") == appears)
  }

  @Test(arguments: [("+13:00", true), ("+11:00", false), ("-12:00", false)])
  func `the day is the portal's own`(timezone: String, appears: Bool) async throws {
    let site = try TestSite([
      "site.yml": TestSite.settings + "timezone: \"\(timezone)\"\n",
      "content/page.md": "---\ntitle: Essai\npublish: 2026-03-02\n---\nTexte.\n",
    ])
    try await site.publish()
    #expect(try site.published("page/index.html").map { _ in true } ?? false == appears)
  }

  @Test(arguments: [
    ("", "|||"), ("date: 2026-02-10", "10 février 2026|2026-02-10||"),
    (
      "date: 2026-02-01\nreview_by: 2026-12-31",
      "1er février 2026|2026-02-01|1er février 2026|"
    ),
    ("date: 2026-02-10\nreview_by: 2026-03-01", "10 février 2026|2026-02-10|10 février 2026|"),
    (
      "date: 2026-02-10\nreview_by: 2026-02-28",
      "10 février 2026|2026-02-10|10 février 2026|en retard"
    ),
  ])
  func `a page says when it was changed, and that nobody read it again`(
    lines: String, shown: String
  ) async throws {
    let site = try TestSite([
      "theme/page.mustache":
        "{{updated}}|{{updated_iso}}|{{verified}}|{{#overdue}}en retard{{/overdue}}",
      "content/page.md": "---\ntitle: Essai\n\(lines)\n---\nTexte.\n",
    ])
    try await site.publish()
    #expect(try site.published("page/index.html")?.replacing("\u{A0}", with: " ") == shown)
  }

  /// The directory is as old as its oldest contact, whatever the page's own dates are.
  @Test(arguments: [
    (["2026-02-16", "2026-01-20"], "20 janvier 2026|2026-01-20|10 février 2026"),
    (["2026-02-16", ""], "||10 février 2026"), ([], "10 février 2026|2026-02-10|10 février 2026"),
  ])
  func `a directory says since when its contacts are verified`(
    days: [String], shown: String
  ) async throws {
    let head = "id;ministere_sigle;ministere_nom;structure_sigle;structure_nom;verifie_le\n"
    let rows = days.enumerated().map { number, day in
      "s\(number);M\(number);Ministère \(number);S\(number);Service \(number);\(day)\n"
    }
    let site = try TestSite([
      "theme/annuaire.mustache": "{{verified}}|{{verified_iso}}|{{updated}}",
      "content/contacts.csv": head + rows.joined(),
      "content/contacts.md":
        "---\ntitle: Contacts\nlayout: annuaire\ndate: 2026-02-10\nreview_by: 2026-12-31\n---\na\n",
    ])
    try await site.publish()
    let found = try site.published("contacts/index.html")?.replacing("\u{A0}", with: " ")
    #expect(found == shown)
  }

  @Test func `an overdue page is a warning, and shows it with the next day`() async throws {
    let site = try TestSite([
      "theme/page.mustache": "{{#overdue}}en retard{{/overdue}}",
      "content/page.md": "---\ntitle: Essai\nreview_by: 2026-03-01\nowner: SRU\n---\nTexte.\n",
    ])
    site.settle()
    #expect(try await site.publish().codes == [])
    #expect(try site.published("page/index.html") == "")
    site.now += 86_400
    #expect(try await site.publish().codes == ["page-a-relire"])
    #expect(try site.published("page/index.html") == "en retard")
  }
}
