import Accounts
import Gateway
import Testing

/// Sessions: their cookie, their length, their end (R34, R40–R50).
struct `A session` {
  private func signedIn(_ settings: [String: String] = [:]) async throws -> (Counter, Browser) {
    let counter = try await Counter(Counter.quick.merging(settings) { $1 })
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.signIn()
    try #require(browser.cookie?.count == 43)
    return (counter, browser)
  }

  @Test func `has a cookie that no other host sees or sets, gone with the browser`() async throws {
    for (origin, name, secure) in [
      ("https://carriere.exemple.org", "__Host-guichet", "; Secure"),
      ("http://localhost:8080", "guichet", ""),
    ] {
      let counter = try await Counter(Counter.quick.merging(["origin": origin]) { $1 })
      try counter.insertAccount()
      let browser = Browser(at: counter)
      browser.cookieName = name
      browser.get("/connexion")
      let visitor = try #require(browser.cookie)
      #expect(visitor.count == 22)
      let attributes = "; Path=/\(secure); HttpOnly; SameSite=Lax"
      #expect(browser.response["Set-Cookie"] == "\(name)=\(visitor)\(attributes)")
      browser.signIn()
      let session = try #require(browser.cookie)
      #expect(session.count == 43)
      #expect(browser.response["Set-Cookie"] == "\(name)=\(session)\(attributes)")
      browser.post("/deconnexion")
      #expect(browser.response["Set-Cookie"] == "\(name)=\(attributes); Max-Age=0")
      #expect(browser.response.fields.filter { $0.name == "Set-Cookie" }.count == 1)
    }
  }

  @Test func `reached through TLS is not that of the cookie without a prefix`() async throws {
    let (counter, browser) = try await signedIn(["origin": "https://carriere.exemple.org"])
    browser.cookieName = "__Host-guichet"
    #expect(browser.get("/").status == 200)
    browser.cookieName = "guichet"
    #expect(browser.get("/").status == 303)
    _ = counter
  }

  @Test(arguments: [
    "", "x", String(repeating: "A", count: 22), String(repeating: "A", count: 43),
    String(repeating: "A", count: 42) + "B", String(repeating: "A", count: 4096), "\"quoted\"",
    "a,b", "../../etc/passwd", "' OR 1=1 --", "%00", "é",
  ])
  func `is not made by a cookie that the counter never gave`(_ cookie: String) async throws {
    let counter = try await Counter()
    let browser = Browser.program(at: counter)
    browser.cookie = cookie
    #expect(browser.get("/").status == 401)
    browser.headers[.accept] = "text/html"
    #expect(browser.get("/connexion").status == 200)
  }

  @Test func `never goes on with a secret from before the sign-in`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    try counter.insertAccount("200001", email: "aissata@exemple.org")
    let (thief, victim) = (Browser(at: counter), Browser(at: counter))
    thief.signIn("200001")
    let planted = thief.cookie
    victim.cookie = planted
    victim.signIn()
    #expect(victim.cookie != planted)
    // Nor does the session that was presented, whoever's it was.
    #expect(thief.get("/").status == 303)
    let invented = String(repeating: "A", count: 42) + "E"
    victim.cookie = invented
    victim.signIn()
    #expect(victim.cookie != invented)
    victim.cookie = invented
    #expect(victim.get("/").status == 303)
  }

  @Test func `is known by its cookie or its bearer token alone`() async throws {
    let (counter, browser) = try await signedIn()
    let secret = try #require(browser.cookie)
    let stranger = Browser.program(at: counter)
    for name in ["guichet", "__Host-guichet", "session", "jeton", "access_token"] {
      #expect(stranger.get("/?\(name)=\(secret)").status == 401)
      #expect(stranger.post("/sessions", [name: secret, "session": "autres"]).status == 401)
    }
    for scheme in ["", "Basic ", "Token ", "bearer\t", "Bearer  "] {
      stranger.headers[.authorization] = scheme + secret
      #expect(stranger.get("/").status == 401)
    }
  }

  @Test func `of a browser is none of a program, and the reverse`() async throws {
    let (counter, browser) = try await signedIn()
    let program = Browser.program(at: counter)
    let bearer = try program.bearer()
    program.headers[.authorization] = "Bearer \(browser.cookie ?? "")"
    #expect(program.get("/").status == 401)
    program.headers[.authorization] = nil
    program.cookie = bearer
    #expect(program.get("/").status == 401)
    // A bearer token counts alone: a wrong one is not made good by a cookie.
    browser.headers[.authorization] = "Bearer \(String(repeating: "A", count: 43))"
    #expect(browser.get("/").status == 303)
  }

  @Test func `keeps no secret in the database`() async throws {
    let (counter, browser) = try await signedIn()
    browser.recover()
    let secrets = [try #require(browser.cookie), try Browser.program(at: counter).bearer()]
    let kept = try counter.contents(without: ["outbox"]).joined(separator: "\n")
    for secret in secrets + [try counter.token(of: "reinitialisation"), Browser.password] {
      let bytes = secret.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
      #expect(!kept.contains(secret) && !kept.contains(bytes.joined()))
    }
  }

  @Test func `has a secret that is never twice the same`() async throws {
    let counter = try await Counter()
    let visitors = (1...200).map { _ in
      let browser = Browser(at: counter)
      browser.get("/connexion")
      return browser.cookie ?? ""
    }
    #expect(Set(visitors).count == 200)
    #expect(Set((1...10_000).map { _ in LinkToken().text.prefix(8) }).count == 10_000)
  }
}
