import Gateway
import Testing

/// The headers that every answer has, refusals and failures too (R83, R87, R89).
struct `Every answer` {
  private static let protection = [
    "Cache-Control": "no-store",
    "Content-Security-Policy":
      "frame-ancestors 'none'; form-action 'self'; base-uri 'none'; object-src 'none'",
    "X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin", "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin", "X-Robots-Tag": "noindex",
  ]

  /// Answers of each kind, by what they are.
  private func answers(_ counter: Counter) throws -> [(String, Response)] {
    try counter.insertAccount()
    var answers: [(String, Response)] = []
    for (kind, new) in [("page", { Browser(at: counter) }), ("JSON", { .program(at: counter) })] {
      let browser = new()
      answers += [
        ("sign-in \(kind)", browser.get("/connexion")), ("no session \(kind)", browser.get("/")),
        ("nowhere \(kind)", browser.get("/nulle-part")),
        ("head \(kind)", browser.get("/", method: .head)),
        ("405 \(kind)", browser.get("/deconnexion")),
        ("501 \(kind)", browser.get("/", method: .other("PUT"))),
        ("options \(kind)", browser.get("/", method: .options)),
        ("422 \(kind)", browser.signIn("123456", "faux")), ("signed in \(kind)", browser.signIn()),
        ("space \(kind)", browser.get("/")), ("sessions \(kind)", browser.get("/sessions")),
        ("403 \(kind)", browser.post("/jetons/courant", method: .delete)),
        ("404 link \(kind)", browser.activate("x")), ("410 link \(kind)", browser.reset("x")),
        ("signed out \(kind)", browser.post("/deconnexion")),
        ("unreadable \(kind)", counter.respond(to: .bodyTooLarge, prefersJSON: kind == "JSON")),
      ]
      browser.headers[.secFetchSite] = "cross-site"
      answers.append(("foreign \(kind)", browser.signIn()))
    }
    return answers
  }

  @Test func `has each header of protection, once`() async throws {
    let counter = try await Counter(Counter.quick)
    var answers = try answers(counter)
    let browser = Browser(at: counter)
    for _ in 1...30 { browser.recover() }
    answers.append(("429", browser.response))
    try #require(browser.response.status == 429)
    try counter.breakAccounts()
    answers.append(("503", browser.recover()))
    try #require(browser.response.status == 503)
    try counter.removePortal()
    answers.append(("bare", browser.get("/connexion")))
    try #require(browser.response.status == 503)
    for (what, response) in answers {
      for (name, value) in Self.protection {
        let fields = response.fields.filter { $0.name.lowercased() == name.lowercased() }
        #expect(fields.map(\.value) == [value], "\(name) of \(what)")
      }
      let names = response.fields.map { $0.name.lowercased() }
      #expect(Set(names).count == names.count, "\(what)")
      #expect(!names.contains { $0.hasPrefix("access-control-") }, "\(what)")
      #expect(response.refusedField == nil, "\(what)")
      #expect(response["Strict-Transport-Security"] == nil, "\(what)")
      let type = response["Content-Type"] ?? "charset=utf-8"
      #expect(type.hasSuffix("charset=utf-8"), "\(what)")
    }
  }

  @Test func `through TLS says that there is no other way`() async throws {
    let settings = ["origin": "https://carriere.exemple.org"]
    let counter = try await Counter(Counter.quick.merging(settings) { $1 })
    for (what, response) in try answers(counter) {
      #expect(response["Strict-Transport-Security"] == "max-age=31536000", "\(what)")
    }
  }

  @Test func `says it for the names below this one where the settings do`() async throws {
    let counter = try await Counter([
      "origin": "https://carriere.exemple.org", "account.hsts_subdomains": "1",
    ])
    let answer = Browser(at: counter).get("/connexion")
    #expect(answer["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains")
  }

  @Test func `that a cache might keep names what it depends on`() async throws {
    let counter = try await Counter(Counter.quick)
    for (what, response) in try answers(counter) {
      #expect(response["Vary"] == "Accept, Cookie, Origin, Sec-Fetch-Site", "\(what)")
    }
  }
}
