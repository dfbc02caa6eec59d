import FileSystem
import SiteGenerator
import Testing

/// Nobody's link breaks unnoticed: what was published is kept, led on, or gone on purpose.
struct LostAddressTests {
  private static let old = "---\ntitle: A\n---\n## Un\n\nTexte.\n\n## Deux\n\nTexte.\n"

  /// The problems of a second build, after a first one with `old` at `/a/`.
  private func problems(after files: [String: String?]) async throws -> [String] {
    let site = try TestSite(["content/a.md": Self.old])
    site.settle()
    try await site.publish()
    for (path, text) in files {
      if let text { try site.write(path, text) } else { try site.remove(path) }
    }
    let report = try await site.build()
    #expect(report.isPublished == report.problems.isEmpty)
    return report.problems.map {
      "\($0.code.rawValue) \(ProblemReport.location($0.place))"
    }
  }

  private static let moved = old.replacing("title: A", with: "title: A\naliases: [/a/]")

  private static let settings = TestSite.settings

  @Test(
    arguments: [
      (["content/a.md": nil], ["adresse-perdue content"]),
      (["content/a.md": nil, "content/b.md": old], ["adresse-perdue content"]),
      (["content/a.md": nil, "content/b.md": moved], []),
      (["content/a.md": nil, "site.yml": settings + "redirects: {/a/: /}\n"], []),
      (["content/a.md": nil, "site.yml": settings + "removed: [/a/]\n"], []),
      (
        ["content/a.md": old.replacing("title: A", with: "title: A\ndraft: true")],
        ["adresse-perdue content"]
      ),
      (
        ["content/a.md": old.replacing("title: A", with: "title: A\nid: z")],
        ["adresse-perdue content"]
      ),
      (["content/a.md": moved.replacing("title: A", with: "title: A\nid: z")], []),
    ] as [([String: String?], [String])])
  func `an address is not lost`(files: [String: String?], problems: [String]) async throws {
    #expect(try await self.problems(after: files) == problems)
  }

  @Test(
    arguments: [
      (["content/a.md": old.replacing("Deux", with: "Trois")], ["ancre-perdue content/a.md"]),
      (["content/a.md": old.replacing("Deux", with: "Trois {#trois #deux}")], []),
      (["content/a.md": old.replacing("Deux", with: "Trois {#deux}")], []),
      (
        [
          "content/a.md": old.replacing("Deux", with: "Trois"),
          "site.yml": settings + "removed: [\"/a/#deux\"]\n",
        ], []
      ),
      (
        [
          "content/a.md": old.replacing("Deux", with: "Trois"),
          "site.yml": settings + "removed: [\"/a/#un\"]\n",
        ], ["ancre-perdue content/a.md"]
      ),
      (
        ["content/a.md": old.replacing("## Deux\n\nTexte.\n", with: "")],
        ["ancre-perdue content/a.md"]
      ),
    ] as [([String: String?], [String])])
  func `an anchor is not lost`(files: [String: String?], problems: [String]) async throws {
    #expect(try await self.problems(after: files) == problems)
  }

  @Test func `an old address that leads on is kept for ever`() async throws {
    let site = try TestSite(["content/b.md": Self.moved])
    try await site.publish()
    try site.write("content/b.md", Self.old)
    let codes = try await site.build().codes
    #expect(codes == ["adresse-perdue"])
  }

  @Test func `an address that is gone on purpose is forgotten`() async throws {
    let site = try TestSite(["content/a.md": Self.old])
    try await site.publish()
    try site.remove("content/a.md")
    try site.write("site.yml", TestSite.settings + "removed: [/a/]\n")
    try await site.publish()
    #expect(
      String(decoding: try site.bytes("var/adresses.tsv"), as: UTF8.self)
        == "# guichet 1: adresses et ancres publiées\n/\n")
  }

  @Test func `what was published is written down`() async throws {
    let site = try TestSite([
      "content/a.md": Self.old, "content/erreurs/404.md": "---\ntitle: 404\n---\nTexte.\n",
    ])
    try await site.publish()
    #expect(
      String(decoding: try site.bytes("var/adresses.tsv"), as: UTF8.self)
        == "# guichet 1: adresses et ancres publiées\n/\n/a/\tun\tdeux\n")
  }

  @Test(arguments: [
    "", "\u{0}\u{0}\u{0}", "/a/\n", "# guichet 1: adresses et ancres publiées\nabc\n",
  ])
  func `a damaged list stops the build, and is left as it is`(_ text: String) async throws {
    let site = try TestSite(["content/a.md": Self.old])
    try await site.publish()
    try site.remove("content/a.md")
    try site.write("var/adresses.tsv", text)
    let error = await #expect(throws: FileError.self) { try await site.build() }
    #expect(error?.path == "\(site.root)/var/adresses.tsv")
    #expect(error?.message.contains("Remettez une sauvegarde") == true)
    #expect(try site.bytes("var/adresses.tsv") == Array(text.utf8))
  }

  @Test func `a preview is not held against the site, nor the site against it`() async throws {
    let site = try TestSite(["content/a.md": Self.old])
    try await site.publish()
    let kept = try site.bytes("var/adresses.tsv")
    try site.remove("content/a.md")
    try await site.publish { $0.guardsAddresses = false }
    #expect(try site.bytes("var/adresses.tsv") == kept)
    #expect(try await site.build().codes == ["adresse-perdue"])
  }
}
