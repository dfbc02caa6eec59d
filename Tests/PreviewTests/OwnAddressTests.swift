import Testing

@testable import Preview

/// Which addresses lead to the preview, and how its policy is widened.
struct OwnAddressTests {
  private let own = OwnAddress(origin: "https://carriere.exemple.org")

  @Test(arguments: [
    ("https://carriere.exemple.org/compte/?a#b", "/compte/?a#b"),
    ("https://carriere.exemple.org", "/"), ("http://localhost:8080/compte/", "/compte/"),
    ("http://127.0.0.1/", "/"), ("http://localhost?q", "/?q"),
    ("https://carriere.exemple.org.exemple.net/", nil), ("https://a@localhost/", nil),
    ("https://localhost:8080:1/", nil), ("https://localhost:x/", nil), ("/compte/", nil),
    ("http://carriere.exemple.org/", nil), ("javascript:alert(1)", nil),
  ])
  func `the site's addresses and this machine's lead to the preview`(
    address: String, local: String?
  ) { #expect(own.local(address) == local) }

  @Test func `a form of the preview's own page comes from the site, another does not`() {
    let host = "localhost:8081"
    #expect(own.expected("http://localhost:8081", host: host) == own.origin)
    #expect(own.expected("http://localhost:9000", host: host) == "http://localhost:9000")
    #expect(own.expected("null", host: host) == "null")
    #expect(OwnAddress(origin: nil).expected("http://a", host: "a") == "http://a")
  }

  @Test func `only the site's links in a mail's HTML are changed`() {
    let html = "<a href=\"https://carriere.exemple.org/a\"><a href=\"https://exemple.net/a\">"
    #expect(own.localized(html) == "<a href=\"/a\"><a href=\"https://exemple.net/a\">")
  }

  @Test(arguments: [
    (
      "default-src 'none'; style-src 'sha256-x'",
      "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-x'"
    ),
    (
      "default-src 'none'; script-src 'sha256-x'; connect-src 'none'",
      "default-src 'none'; script-src 'self' 'sha256-x'; connect-src 'self'"
    ),
    (
      "default-src 'self' https://exemple.org",
      "default-src 'self' https://exemple.org; script-src 'self' https://exemple.org; "
        + "connect-src 'self' https://exemple.org"
    ),
    ("frame-ancestors 'none'", "frame-ancestors 'none'"), ("", ""), (" ; ", ""),
  ])
  func `a policy lets in the scripts of its own site as well`(policy: String, widened: String) {
    #expect(ContentSecurityPolicy.admittingOwnScripts(policy) == widened)
  }
}
