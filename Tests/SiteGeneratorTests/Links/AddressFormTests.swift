import Testing

@testable import SiteGenerator

/// What an address may hold, and how it is written.
struct AddressFormTests {
  @Test(arguments: [
    "/", "/aide/", "/Aide_1.2~3/x.html", "/d%C3%A9lai/", "/cr%C3%A9er%20un%20compte/",
    "/\(String(repeating: "a", count: 200))/",
  ])
  func `an address is well formed`(address: String) {
    #expect(PageAddress.isWellFormed(address))
  }

  @Test(arguments: [
    "", "aide/", "//aide", "/a//b", "/../a", "/a/..", "/a/./b", "/.git/", "/%2e%2e/a", "/a%2Fb/",
    "/a%2f..%2fb", "/a b/", "/é/", "/a*/", "/a+b/", "/a;b/", "/a\"b/", "/a$b/", "/{a}/", "/a%24/",
    "/a%0Ab/", "/a%C2%A0b/", "/a%C2%85/", "/a%E2%80%AE/", "/a%C3/", "/a%+Ab/", "/a%4/", "/100%/",
    "/a%25/", "/a.gz", "/a.txt.BR", "/a.gz/b/", "/a\\b/", "/a\u{301}/", "/.\u{301}a/",
    "/\(String(repeating: "a", count: 201))/", String(repeating: "/abcdefg", count: 126),
  ])
  func `an address is refused`(address: String) {
    #expect(!PageAddress.isWellFormed(address))
  }

  @Test(arguments: [
    ("%41%c3%a9", "Aé", true), ("%+A", "%+A", false), ("%-1", "%-1", false), ("%4", "%4", false),
    ("100 %", "100 %", false), ("%C3", "\u{FFFD}", false), ("%%41", "%A", false),
  ])
  func `two digits make an escape, and nothing else does`(
    text: String, decoded: String, isWellFormed: Bool
  ) {
    #expect(percentDecoded(text) == decoded)
    #expect(strictlyPercentDecoded(text) == (isWellFormed ? decoded : nil))
  }

  @Test(arguments: [
    ("https://exemple.org/a?b=c&d=e#f", "https://exemple.org/a?b=c&d=e#f"),
    ("https://exemple.org/%C3%A9", "https://exemple.org/%C3%A9"),
    ("https://exemple.org/été", "https://exemple.org/%C3%A9t%C3%A9"),
    ("https://exemple.org/$host{x}%", "https://exemple.org/%24host%7Bx%7D%25"),
    ("https://exemple.org/\"\n\u{A0}%zz", "https://exemple.org/%22%0A%C2%A0%25zz"),
  ])
  func `another site's URL holds nothing that a server reads`(url: String, written: String) {
    #expect(percentEncoded(url: url) == written)
  }

  @Test(arguments: ["l'acte.md", "a;b/x.md", "a\nb/x.md", "%2e%2e/x.md", "a.gz/x.md"])
  func `a page's path that makes no address is refused`(path: String) async throws {
    let site = try TestSite(["content/\(path)": "---\ntitle: A\n---\nTexte.\n"])
    let report = try await site.build()
    #expect(report.codes == ["nom-refuse"])
    #expect(try site.listing() == [])
  }
}
