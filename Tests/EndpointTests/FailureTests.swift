import Gateway
import Testing

/// What the counter cannot do it says, to the visitor without reasons, to the log with them.
struct `A counter that cannot work` {
  private static let password = "canari-mot-de-passe"

  /// A page of the accounts is closed, one that needs none stays open, and the log says why.
  private func expectClosed(_ counter: Counter, because reason: String) throws {
    let browser = Browser(at: counter)
    browser.signIn("canari@exemple.org", Self.password)
    #expect(browser.response.status == 503)
    #expect(browser.text.contains("Le service est fermé"))
    let line = try #require(counter.log.last { $0.contains("request.failed") })
    #expect(line.contains(reason), "\(line)")
    #expect(!counter.log.joined().contains("canari"))
    let program = Browser.program(at: counter)
    program.signIn("canari@exemple.org", Self.password)
    #expect(program.response.status == 503)
    #expect(program.member("type") == "urn:guichet:probleme:service-ferme")
    #expect(browser.get("/connexion").status == 200)
  }

  @Test func `without its accounts closes, and opens when they are back`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    #expect(browser.signIn().status == 303)
    try counter.move("accounts.db", to: "elsewhere.db")
    try expectClosed(counter, because: "missing")
    try counter.move("elsewhere.db", to: "accounts.db")
    #expect(browser.get("/").status == 200)
  }

  @Test func `whose accounts are of another version closes, and touches nothing`() async throws {
    for (version, reason) in [("0", "older"), ("99", "newer")] {
      let counter = try await Counter(Counter.quick)
      try counter.insertAccount()
      try counter.execute("PRAGMA user_version = \(version)")
      let before = try counter.contents()
      try expectClosed(counter, because: reason)
      #expect(try counter.contents() == before)
    }
  }

  @Test func `whose accounts are no database closes`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.breakAccounts()
    try expectClosed(counter, because: "not a database")
  }

  @Test func `that fails half-way leaves nothing of it, and says where to look`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.signIn()
    // The last write of a recovery: all that came before it must go again.
    try counter.execute(
      """
      CREATE TRIGGER fault BEFORE INSERT ON outbox BEGIN SELECT raise(ABORT, 'fault'); END
      """)
    let before = try counter.contents()
    browser.recover()
    #expect(browser.response.status == 500)
    #expect(browser.text.contains("Le service rencontre un problème"))
    let line = try #require(counter.log.last)
    let id = try #require(line.split(separator: "\"request\":\"").last).prefix { $0 != "\"" }
    #expect(browser.text.contains(String(id)))
    #expect(!browser.text.contains("fault") && !browser.text.contains("outbox"))
    #expect(try counter.contents() == before)
    #expect(browser.get("/").status == 200)
  }

  @Test func `without its portal says the little that it can`() async throws {
    let counter = try await Counter()
    let browser = Browser(at: counter)
    try counter.removePortal()
    browser.get("/connexion")
    #expect(browser.response.status == 503)
    #expect(browser.text.contains("Le service est fermé pour le moment"))
    #expect(browser.response["Retry-After"] == "300")
    #expect(counter.log.last?.contains("portal.unusable") == true)
    #expect(Browser.program(at: counter).get("/").status == 503)
  }

  @Test func `whose portal is of another version says the same`() async throws {
    let counter = try await Counter()
    try counter.changePortal("PRAGMA user_version = 99")
    #expect(Browser(at: counter).get("/connexion").status == 503)
  }

  @Test func `takes a new portal for the next request`() async throws {
    let counter = try await Counter()
    let browser = Browser(at: counter)
    browser.get("/connexion")
    #expect(browser.response.status == 200)
    // As a build does: another file takes the place of the old one.
    try counter.replacePortal("UPDATE setting SET value = '/guichet' WHERE path = 'account.path'")
    #expect(browser.get("/connexion").status == 404)
    #expect(browser.send(Request(.get, "/guichet/connexion")).status == 200)
  }
}
