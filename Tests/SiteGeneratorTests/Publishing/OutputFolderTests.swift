import FileSystem
import SiteGenerator
import Testing

/// The folder that is published: whose it is, and what stands in it.
struct OutputFolderTests {
  private func refusal(of site: TestSite) async throws -> String? {
    do { _ = try await site.build() } catch let error as FileError { return error.message }
    return nil
  }

  @Test func `a folder that guichet did not make is refused and left alone`() async throws {
    let site = try TestSite()
    try site.write("public/notes.txt", "à moi")
    #expect(try await refusal(of: site)?.contains("--out") == true)
    #expect(try TestSite.tree("\(site.root)/public") == ["notes.txt": Array("à moi".utf8)])
  }

  @Test func `an empty folder is taken`() async throws {
    let site = try TestSite()
    try makeDirectories("\(site.root)/public")
    #expect(try await refusal(of: site) == nil)
    #expect(try site.published("index.html") != nil)
  }

  @Test func `a folder in which the first build stopped at once is taken`() async throws {
    let site = try TestSite()
    try site.write("public/\(temporaryPrefix)4711-.guichet", "")
    #expect(try await refusal(of: site) == nil)
    #expect(try site.published("index.html") != nil)
  }

  @Test func `only one build runs at a time`() async throws {
    let site = try TestSite()
    try makeDirectories("\(site.root)/var/cache")
    let lock = try FileLock("\(site.root)/var/cache/verrou")
    let refusal = try await refusal(of: site)
    _ = consume lock
    #expect(refusal?.contains("une autre construction") == true)
    #expect(try site.listing() == [])
    try await site.publish()
    #expect(try site.published("index.html") != nil)
  }

  @Test func `a build that ended lets the next one begin, whatever is started meanwhile`()
    async throws
  {
    let folder = try TestSite()
    // A program that is being started holds, for a moment, what this one has open.
    async let programs: Int = Task { (0..<300).count { _ in Command.output(["true"]) == nil } }
      .value
    var refused = 0
    for _ in 0..<50_000 {
      if let lock = try FileLock("\(folder.root)/verrou") { _ = consume lock } else { refused += 1 }
    }
    #expect(await programs == 0)
    #expect(refused == 0)
  }

  @Test func `a check writes nothing`() async throws {
    let site = try TestSite()
    #expect(try await site.problems() == [])
    #expect(try stamp(of: "\(site.root)/public") == nil)
    #expect(try stamp(of: "\(site.root)/var") == nil)
  }

  @Test(arguments: ["a/index.html", "robots.txt", "lettre.txt", "vieux/index.html"])
  func `a published file that someone changed or took away is repaired`(
    path: String
  ) async throws {
    let site = try TestSite([
      "content/a.md": "---\ntitle: A\naliases: [/vieux/]\n---\nTexte.\n",
      "content/lettre.txt": "texte",
    ])
    site.settle()
    try await site.publish { $0.compress = true }
    let clean = try site.result()
    for file in [path, path + ".gz", path + ".br"] {
      try site.write("public/\(file)", "autre chose")
      try await site.publish { $0.compress = true }
      #expect(differences(try site.result(), clean) == [], "\(file) changed")
      try site.remove("public/\(file)")
      try await site.publish { $0.compress = true }
      #expect(differences(try site.result(), clean) == [], "\(file) removed")
    }
  }

  @Test func `what an interrupted build left is removed`() async throws {
    let site = try TestSite()
    try await site.publish()
    try site.write("var/cache/inacheve", "")
    try site.write("public/aide/\(temporaryPrefix)4711-index.html", "moitié")
    try site.write("public/parti/index.html", "vieux")
    try await site.publish()
    #expect(try stamp(of: "\(site.root)/public/aide/\(temporaryPrefix)4711-index.html") == nil)
    #expect(try stamp(of: "\(site.root)/public/parti") == nil)
    #expect(try stamp(of: "\(site.root)/var/cache/inacheve") == nil)
  }
}
