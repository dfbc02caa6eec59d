import Cryptography
import FileSystem
import Portal
import Template
import Testing

/// The one script of this repository's theme, which shows a password.
struct PasswordScriptTests {
  private func script() throws -> String {
    let site = try TestSite.ofRepository()
    return String(
      decoding: try readFile("\(site.root)/theme/password.js", limit: 4096), as: UTF8.self)
  }

  @Test(arguments: [AccountPage.connexion, .inscription, .motDePasse, .nouveauMotDePasse])
  func `a page that asks for a password carries it, and lets it in by its hash`(
    page: AccountPage
  ) async throws {
    let html = try await TestSite.ofRepository().shown(page, ["asks": .flag(true)])
    let script = try script()
    let around = html.split(separator: "<script>\(script)</script>")
    #expect(around.count == 2 && around[1].drop { $0.isWhitespace }.hasPrefix("</main>"))
    #expect(html.ranges(of: "<script").count == 1)
    let hash = SHA256.digest(of: Array(script.utf8)).base64
    let policy = html.replacing("&#39;", with: "'")
    #expect(policy.contains("; script-src 'sha256-\(hash)'\">"))
  }

  @Test(arguments: [AccountPage.espace, .motDePasseOublie, .activation, .message])
  func `no other page has a script, or a policy that would let one in`(
    page: AccountPage
  ) async throws {
    let html = try await TestSite.ofRepository().shown(page)
    #expect(!html.contains("<script") && !html.contains("script-src"))
  }

  @Test func `a theme without it lets no script in`() async throws {
    let site = try TestSite.ofRepository()
    try site.write("theme/password.js", "")
    let html = try await site.shown(.connexion)
    #expect(!html.contains("<script") && !html.contains("script-src"))
  }

  @Test func `an end tag in it does not end it`() async throws {
    let site = try TestSite.ofRepository()
    try site.write("theme/password.js", "var a = \"</script>\";")
    let html = try await site.shown(.connexion)
    #expect(html.contains(#"<script>var a = "<\/script>";</script>"#))
  }
}
