import SiteGenerator
import Testing

/// Addresses of other sites as people mistype them.
struct LinkFormTests {
  @Test(arguments: [
    ("www.exemple.org", "https://www.exemple.org"), ("exemple.org", "https://exemple.org"),
    ("exemple.org/page?x=1", "https://exemple.org/page?x=1"),
    ("service@exemple.org", "mailto:service@exemple.org"),
    ("https//exemple.org", "https://exemple.org"),
    ("https:/exemple.org/a", "https://exemple.org/a"), ("http:exemple.org", "http://exemple.org"),
    ("https:///exemple.org", "https://exemple.org"), ("ttps://exemple.org", "https://exemple.org"),
    ("htpp://exemple.org", "http://exemple.org"), ("//exemple.org", "https://exemple.org"),
  ])
  func `one that can be guessed is offered`(_ typed: String, _ meant: String) async throws {
    let site = try TestSite(["content/index.md": "---\ntitle: A\n---\n[le site](\(typed))\n"])
    let problems = try await Build(site.options).check()
    #expect(problems.map(\.kind.remedy) == [.text(meant)])
    #expect(problems.first?.wording(in: .french).advice == "Écrivez plutôt « \(meant) ».")
  }

  @Test func `a page that is offered keeps the anchor, which is told next if it is wrong`()
    async throws
  {
    let site = try TestSite([
      "content/index.md": "---\ntitle: A\n---\n[le guide](guid.md#autre)\n",
      "content/guide.md": "---\ntitle: B\n---\n## Délai\n\nDeux jours.\n",
    ])
    let problems = try await Build(site.options).check()
    #expect(problems.map(\.kind.remedy) == [.text("guide.md#autre")])
  }

  @Test(arguments: [
    "http://", "https://", "tel:", "tel:abc", "mailto:", "mailto:service", "https://?a",
    "javascript:alert", "C:\\guide.pdf", "ftp://exemple.org",
  ])
  func `one that leads nowhere is refused`(_ typed: String) async throws {
    let site = try TestSite(["content/index.md": "---\ntitle: A\n---\n[le site](\(typed))\n"])
    let problems = try await Build(site.options).check()
    #expect(problems.map(\.severity) == [.error])
    #expect(problems.map(\.kind.remedy) == [nil])
  }

  @Test(arguments: [
    "https://exemple.org", "HTTP://EXEMPLE.ORG/a", "http://localhost:8080/", "tel:+22901000000",
    "tel:01%2000", "tel:01-00.00;ext=1", "mailto:service@exemple.org?subject=Aide",
    "mailto:a@exemple.org,b@exemple.org",
  ])
  func `one that a browser follows is taken`(_ typed: String) async throws {
    let site = try TestSite(["content/index.md": "---\ntitle: A\n---\n[le site](\(typed))\n"])
    #expect(try await site.problems() == [])
  }
}
