import FileSystem
import SiteGenerator
import Testing

@testable import struct SiteGenerator.BuildCache

/// What a build remembers is a help, never a source.
struct BuildCacheTests {
  private static let files = [
    "content/a.md":
      "---\ntitle: A\ndescription: Une page.\ndate: 2026-02-10\n---\n## Un\n\nTexte.\n",
    "content/b.md": "---\ntitle: B\naliases: [/vieux/]\n---\nTexte.\n",
  ]
  private static let file = "var/cache/pages"

  /// A site that was built, and what the next build knows of it.
  private func built() async throws -> (site: TestSite, cache: [UInt8]) {
    let site = try TestSite(Self.files)
    site.settle()
    try await site.publish()
    return (site, try site.bytes(Self.file))
  }

  @Test func `what is remembered is read again`() async throws {
    let (site, cache) = try await built()
    let known = try #require(BuildCache(decoding: cache))
    #expect(known.pages.keys.sorted() == ["a.md", "b.md", "index.md"])
    #expect(known.encoded == cache)
    #expect(known.outputs.keys.sorted() == (try site.listing()))
  }

  @Test func `damaged in one bit, it is not believed`() async throws {
    let (_, cache) = try await built()
    let believed = (0..<cache.count * 8).filter { bit in
      var damaged = cache
      damaged[bit / 8] ^= 1 << UInt8(bit % 8)
      return BuildCache(decoding: damaged) != nil
    }
    #expect(believed == [])
  }

  @Test func `cut short or too long, it is not believed`() async throws {
    let (_, cache) = try await built()
    let believed = cache.indices.filter { BuildCache(decoding: Array(cache[..<$0])) != nil }
    #expect(believed == [])
    #expect(BuildCache(decoding: cache + [0]) == nil)
  }

  @Test func `a build after any damage comes to the same`() async throws {
    let (site, cache) = try await built()
    let clean = try site.result()
    for index in stride(from: 0, to: cache.count, by: 11) {
      var damaged = cache
      damaged[index] ^= 0xFF
      try site.write(Self.file, index.isMultiple(of: 2) ? damaged : Array(damaged[..<index]))
      try await site.publish()
      #expect(differences(try site.result(), clean) == [], "byte \(index)")
    }
  }

  @Test(arguments: [
    ("site.yml", TestSite.settings.replacing("Espace", with: "Bureau")),
    ("theme/page.mustache", "<h2>{{title}}</h2>{{{body}}}"), ("theme/theme.css", "p{color:red}"),
    ("theme/redirect.mustache", "{{target}}"), ("content/contacts.csv", Sample.contacts),
  ])
  func `what all pages share changes them all`(file: String, text: String) async throws {
    var files = Self.files
    // A page that shows everything of the site that could change.
    files["theme/page.mustache"] = "{{site_title}} {{{css}}} {{title}} {{{body}}}"
    let site = try TestSite(files)
    site.settle()
    try await site.publish()
    let before = try site.result()
    try site.write(file, text)
    try await site.publish()
    files[file] = text
    let clean = try TestSite(files)
    try await clean.publish()
    #expect(differences(try site.result(), try clean.result()) == [])
    #expect(try site.result() != before || file == "content/contacts.csv")
  }

  @Test func `the memory of another site is not believed`() async throws {
    let (site, _) = try await built()
    let clean = try site.result()
    var files = Self.files
    files["site.yml"] = TestSite.settings.replacing("Espace", with: "Bureau")
    files["content/a.md"] = "---\ntitle: Z\n---\nTexte.\n"
    let other = try TestSite(files)
    other.settle()
    try await other.publish()
    try site.write(Self.file, try other.bytes(Self.file))
    try await site.publish()
    #expect(differences(try site.result(), clean) == [])
  }

  @Test func `a file that changed and kept its size and time is read`() async throws {
    let (site, _) = try await built()
    let path = "\(site.root)/content/a.md"
    // As a copy that keeps times would: only the change time tells.
    try #require(Command.output(["cp", "-p", path, "\(site.root)/modele"]) != nil)
    let text = String(decoding: try site.bytes("content/a.md"), as: UTF8.self)
    try site.write("content/a.md", text.replacing("Texte", with: "Autre"))
    try #require(Command.output(["touch", "-r", "\(site.root)/modele", path]) != nil)
    try await site.publish()
    #expect(try site.published("a/index.html")?.contains("<p>Autre.</p>") == true)
  }

  @Test func `a page that appears, goes or moves is seen by the others`() async throws {
    let (site, _) = try await built()
    try site.write("content/c.md", "---\ntitle: C\n---\n[vers A](a.md)\n")
    try await site.publish()
    try site.write("content/a.md", "---\ntitle: A\nid: z\naliases: [/a/]\n---\n## Un\n\nTexte.\n")
    try await site.publish()
    #expect(try site.published("c/index.html")?.contains("<a href=\"/z/\">") == true)
    #expect(try site.published("a/index.html") == "<a href=\"/z/\">A</a>")
  }
}
