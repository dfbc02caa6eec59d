import FileSystem
import SiteGenerator
import Testing

/// One home and two output folders, and what stands where something else stood.
struct TwoFoldersTests {
  private static let page = "---\ntitle: A\n---\nTexte.\n"

  @Test func `a page that is gone goes from each folder`() async throws {
    let site = try TestSite(["content/a.md": Self.page])
    site.settle()
    let folders = ["un", "deux"].map { "\(site.root)/\($0)" }
    for folder in folders { try await site.publish { $0.output = folder } }
    try site.remove("content/a.md")
    try site.write("site.yml", TestSite.settings + "removed: [/a/]\n")
    for folder in folders {
      try await site.publish { $0.output = folder }
      #expect(try stamp(of: "\(folder)/a") == nil)
    }
    #expect(differences(try TestSite.tree(folders[0]), try TestSite.tree(folders[1])) == [])
  }

  @Test func `a folder that took another one's place is not taken for it`() async throws {
    let site = try TestSite(["content/a.md": Self.page])
    site.settle()
    try await site.publish()
    try #require(Command.output(["cp", "-r", "\(site.root)/public", "\(site.root)/copie"]) != nil)
    try site.write("copie/vieux/index.html", "vieux")
    try #require(Command.output(["rm", "-r", "\(site.root)/public"]) != nil)
    try #require(
      Command.output(["mv", "\(site.root)/copie", "\(site.root)/public"]) != nil)
    try await site.publish()
    #expect(try site.published("vieux/index.html") == nil)
  }

  @Test(arguments: ["[/vieux]", "[/vieux/]", "[/vieux/a]", "[/vieux/a/b/]"])
  func `a file and a folder take each other's place`(aliases: String) async throws {
    for before in ["[/vieux]", "[/vieux/]", "[/vieux/a]"] {
      func page(_ aliases: String) -> String { "---\ntitle: A\naliases: \(aliases)\n---\nTexte.\n" }
      let clean = try TestSite(["content/a.md": page(aliases)])
      try await clean.publish { $0.guardsAddresses = false }
      let site = try TestSite(["content/a.md": page(before)])
      site.settle()
      for text in [before, aliases, aliases] {
        try site.write("content/a.md", page(text))
        try await site.publish { $0.guardsAddresses = false }
      }
      #expect(differences(try site.result(), try clean.result()) == [], "\(before) → \(aliases)")
    }
  }

  @Test func `a portal that cannot be written leaves no draft`() async throws {
    let site = try TestSite()
    try makeDirectories("\(site.root)/var/portal.db")
    await #expect(throws: FileError.self) { try await site.build() }
    #expect(try stamp(of: "\(site.root)/var/portal.db.nouveau") == nil)
  }
}
