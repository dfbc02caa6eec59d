import FileSystem
import Glibc
import SiteGenerator
import Testing

@testable import struct SiteGenerator.BuildCache
@testable import struct SiteGenerator.OutputFolder

/// Nothing is written or removed outside the folder that is published.
struct OutsideTests {
  private static let page = "---\ntitle: A\n---\nTexte.\n"

  /// The message of what a build refuses; nil where it refuses nothing.
  private func refusal(
    of site: TestSite, _ change: (inout BuildOptions) -> Void = { _ in }
  ) async throws -> String? {
    do { _ = try await site.build(change) } catch let error as FileError { return error.message }
    return nil
  }

  @Test(arguments: ["%2e.%2f%2e.%2fpwned.txt", "%2e%2e/dehors.md", "%2e%2e/pwned.txt", "a%41.txt"])
  func `a name with escapes is refused`(name: String) async throws {
    let site = try TestSite(["content/\(name)": Self.page])
    #expect(try await site.problems() == ["nom-refuse content/\(name)"])
    #expect(try await !site.build().isPublished)
    #expect(try listTree(site.root).map(\.path).filter { $0.hasSuffix("pwned.txt") }.count < 2)
  }

  @Test(arguments: [
    "", "..", "../x", "a/../../x", "/etc/passwd", "a//b", "a/", ".guichet", "a/.git/x", ".", "a\0b",
  ])
  func `the output folder refuses a path that leaves it`(path: String) throws {
    let site = try TestSite()
    let folder = try OutputFolder("\(site.root)/public")
    #expect(throws: FileError.self) { try folder.full(path) }
    #expect(throws: FileError.self) { try folder.remove([path]) }
    #expect(throws: FileError.self) { try folder.makeRoom(for: [path]) }
  }

  @Test func `a memory that names a file outside removes nothing`() async throws {
    let site = try TestSite(["content/a.md": Self.page])
    site.settle()
    try await site.publish()
    var cache = try #require(BuildCache(decoding: try site.bytes("var/cache/pages")))
    cache.outputs["../content/a.md"] = cache.outputs["a/index.html"]
    #expect(BuildCache(decoding: cache.encoded) == nil)
    try site.write("var/cache/pages", cache.encoded)
    try await site.publish()
    #expect(try stamp(of: "\(site.root)/content/a.md") != nil)
  }

  // MARK: Links

  @Test(arguments: [true, false])
  func `a folder that is a link is refused, and what it leads to stays`(isKnown: Bool) async throws
  {
    let site = try TestSite(["content/aide/a.md": Self.page, "ailleurs/a/index.html": "à moi"])
    site.settle()
    try await site.publish()
    try #require(Command.output(["rm", "-r", "\(site.root)/public/aide"]) != nil)
    try #require(unsafe symlink("../ailleurs", "\(site.root)/public/aide") == 0)
    if !isKnown { try site.remove("var/cache/pages") }
    #expect(try await refusal(of: site)?.contains("un lien") == true)
    try site.remove("content/aide/a.md")
    try site.write("site.yml", TestSite.settings + "removed: [/aide/a/]\n")
    _ = try await refusal(of: site)
    #expect(try site.bytes("ailleurs/a/index.html") == Array("à moi".utf8))
  }

  @Test func `a file that is a link is replaced, and what it leads to stays`() async throws {
    let site = try TestSite(["content/a.md": Self.page, "ailleurs.html": "à moi"])
    try await site.publish { $0.compress = true }
    for name in ["index.html", "index.html.gz"] {
      try site.remove("public/a/\(name)")
      try #require(unsafe symlink("../../ailleurs.html", "\(site.root)/public/a/\(name)") == 0)
    }
    try await site.publish { $0.compress = true }
    #expect(try kind(of: "\(site.root)/public/a/index.html") == .file)
    #expect(try kind(of: "\(site.root)/public/a/index.html.gz") == .file)
    #expect(try site.bytes("ailleurs.html") == Array("à moi".utf8))
  }

  // MARK: Folders of one build

  @Test(arguments: [
    ("public", "public"), ("public", "public/var"), ("var/cache", "var"), ("var/cache/a", "var"),
    ("var/serveur", "var"), (".", "var"), ("content", "var"), ("content/public", "var"),
    ("theme/x", "var"), ("..", "ailleurs"), ("lien/public", "var"), ("public", "x/../public/var"),
  ])
  func `folders that would spoil one another are refused`(out: String, home: String) async throws {
    let site = try TestSite()
    try #require(unsafe symlink("content", "\(site.root)/lien") == 0)
    let before = try TestSite.tree(site.root)
    let refusal = try await refusal(of: site) {
      $0.output = "\(site.root)/\(out)"
      $0.home = "\(site.root)/\(home)"
    }
    #expect(refusal?.contains("--out") == true)
    #expect(try TestSite.tree(site.root) == before)
  }

  @Test func `the preview's folder stands in its own home`() async throws {
    let site = try TestSite()
    try await site.publish {
      $0.home = "\(site.root)/var/apercu"
      $0.output = "\(site.root)/var/apercu/public"
    }
    #expect(try stamp(of: "\(site.root)/var/apercu/public/index.html") != nil)
  }
}
