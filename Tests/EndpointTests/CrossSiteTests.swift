import Gateway
import Testing

/// A request that changes something comes from our own pages, or it changes nothing (R35, R85).
struct `A request that changes something` {
  static let routes: [(Method, String)] = [
    (.post, "/inscription"), (.post, "/inscription-envoyee"), (.post, "/activation"),
    (.post, "/signalement"), (.post, "/connexion"), (.post, "/deconnexion"),
    (.post, "/mot-de-passe-oublie"), (.post, "/nouveau-mot-de-passe"), (.post, "/mot-de-passe"),
    (.post, "/sessions"), (.post, "/jetons"), (.delete, "/jetons/courant"),
  ]

  enum Token: CaseIterable { case right, wrong, ofAnother, absent }

  /// What is said of where a request comes from, and whether it is taken.
  ///
  /// After the table of Go's `CrossOriginProtection`, which lets a request pass that says nothing.
  static let origins: [(site: String?, origin: String?, token: Token, isTaken: Bool)] = [
    ("same-origin", nil, .absent, true),
    ("same-origin", "http://localhost:8080", .right, true),
    ("none", nil, .absent, true),
    ("same-site", "http://localhost:8080", .right, false),
    ("same-site", nil, .right, false),
    ("cross-site", nil, .right, false),
    ("cross-site", "https://exemple.net", .right, false),
    ("cross-site", "http://localhost:8080", .right, false),
    ("", nil, .right, false),
    ("same-origin, cross-site", nil, .right, false),
    (nil, "http://localhost:8080", .absent, true),
    (nil, "http://localhost:8080", .wrong, true),
    (nil, "https://localhost:8080", .right, false),
    (nil, "http://localhost", .right, false),
    (nil, "http://localhost:8080.exemple.net", .right, false),
    (nil, "http://localhost:8080/", .right, false),
    (nil, "null", .right, false),
    (nil, "", .right, false),
    (nil, nil, .right, true),
    (nil, nil, .wrong, false),
    (nil, nil, .ofAnother, false),
    (nil, nil, .absent, false),
  ]

  private func counter() async throws -> (Counter, Browser) {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.signIn()
    browser.get("/sessions")
    return (counter, browser)
  }

  private func token(_ kind: Token, _ browser: Browser) -> String? {
    switch kind {
    case .right: return browser.hidden("form_token")
    case .wrong: return String(repeating: "A", count: 43)
    case .absent: return nil
    case .ofAnother:
      let other = Browser(at: browser.counter)
      other.get("/connexion")
      return other.hidden("form_token")
    }
  }

  @Test(arguments: routes)
  func `is taken from our own pages alone`(_ method: Method, _ address: String) async throws {
    let (shared, sharedBrowser) = try await counter()
    let before = try shared.contents()
    for (site, origin, kind, isTaken) in Self.origins {
      // What is taken may end the session; what is refused leaves everything as it was.
      let browser = isTaken ? try await counter().1 : sharedBrowser
      if !isTaken { browser.get("/sessions") }
      let token = token(kind, browser)
      browser.headers[.secFetchSite] = site
      browser.headers[.origin] = origin
      browser.post(address, token.map { ["form_token": $0] } ?? [:], method: method)
      let what = "\(address) \(site ?? "-") \(origin ?? "-") \(kind)"
      let isForeign = browser.text.contains("est restée ouverte trop longtemps")
      #expect(isForeign == !isTaken, "\(what)")
      if !isTaken { #expect(browser.response.status == 403, "\(what)") }
    }
    #expect(try shared.contents() == before)
  }

  @Test func `as JSON needs no form token, but no other site may send it`() async throws {
    for (site, origin, kind, isTaken) in Self.origins where kind == .right || kind == .absent {
      let (_, browser) = try await counter()
      browser.headers[.accept] = "application/json"
      browser.headers[.secFetchSite] = site
      browser.headers[.origin] = origin
      browser.postJSON("/sessions", #"{"session": "autres"}"#)
      let saysNothing = site == nil && origin == nil
      #expect(browser.response.status == (isTaken || saysNothing ? 200 : 403))
    }
  }

  @Test func `is not made ours by a password that browsers add by themselves`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.headers[.secFetchSite] = nil
    for (authorization, status) in [("Basic YTpi", 403), ("Negotiate abc", 403), ("", 403)] {
      browser.headers[.authorization] = authorization
      #expect(browser.signIn().status == status, "\(authorization)")
    }
  }

  @Test func `with a bearer token needs nothing else`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let program = Browser.program(at: counter)
    let bearer = try program.bearer()
    program.headers[.secFetchSite] = nil
    program.headers[.authorization] = "Bearer \(bearer)"
    #expect(program.post("/jetons/courant", method: .delete).status == 204)
  }

  @Test(arguments: routes)
  func `from another site signs nobody out`(_ method: Method, _ address: String) async throws {
    let (_, browser) = try await counter()
    // What the browser sends with another site's form: no cookie (SameSite=Lax).
    let session = browser.cookie
    browser.cookie = nil
    browser.headers[.secFetchSite] = "cross-site"
    browser.post(address, method: method)
    #expect(browser.response.status == 403)
    #expect(browser.response["Set-Cookie"] == nil)
    browser.cookie = session
    #expect(browser.get("/").status == 200)
  }

  @Test func `that cannot even be read takes no session away`() async throws {
    let counter = try await Counter()
    for problem in [RequestProblem.queryTooLong, .duplicateHeader("HTTP_COOKIE"), .bodyTooLarge] {
      #expect(counter.respond(to: problem)["Set-Cookie"] == nil)
    }
  }
}
