import FileSystem
import SiteGenerator
import Testing

/// Pictures and files to download, beside the pages.
struct FileLinkTests {
  private static let page = "---\ntitle: Essai\n---\n"

  private func body(_ site: TestSite) async throws -> String {
    try await site.publish()
    let html = try site.published("essai/index.html") ?? ""
    return String(html.dropFirst("<h1>Essai</h1>\n".count))
  }

  @Test func `a picture has its size and a name that changes with its bytes`() async throws {
    let site = try TestSite(["content/essai.md": Self.page + "![Le plan](images/carte.png)\n"])
    try site.write("content/images/carte.png", Sample.png)
    let hash = Sample.sha256(ofFile: "\(site.root)/content/images/carte.png").prefix(8)
    #expect(
      try await body(site) == """
        <p><img src="/images/carte.\(hash).png" width="640" height="480" alt="Le plan" \
        loading="lazy"></p>

        """)
    #expect(try site.bytes("public/images/carte.\(hash).png") == Sample.png)
    #expect(try site.published("images/carte.png") == nil)
  }

  @Test func `a picture that changed has another name, and the old one goes`() async throws {
    let site = try TestSite(["content/essai.md": Self.page + "![Le plan](carte.png)\n"])
    try site.write("content/carte.png", Sample.png)
    try await site.publish()
    let before = try site.listing().filter { $0.hasPrefix("carte.") }
    try site.write("content/carte.png", Sample.png + [1])
    try await site.publish()
    let after = try site.listing().filter { $0.hasPrefix("carte.") }
    #expect(before.count == 1 && after.count == 1 && before != after)
    #expect(try site.published("essai/index.html")?.contains(after[0]) == true)
  }

  @Test func `a link to a file says what it is and what it weighs`() async throws {
    let site = try TestSite(["content/essai.md": Self.page + "[La lettre](pieces/lettre.pdf)\n"])
    try site.write("content/pieces/lettre.pdf", [UInt8](repeating: 0x41, count: 240 * 1024))
    let link = "<a href=\"/pieces/lettre.pdf\">La lettre (PDF, 240\u{A0}Ko)</a>"
    #expect(try await body(site) == "<p>\(link)</p>\n")
    #expect(try site.bytes("public/pieces/lettre.pdf").count == 240 * 1024)
  }

  @Test func `a text that says so already is left alone`() async throws {
    let text = Self.page + "[La lettre (PDF, 1 Ko)](lettre.pdf)\n"
    let site = try TestSite(["content/essai.md": text, "content/lettre.pdf": "%PDF"])
    let link = "<a href=\"/lettre.pdf\">La lettre (PDF, 1\u{A0}Ko)</a>"
    #expect(try await body(site) == "<p>\(link)</p>\n")
  }

  @Test func `base_url comes before pictures and files`() async throws {
    let site = try TestSite([
      "site.yml": TestSite.settings.replacing(
        "carriere.exemple.org", with: "exemple.org/portail"),
      "content/essai.md": Self.page + "![Le plan](carte.png) [La lettre](lettre.odt)\n",
      "content/lettre.odt": "texte",
    ])
    try site.write("content/carte.png", Sample.png)
    let html = try await body(site)
    #expect(html.contains("<img src=\"/portail/carte."))
    #expect(html.contains("<a href=\"/portail/lettre.odt\">La lettre (ODT, 5\u{A0}octets)</a>"))
  }

  @Test(arguments: [
    ("ma lettre.odt", "ma%20lettre.odt"), ("100 %.odt", "100%20%25.odt"), ("a&b.odt", "a%26b.odt"),
    ("a\"b.odt", "a%22b.odt"), ("no#1?.odt", "no%231%3F.odt"), ("délai.odt", "d%C3%A9lai.odt"),
  ])
  func `a file's name is percent-encoded in its address`(name: String, encoded: String) async throws
  {
    let site = try TestSite([
      "content/essai.md": Self.page + "[La lettre](pieces/\(encoded))\n",
      "content/pieces/\(name)": "texte",
    ])
    let html = try await body(site)
    #expect(html.contains("<a href=\"/pieces/\(encoded)\">"), "\(html)")
    #expect(try site.published("pieces/\(name)") == "texte")
  }
}
