import Gateway
import Testing

/// When a session is over: by time, by its owner, by whoever runs the counter (R43–R50).
struct `An open session` {
  private func signedIn(_ settings: [String: String] = [:]) async throws -> (Counter, Browser) {
    let counter = try await Counter(Counter.quick.merging(settings) { $1 })
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.signIn()
    try #require(browser.cookie?.count == 43)
    return (counter, browser)
  }

  @Test func `ends after twenty minutes without a request, to the second`() async throws {
    let (counter, browser) = try await signedIn()
    counter.now += 1_199
    #expect(browser.get("/").status == 200)
    counter.now += 1_200
    #expect(browser.get("/").status == 303)
    #expect(browser.location == "/connexion?suite=/compte/&fin=session")
    browser.get("/connexion?suite=/compte/&fin=session")
    #expect(browser.text.contains("Votre session est terminée"))
  }

  @Test func `ends after twelve hours, whatever happens`() async throws {
    let (counter, browser) = try await signedIn()
    let start = counter.now
    while counter.now + 600 < start + 43_200 {
      counter.now += 600
      #expect(browser.get("/").status == 200)
    }
    counter.now = start + 43_199
    #expect(browser.get("/").status == 200)
    counter.now += 1
    #expect(browser.get("/").status == 303)
  }

  @Test func `on one's own device may rest for twelve hours`() async throws {
    for (wait, status) in [(43_199, 200), (43_200, 303)] {
      let counter = try await Counter(Counter.quick)
      try counter.insertAccount()
      let browser = Browser(at: counter)
      browser.post(
        "/connexion",
        ["identifiant": "123456", "mot_de_passe": Browser.password, "appareil_personnel": "1"])
      counter.now += wait
      #expect(browser.get("/").status == status)
    }
  }

  @Test func `ends with a sign-out, and its cookie is worth nothing any more`() async throws {
    let (counter, browser) = try await signedIn()
    let secret = browser.cookie
    browser.post("/deconnexion")
    #expect(browser.response["Clear-Site-Data"] == "\"cache\", \"storage\"")
    #expect(browser.cookie == nil)
    let replay = Browser.program(at: counter)
    replay.cookie = secret
    #expect(replay.get("/").status == 401)
    #expect(try counter.audited("session_ended") == 1)
  }

  @Test(arguments: [true, false])
  func `ends when the matricule is closed or its agent leaves`(_ isLocked: Bool) async throws {
    let (counter, browser) = try await signedIn()
    let program = Browser.program(at: counter)
    program.headers[.authorization] = try "Bearer \(program.bearer())"
    #expect(program.get("/").status == 200)
    if isLocked { try counter.lock() } else { try counter.dismiss() }
    #expect(browser.get("/").status == 303)
    #expect(program.get("/").status == 401)
  }

  @Test func `begins for the eleventh time where the first one ends`() async throws {
    let (counter, first) = try await signedIn()
    let others = (1...9).map { _ in Browser(at: counter) }
    for other in others { other.signIn() }
    #expect(first.get("/").status == 200)
    let eleventh = Browser(at: counter)
    eleventh.signIn()
    #expect(first.get("/").status == 303)
    #expect((others + [eleventh]).allSatisfy { $0.get("/").status == 200 })
  }

  @Test func `of somebody else cannot be ended`() async throws {
    let (counter, browser) = try await signedIn()
    try counter.insertAccount("200001", email: "aissata@exemple.org")
    let other = Browser(at: counter)
    other.signIn("200001")
    let id = try counter.rows("SELECT public_id FROM session ORDER BY id")[0]
    for name in [id, "autres", "", "' OR 1=1 --"] {
      #expect(other.post("/sessions", ["session": name]).status == 303)
      #expect(other.location == "/sessions")
    }
    #expect(browser.get("/").status == 200)
  }

  @Test func `gets another secret with another password, and the old one is dead`() async throws {
    let (counter, browser) = try await signedIn()
    let old = browser.cookie
    browser.post(
      "/mot-de-passe",
      ["mot_de_passe_actuel": Browser.password, "mot_de_passe": "sept calebasses vertes"])
    #expect(browser.response.status == 200)
    let replay = Browser.program(at: counter)
    replay.cookie = old
    #expect(replay.get("/").status == 401)
    #expect(browser.get("/").status == 200)
  }
}
