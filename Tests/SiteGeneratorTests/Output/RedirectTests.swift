import SiteGenerator
import Testing

/// Addresses that moved or are gone, told to every kind of server.
struct RedirectTests {
  private func site(_ baseURL: String = "https://carriere.exemple.org") throws -> TestSite {
    try TestSite([
      "site.yml": """
      version: 1
      title: Espace carrière
      ministry: Ministère de l'Exemple
      base_url: \(baseURL)
      redirects:
        /ancien/: /faq/#suite
        /ailleurs.html: https://exemple.org/a?b=c&d=e
      removed: [/parti/, /faq/#vieille-ancre]

      """,
      "content/faq.md": """
      ---
      title: Questions
      aliases: [/questions/, /a~b/]
      ---
      ## Suite

      Texte.

      """,
      "theme/redirect.mustache": "{{title}} {{target}} {{canonical}}",
    ])
  }

  @Test func `an old address is a page that leads to the new one`() async throws {
    let site = try site()
    try await site.publish()
    let faq = "Questions /faq/ https://carriere.exemple.org/faq/"
    #expect(try site.published("questions/index.html") == faq)
    #expect(try site.published("a~b/index.html") == faq)
    let moved = try site.published("ancien/index.html")
    #expect(
      moved == "Questions /faq/#suite https://carriere.exemple.org/faq/#suite")
    let elsewhere = "https://exemple.org/a?b=c&amp;d=e"
    #expect(try site.published("ailleurs.html") == "Espace carrière \(elsewhere) \(elsewhere)")
    #expect(try site.published("parti/index.html") == nil)
  }

  @Test func `nginx is told`() async throws {
    let site = try site("https://exemple.org/portail")
    try await site.publish()
    #expect(
      String(decoding: try site.bytes("var/serveur/redirections.nginx.conf"), as: UTF8.self)
        == #"""
        map $uri $guichet_moved {
          default "";
          "~^/portail/ailleurs\.html$" "https://exemple.org/a?b=c&d=e";
          "~^/portail/ancien/?$" "/portail/faq/#suite";
          "~^/portail/a~b/?$" "/portail/faq/";
          "~^/portail/questions/?$" "/portail/faq/";
        }
        map $uri $guichet_removed {
          default 0;
          "~^/portail/parti/?$" 1;
        }

        """#)
  }

  @Test func `Apache is told`() async throws {
    let site = try site()
    try await site.publish()
    #expect(
      String(decoding: try site.bytes("var/serveur/redirections.apache.conf"), as: UTF8.self)
        == #"""
        RedirectMatch 301 "^/ailleurs\.html$" "https://exemple.org/a?b=c&d=e"
        RedirectMatch 301 "^/ancien/?$" "/faq/#suite"
        RedirectMatch 301 "^/a~b/?$" "/faq/"
        RedirectMatch 301 "^/questions/?$" "/faq/"
        RedirectMatch 410 "^/parti/?$"

        """#)
  }

  @Test func `lighttpd is told`() async throws {
    let site = try site()
    try await site.publish()
    let told = String(
      decoding: try site.bytes("var/serveur/redirections.lighttpd.conf"), as: UTF8.self)
    #expect(
      told.hasPrefix(
        #"""
        $HTTP["url"] =~ "^/ailleurs\.html$" {
          url.redirect = ("" => "https://exemple.org/a?b=c&d=e")
          url.redirect-code = 301
        }
        """#))
    #expect(
      told.hasSuffix(
        #"""
        $HTTP["url"] =~ "^/parti/?$" {
          url.redirect = ("" => "/410.html")
          url.redirect-code = 410
        }

        """#))
  }

  @Test func `Caddy is told`() async throws {
    let site = try site()
    try await site.publish()
    #expect(
      String(decoding: try site.bytes("var/serveur/redirections.caddy"), as: UTF8.self) == """
        redir "/ailleurs.html" "https://exemple.org/a?b=c&d=e" 301
        redir "/ancien/" "/faq/#suite" 301
        redir "/ancien" "/faq/#suite" 301
        redir "/a~b/" "/faq/" 301
        redir "/a~b" "/faq/" 301
        redir "/questions/" "/faq/" 301
        redir "/questions" "/faq/" 301
        error "/parti/" 410
        error "/parti" 410

        """)
  }

  @Test(arguments: ["", "/portail"])
  func `static hosts are told`(path: String) async throws {
    let site = try site("https://exemple.org\(path)")
    try await site.publish()
    #expect(
      try site.published("_redirects") == """
        \(path)/ailleurs.html https://exemple.org/a?b=c&d=e 301
        \(path)/ancien/ \(path)/faq/#suite 301
        \(path)/ancien \(path)/faq/#suite 301
        \(path)/a~b/ \(path)/faq/ 301
        \(path)/a~b \(path)/faq/ 301
        \(path)/questions/ \(path)/faq/ 301
        \(path)/questions \(path)/faq/ 301
        \(path)/parti/ \(path)/410.html 410
        \(path)/parti \(path)/410.html 410

        """)
  }

  @Test(arguments: ["/faq/", "/faq", "/faq/index.html"])
  func `an old address that another page's file stands at is an editor's error`(
    alias: String
  ) async throws {
    let site = try TestSite([
      "content/faq.md": "---\ntitle: FAQ\n---\nTexte.\n",
      "content/page.md": "---\ntitle: Page\naliases: [\(alias)]\n---\nTexte.\n",
    ])
    let codes = try await site.build().codes
    #expect(codes == ["adresse-repetee"])
    #expect(try site.listing() == [])
  }

  @Test func `an old address with accents is written where a server looks for it`() async throws {
    let site = try TestSite([
      "content/page.md": "---\ntitle: Page\naliases: [/d%C3%A9lai/]\n---\nTexte.\n",
      "theme/redirect.mustache": "{{target}}",
    ])
    try await site.publish()
    #expect(try site.published("délai/index.html") == "/page/")
  }
}
