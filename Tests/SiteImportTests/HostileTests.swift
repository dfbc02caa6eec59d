import FileSystem
import SiteImport
import TestSupport
import Testing

/// Folders and pages that nobody means well with, or that were saved badly.
struct HostileTests {
  @Test func `Windows-1252, UTF-16 and control characters are read`() {
    let windows =
      Array("# L".utf8) + [0x92] + Array("aide d".utf8) + [0xE9] + Array("j".utf8) + [0xE0]
    let utf16: [UInt8] = [0xFF, 0xFE] + "# é".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("# a\u{0}\u{8}b".utf8)
    let plan = ImportPlan(
      SourceTree(pages: ["a.md": windows, "b.md": utf16, "c.md": marked]))
    #expect(plan.frontMatter(of: "a.md") == ["title: L’aide déjà"])
    #expect(plan.frontMatter(of: "b.md") == ["title: é"])
    #expect(plan.frontMatter(of: "c.md") == ["title: ab"])
    #expect(plan.remarks(on: "a.md").contains("0 lu en Windows-1252, écrit en UTF-8"))
  }

  @Test(arguments: [
    ("<div>", 20_000), ("<ul><li>", 20_000), ("<b>", 20_000), ("<table><tr><td>", 10_000),
    ("<a ", 50_000), ("[", 50_000), ("[a](", 20_000), ("{{< ", 20_000), (":::note\n", 5_000),
    ("!!! note\n    ", 5_000), ("> ", 10_000), ("`", 50_000), ("#", 50_000), ("[a](b.md) ", 5_000),
    ("]", 50_000), ("<td colspan=100000>", 1_000), ("<!--", 20_000), ("{", 50_000),
  ])
  func `a page that was written to take forever does not`(_ sign: String, _ count: Int) {
    #expect(imported(["a.md": String(repeating: sign, count: count)]).pages.count == 1)
  }

  @Test(arguments: [
    "{\n" + String(repeating: "{\"a\":", count: 5_000),
    "+++\na = " + String(repeating: "[", count: 5_000) + "\n+++",
    "---\na: &a [x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\n",
  ])
  func `a front matter that nests forever is left out`(_ top: String) {
    #expect(imported(["a.md": top]).pages.count == 1)
  }

  @Test func `no name leads out of the site, nor into folders that mean something`() {
    let plan = imported(
      [
        "../../etc/x.md": "# a", "compte/connexion.md": "# b", "courriels/a.md": "# c",
        "erreurs/404.md": "# d", ".../..md": "# e", "a\u{202E}b.md": "# f", "%2e%2e.md": "# g",
        "\(String(repeating: "x", count: 300)).md": "# h",
      ], files: ["contacts.csv"])
    for page in plan.pages {
      let parts = page.target.split(separator: "/")
      #expect(!parts.contains { $0.hasPrefix(".") || $0.utf8.count > 200 }, "\(page.target)")
      #expect(!["compte", "courriels", "erreurs"].contains(parts.first), "\(page.target)")
    }
    #expect(Set(plan.pages.map(\.target)).count == plan.pages.count)
  }

  @Test func `front matter values cannot become other keys`() {
    let plan = imported([
      "a.md":
        "---\ntitle: \"a\\ndraft: true\\n---\"\nslug: ../../x\npermalink: \"/a\\n- b\"\n---\nx"
    ])
    #expect(plan.pages.map(\.target) == ["x.md"])
    #expect(plan.frontMatter(of: "a.md").first == "title: \"a draft: true ---\"")
    #expect(!plan.frontMatter(of: "a.md").contains { $0.hasPrefix("draft") })
  }

  // MARK: On the disk

  private func folder(_ files: [String: [UInt8]]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, bytes) in files { _ = try writeIfChanged(folder(path), bytes) }
    return folder
  }

  @Test func `links, large files and other formats are refused by name`() throws {
    let outside = try folder(["secret.md": Array("# Secret".utf8)])
    let folder = try folder([
      "a.md": Array("# A\n\n![x](b.png)".utf8),
      "grand.md": Array(repeating: 0x61, count: 1 << 20 + 1),
      "nul.md": [0x23, 0x20, 0x61, 0x00], "b.html": [0x61], "c.exe": [0x61],
    ])
    try folder.link("lien.md", to: outside("secret.md"))
    try folder.link("dossier", to: outside.path)
    try folder.link("b.png", to: "/etc/passwd")
    let plan = ImportPlan(try SourceTree(reading: folder.path))
    #expect(plan.pages.map(\.source) == ["a.md"])
    #expect(plan.files.isEmpty)
    let left = Dictionary(uniqueKeysWithValues: plan.left.map { ($0.source, $0.reason) })
    #expect(
      left == [
        "grand.md": .tooLarge(limit: 1 << 20), "nul.md": .notText, "b.html": .otherFormat,
        "c.exe": .otherKind, "lien.md": .link, "dossier": .link, "b.png": .link,
      ])
  }

  @Test func `all is written, or nothing`() throws {
    let source = try folder([
      "a.md": Array("# A\n\n![x](b.png)".utf8), "c/d.md": Array("# D".utf8), "b.png": [1],
    ])
    let plan = ImportPlan(try SourceTree(reading: source.path), into: "aide/")
    let site = try folder(["content/index.md": []])
    let writer = ImportWriter(source: source.path, content: site("content"))
    #expect(try writer.conflicts(with: plan) == [])
    try writer.write(plan)
    #expect(
      try listTree(site("content")).map(\.path)
        == ["aide/a.md", "aide/b.png", "aide/c/d.md", "index.md"])
    #expect(try writer.conflicts(with: plan) == ["aide/a.md", "aide/b.png", "aide/c/d.md"])
  }

  @Test func `what cannot be written takes the rest back with it`() throws {
    let source = try folder(["a.md": Array("# A".utf8), "c/d.md": Array("# D".utf8)])
    let plan = ImportPlan(try SourceTree(reading: source.path))
    let site = try folder(["content/c": Array("à moi".utf8)])
    let writer = ImportWriter(source: source.path, content: site("content"))
    #expect(try writer.conflicts(with: plan) == ["c/d.md"])
    #expect(throws: FileError.self) { try writer.write(plan) }
    #expect(try listTree(site("content")).map(\.path) == ["c"])
  }
}
