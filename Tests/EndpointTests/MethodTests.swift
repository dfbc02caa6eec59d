import Gateway
import Testing

/// Which methods mean something where (R30; RFC 9110 §15.5.6).
struct `A request` {
  private static let methods: [(address: String, allow: String)] = [
    ("/", "GET, HEAD, OPTIONS"), ("/inscription", "GET, HEAD, POST, OPTIONS"),
    ("/inscription-envoyee", "GET, HEAD, POST, OPTIONS"),
    ("/activation", "GET, HEAD, POST, OPTIONS"), ("/signalement", "GET, HEAD, POST, OPTIONS"),
    ("/connexion", "GET, HEAD, POST, OPTIONS"), ("/deconnexion", "POST, OPTIONS"),
    ("/mot-de-passe-oublie", "GET, HEAD, POST, OPTIONS"),
    ("/nouveau-mot-de-passe", "GET, HEAD, POST, OPTIONS"),
    ("/mot-de-passe", "GET, HEAD, POST, OPTIONS"), ("/sessions", "GET, HEAD, POST, OPTIONS"),
    ("/journal", "GET, HEAD, OPTIONS"), ("/recherche", "GET, HEAD, OPTIONS"),
    ("/jetons", "POST, OPTIONS"), ("/jetons/courant", "DELETE, OPTIONS"),
  ]

  @Test(arguments: methods)
  func `by another method is told which ones there are`(_ address: String, _ allow: String)
    async throws
  {
    let browser = Browser(at: try await Counter())
    #expect(browser.get(address, method: .options).status == 204)
    #expect(browser.response["Allow"] == allow)
    let allowed = allow.split(separator: ", ")
    for (method, name) in [
      (Method.get, "GET"), (.head, "HEAD"), (.post, "POST"), (.delete, "DELETE"),
      (.other("PUT"), "PUT"), (.other("PATCH"), "PATCH"), (.other("TRACE"), "TRACE"),
    ]
    where !allowed.contains(Substring(name)) {
      #expect(browser.get(address, method: method).status == 405, "\(name) \(address)")
      #expect(browser.response["Allow"] == allow)
    }
    for name in ["get", "PROPFIND", "FOO"] {
      #expect(browser.get(address, method: .other(name)).status == 501, "\(name)")
    }
  }

  @Test func `cannot say another method than its own`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.signIn()
    for field in ["_method", "X-HTTP-Method-Override", "method"] {
      browser.get("/deconnexion?\(field)=POST")
      browser.post("/jetons/courant", [field: "DELETE"])
      #expect(browser.response.status == 405)
    }
    #expect(browser.get("/").status == 200)
  }
}
