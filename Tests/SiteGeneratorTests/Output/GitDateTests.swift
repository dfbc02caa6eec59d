import FileSystem
import SiteGenerator
import Testing

/// The day that a page was last changed, from a real repository.
struct GitDateTests {
  private func page(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\n\(more)---\nTexte.\n"
  }

  private func site() throws -> TestSite {
    let site = try TestSite([
      "theme/page.mustache": "{{updated_iso}}", "content/a.md": page("A"),
      "content/aide/à lire.md": page("B"),
    ])
    try site.commit("2026-02-10T12:00:00Z")
    return site
  }

  @Test func `a page says the day of its last commit`() async throws {
    let site = try site()
    try site.write("content/a.md", page("A", "order: 1\n"))
    try site.commit("2026-02-20T12:00:00Z")
    try await site.publish()
    #expect(try site.published("a/index.html") == "2026-02-20")
    #expect(try site.published("index.html") == "2026-02-10")
    #expect(try site.published("aide/à lire/index.html") == "2026-02-10")
    #expect(
      try site.published("sitemap.xml")?.contains("/a/</loc><lastmod>2026-02-20</lastmod>") == true)
  }

  @Test func `a page that says its own day is believed`() async throws {
    let site = try site()
    try site.write("content/a.md", page("A", "date: 2026-01-05\n"))
    try site.commit("2026-02-20T12:00:00Z")
    try await site.publish()
    #expect(try site.published("a/index.html") == "2026-01-05")
  }

  @Test func `a page that is not committed says no day`() async throws {
    let site = try site()
    try site.write("content/neuf.md", page("Neuf"))
    try await site.publish()
    #expect(try site.published("neuf/index.html") == "")
  }

  @Test func `a commit changes the day of a page that is otherwise as it was`() async throws {
    let site = try site()
    try site.write("content/neuf.md", page("Neuf"))
    site.settle()
    try await site.publish()
    try site.commit("2026-02-25T12:00:00Z")
    try await site.publish()
    #expect(try site.published("neuf/index.html") == "2026-02-25")
    #expect(try site.published("a/index.html") == "2026-02-10")
  }

  @Test func `a site in a folder of its repository has its days`() async throws {
    let outer = try TestSite()
    let inner = try TestSite(["theme/page.mustache": "{{updated_iso}}"])
    for path in ["site.yml", "content/index.md", "content/a.md"] {
      try outer.write("sites/un/\(path)", path == "site.yml" ? TestSite.settings : page(path))
    }
    _ = Command.output(["cp", "-r", "\(inner.root)/theme", "\(outer.root)/sites/un/theme"])
    try outer.git("init", "-q")
    try outer.git("add", "sites")
    try outer.commit("2026-02-11T12:00:00Z")
    try await outer.publish { $0.site = "\(outer.root)/sites/un" }
    #expect(try outer.published("a/index.html") == "2026-02-11")
  }

  @Test func `the day is the portal's own`() async throws {
    let site = try TestSite([
      "site.yml": TestSite.settings + "timezone: \"+01:00\"\n",
      "theme/page.mustache": "{{updated_iso}}",
    ])
    try site.commit("2026-02-10T23:30:00Z")
    try await site.publish()
    #expect(try site.published("index.html") == "2026-02-11")
  }

  @Test func `a copy without its history says no day, and why`() async throws {
    let origin = try site()
    try origin.write("content/a.md", page("A", "order: 1\n"))
    try origin.commit("2026-02-20T12:00:00Z")
    let copy = try TestSite()
    let folder = "\(copy.root)/copie"
    let clone = ["git", "clone", "-q", "--depth", "1", "file://\(origin.root)", folder]
    try #require(Command.output(clone) != nil)
    let report = try await copy.publish { $0.site = folder }
    #expect(report.codes == ["historique-partiel", "nom-de-fichier"])
    #expect(try copy.published("a/index.html") == "")
    #expect(try copy.published("sitemap.xml")?.contains("lastmod") == false)
  }

  @Test(arguments: [Int.max, 253_402_300_800, -1])
  func `a commit of no time says no day`(_ seconds: Int) async throws {
    let site = try site()
    let commit = try #require(
      Command.output(["git", "-C", site.root, "cat-file", "commit", "HEAD"]))
    let fields = commit.split(separator: "> ").map { part in
      part.hasPrefix("1") ? "\(seconds) \(part.drop { $0 != " " }.dropFirst())" : String(part)
    }
    try site.write("var/commit", fields.joined(separator: "> "))
    let command = [
      "git", "-C", site.root, "hash-object", "-t", "commit", "-w", "--literally",
      "\(site.root)/var/commit",
    ]
    let hash = try #require(Command.output(command)).filter { !$0.isWhitespace }
    try site.git("update-ref", "HEAD", hash)
    try await site.publish()
    #expect(try site.published("a/index.html") == "")
  }

  @Test func `a site that is in no repository says no day`() async throws {
    let site = try TestSite(["theme/page.mustache": "{{updated_iso}}"])
    #expect(try await site.publish().problems.isEmpty)
    #expect(try site.published("index.html") == "")
  }
}
