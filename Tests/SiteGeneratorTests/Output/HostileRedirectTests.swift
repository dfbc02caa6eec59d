import FileSystem
import Testing

@testable import SiteGenerator

/// Nothing that an editor names becomes a line of a server's configuration.
struct HostileRedirectTests {
  private func page(_ more: String) -> String { "---\ntitle: A\n\(more)\n---\nTexte.\n" }

  @Test(arguments: ["a\n}\nreturn 301 x;", "a\"; b", "a;b", "a {", "a'b", "${x}"])
  func `an expired page in a folder with a strange name is refused`(folder: String) async throws {
    let site = try TestSite(["content/\(folder)/a.md": page("expires: 2026-01-01")])
    let codes = try await site.build().codes
    #expect(codes == ["nom-refuse"])
    #expect(try kind(of: "\(site.root)/var/serveur") == nil)
  }

  @Test func `an expired page with accents and spaces is told to each server`() async throws {
    let site = try TestSite(["content/un délai.md": page("expires: 2026-01-01")])
    try await site.publish()
    func told(_ name: String) throws -> String {
      String(decoding: try site.bytes("var/serveur/\(name)"), as: UTF8.self)
    }
    #expect(try told("redirections.nginx.conf").contains("\"~^/un délai/?$\" 1;"))
    #expect(try told("redirections.caddy").contains("error \"/un délai\" 410\n"))
    #expect(try told("redirections.apache.conf") == "RedirectMatch 410 \"^/un délai/?$\"\n")
    #expect(try site.published("_redirects")?.hasPrefix("/un%20d%C3%A9lai/ /410.html 410") == true)
  }

  @Test func `an address that came another way is an error, and nothing is told`() throws {
    let base = BaseURL(origin: "https://exemple.org", path: "")
    let page = Page(file: "a.md", address: "/a\n\"; evil/")
    let (settings, _) = Settings.read(Array(TestSite.settings.utf8), file: "site.yml")
    let redirects = Redirects(pages: [], expired: [page], settings: try #require(settings))
    #expect(throws: FileError.self) { try redirects.serverFiles(base) }
    #expect(throws: FileError.self) { try redirects.staticHost(base) }
  }

  @Test func `a target holds no variable of a server`() async throws {
    let site = try TestSite([
      "site.yml": TestSite.settings
        + "redirects:\n  /a/: https://exemple.org/$host%host\n  /b/: \"/#x\\\"; {y} $z\"\n"
    ])
    try await site.publish()
    let nginx = String(
      decoding: try site.bytes("var/serveur/redirections.nginx.conf"), as: UTF8.self)
    #expect(nginx.contains("\"https://exemple.org/%24host%25host\";"))
    #expect(nginx.contains("\"/#x%22%3B%20%7By%7D%20%24z\";"))
  }

  @Test func `Apache is told paths decoded, since it escapes them`() async throws {
    let site = try TestSite([
      "content/délai.md": "---\ntitle: A\naliases: [/a/]\n---\nTexte.\n",
      "site.yml": TestSite.settings
        + "redirects: {/b/: \"https://exemple.org/x%20y?z=%41\", /c/: \"https://exemple.org/%24\"}\n",
    ])
    try await site.publish()
    #expect(
      String(decoding: try site.bytes("var/serveur/redirections.apache.conf"), as: UTF8.self)
        == """
        RedirectMatch 301 "^/a/?$" "/délai/"
        RedirectMatch 301 "^/b/?$" "https://exemple.org/x y?z=%41"
        RedirectMatch 301 "^/c/?$" "https://exemple.org/%24"

        """)
  }

  @Test func `an old address with accents and spaces is kept`() async throws {
    let site = try TestSite(["content/Un délai.md": "---\ntitle: A\n---\nTexte.\n"])
    try await site.publish()
    try site.remove("content/Un délai.md")
    try site.write("content/delai.md", page("aliases: [/Un%20d%C3%A9lai/]"))
    try await site.publish()
    #expect(try site.published("Un délai/index.html")?.contains("/delai/") == true)
    try await site.publish()
  }

  @Test(arguments: ["p::after{content:\"</style><script>\"}", "p{background:url(</STYLE>)}"])
  func `a style sheet does not end its own element`(css: String) {
    let style = StyleSheet(Array(css.utf8))
    #expect(!String(decoding: style.css, as: UTF8.self).lowercased().contains("</style"))
  }
}
