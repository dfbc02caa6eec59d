import Compression
import FileSystem
import SiteGenerator
import Testing

/// What a build writes, leaves alone and takes away.
struct PublishingTests {
  private func page(_ title: String, _ text: String = "Texte.") -> String {
    "---\ntitle: \(title)\n---\n\(text)\n"
  }

  private func site() throws -> TestSite {
    let site = try TestSite([
      "content/a.md": page("A"), "content/aide/b.md": page("B"),
      "content/pieces/lettre.txt": "texte",
    ])
    site.settle()
    return site
  }

  @Test func `a site with an error is not written`() async throws {
    let site = try TestSite(["content/a.md": page("A", "[x](nulle-part.md)")])
    let report = try await site.build()
    #expect(report.codes == ["page-introuvable"] && !report.isPublished)
    #expect(try site.result() == [:])
  }

  @Test func `an error keeps the old site, to the byte`() async throws {
    let site = try site()
    try await site.publish()
    let before = (try site.result(), try site.stamps())
    try site.write("content/a.md", page("Autre"))
    try site.write("content/aide/b.md", page("B", "[x](nulle-part.md)"))
    #expect(try await site.build().isPublished == false)
    #expect(try site.result() == before.0)
    #expect(try site.stamps() == before.1)
  }

  @Test func `strict, a warning keeps the old site`() async throws {
    let site = try site()
    try await site.publish()
    let before = try site.result()
    try site.write("content/a.md", page("A", "[ici](aide/b.md)"))
    let report = try await site.build { $0.strict = true }
    #expect(report.codes == ["lien-vague"] && !report.isPublished)
    #expect(try site.result() == before)
    #expect(try await site.build().isPublished)
    #expect(try site.result() != before)
  }

  @Test(arguments: [true, false])
  func `a second build writes nothing`(compress: Bool) async throws {
    let site = try site()
    let first = try await site.publish { $0.compress = compress }
    #expect(first.written > 0 && first.pageCount == 3)
    let before = (try site.result(), try site.stamps())
    let second = try await site.publish { $0.compress = compress }
    #expect(second.written == 0 && second.removed == 0 && second.pageCount == 3)
    #expect(try site.result() == before.0)
    #expect(try site.stamps() == before.1)
  }

  @Test func `a changed page alone is written`() async throws {
    let site = try site()
    try await site.publish()
    let before = try site.stamps()
    try site.write("content/a.md", page("A", "Autre."))
    #expect(try await site.publish().written == 1)
    let after = try site.stamps()
    #expect(after.keys.filter { after[$0] != before[$0] } == ["a/index.html"])
    #expect(try site.published("a/index.html") == "<h1>A</h1>\n<p>Autre.</p>\n")
  }

  @Test func `a page that is gone goes with its twins and its folder`() async throws {
    let site = try site()
    try await site.publish { $0.compress = true }
    #expect(try site.listing().contains("aide/b/index.html.br"))
    try site.remove("content/aide/b.md")
    try site.write("site.yml", TestSite.settings + "removed: [/aide/b/]\n")
    let report = try await site.publish { $0.compress = true }
    #expect(report.removed == 3)
    #expect(try site.listing().allSatisfy { !$0.hasPrefix("aide/") })
    #expect(try stamp(of: "\(site.root)/public/aide") == nil)
    #expect(try stamp(of: "\(site.root)/public/a") != nil)
  }

  @Test func `a title that changes changes the pages that list it`() async throws {
    let site = try TestSite([
      "theme/page.mustache": "{{#breadcrumbs}}{{title}} > {{/breadcrumbs}}{{title}}",
      "theme/plan-du-site.mustache":
        "{{#sections}}{{#pages}}{{title}} | {{/pages}}{{title}} - {{/sections}}",
      "content/plan.md": "---\ntitle: Plan\nlayout: plan-du-site\n---\nTexte.\n",
      "content/aide/index.md": page("Aide"), "content/aide/b.md": page("B"),
    ])
    site.settle()
    try await site.publish()
    #expect(try site.published("aide/b/index.html") == "Accueil > Aide > B")
    try site.write("content/aide/index.md", page("Secours"))
    try await site.publish()
    #expect(try site.published("aide/b/index.html") == "Accueil > Secours > B")
    #expect(try site.published("plan/index.html") == "Plan | Accueil - B | Secours - ")
  }

  @Test func `a link of an unchanged page is held against what changed`() async throws {
    let site = try TestSite([
      "content/a.md": page("A", "[la suite](aide/b.md#suite)"),
      "content/aide/b.md": page("B", "## Suite\n\nTexte."),
    ])
    site.settle()
    try await site.publish()
    try site.write("content/aide/b.md", page("B", "## Autre {#autre}\n\nTexte."))
    let problems = try await site.problems()
    #expect(
      problems == ["ancre-introuvable content/a.md:4:12", "ancre-perdue content/aide/b.md"])
    let codes = try await site.build { $0.guardsAddresses = false }.codes
    #expect(codes == ["ancre-introuvable"])
  }

  @Test func `a warning is said by every build`() async throws {
    let site = try TestSite([
      "content/contacts.csv": Sample.contacts, "content/a.md": page("A", "[ici](index.md)"),
      "content/b.md": page("B", "[le SRU](contact:sru)"),
      "content/c.md": "---\ntitle: A\nreview_by: 2026-01-01\n---\nTexte.\n",
    ])
    site.settle()
    let first = try await site.publish()
    #expect(
      first.codes.sorted() == [
        "contact-inutilise", "contact-inutilise", "lien-vague", "page-a-relire", "titre-repete",
      ])
    for _ in 0..<2 {
      let next = try await site.publish()
      #expect(next.codes == first.codes)
    }
  }

  @Test(arguments: ["", "/portail"])
  func `the same input gives the same bytes, wherever it is built`(path: String) async throws {
    let files = [
      "site.yml": TestSite.settings.replacing("exemple.org", with: "exemple.org\(path)"),
      "content/a.md": page("A"), "content/aide/b.md": page("B"),
      "content/contacts.csv": Sample.contacts, "content/pieces/lettre.txt": "texte",
    ]
    let (one, other) = (try TestSite(files), try TestSite(files))
    try await one.publish { $0.compress = true }
    // Another history comes to the same end.
    try other.write("content/a.md", page("Avant"))
    try await other.publish { $0.compress = true }
    try other.write("content/a.md", page("A"))
    try await other.publish { $0.compress = true }
    let result = try one.result()
    #expect(differences(result, try other.result()) == [])
    #expect(result["portal.db"] != nil && result["a/index.html.br"] != nil)
  }
}
