import SiteGenerator
import Testing

/// Two addresses that cannot stand side by side are found before a byte is written.
struct AddressClaimTests {
  private static func page(_ title: String, _ more: String = "") -> String {
    "---\ntitle: \(title)\n\(more)---\nTexte.\n"
  }

  private func check(_ files: [String: String], gives problems: [String]) async throws {
    let site = try TestSite(files)
    #expect(try await site.problems() == problems)
    let report = try await site.build()
    #expect(report.isPublished == problems.isEmpty)
    if !problems.isEmpty { #expect(try site.listing() == []) }
  }

  @Test(arguments: [
    "/index.html/", "/robots.txt/foo/", "/sitemap.xml", "/_redirects/", "/lettre.txt/", "/aide",
    "/AIDE/", "/aide/index.html", "/Lettre.TXT", "/aide/texte/index.html/b",
  ])
  func `an old address that stands in the way of a file is refused`(alias: String) async throws {
    try await check(
      [
        "content/aide/texte.md": Self.page("Texte"), "content/aide/index.md": Self.page("Aide"),
        "content/lettre.txt": "texte", "content/z.md": Self.page("Z", "aliases: [\(alias)]\n"),
      ], gives: ["adresse-repetee content/z.md:3:11"])
  }

  @Test(arguments: ["/copie.txt.gz", "/a.br/", "/a*/", "/b$1/", "/a%C2%A0b/"])
  func `an old address that no server takes is refused`(alias: String) async throws {
    try await check(
      ["content/z.md": Self.page("Z", "aliases: [\"\(alias)\"]\n")],
      gives: ["adresse-impossible content/z.md:3:12"])
  }

  @Test func `two old addresses that differ by their capitals are one`() async throws {
    try await check(
      ["content/z.md": Self.page("Z", "aliases: [/vieux/, /Vieux/]\n")],
      gives: ["adresse-repetee content/z.md:3:20"])
    try await check(
      [
        "content/faq.md": Self.page("FAQ"),
        "site.yml": TestSite.settings + "redirects: {/FAQ/: /faq/}\n",
      ], gives: ["adresse-repetee site.yml:5"])
  }

  @Test func `a page's own address is told at the line that gives it`() async throws {
    try await check(
      ["content/a.md": Self.page("A"), "content/b.md": Self.page("B", "id: a\n")],
      gives: ["adresse-repetee content/b.md:3:1"])
  }

  @Test(arguments: ["robots.txt", "ROBOTS.TXT"])
  func `a file at an address of the program's own is refused`(name: String) async throws {
    try await check(
      ["content/\(name)": "User-agent: *\n"], gives: ["adresse-repetee content/\(name)"])
  }

  @Test func `a removed address may have pages below it`() async throws {
    try await check(
      [
        "content/aide/texte.md": Self.page("Texte"),
        "site.yml": TestSite.settings + "removed: [/aide]\n",
      ], gives: [])
  }

  @Test func `an id with an accent is where its links lead`() async throws {
    let site = try TestSite(["content/a.md": Self.page("A", "id: d%C3%A9lai\n")])
    try await site.publish()
    #expect(try site.published("délai/index.html") != nil)
  }
}
