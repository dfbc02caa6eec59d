import Gateway
import Testing

/// The token of a program (RFC 6750), as clients spell its scheme.
struct BearerTests {
  @Test(arguments: [
    ("Bearer abc", "abc"), ("bearer abc", "abc"), ("BEARER abc", "abc"), ("bEaReR   abc", "abc"),
    ("Bearer ", ""), ("Bearer a b", "a b"),
  ])
  func `a scheme is read in any capitals`(_ field: String, _ token: String) {
    #expect(Request(headers: [.authorization: field]).bearer == token)
  }

  @Test(arguments: ["Basic abc", "Bearer", "Bearerabc", " Bearer abc", "", "Be\u{E0}rer abc"])
  func `another scheme has no bearer`(_ field: String) {
    #expect(Request(headers: [.authorization: field]).bearer == nil)
  }

  @Test func `no field has no bearer`() {
    #expect(Request().bearer == nil)
  }
}
