import Gateway
import Testing

/// The link for a new password: 30 minutes, once, the newest alone (R52–R61).
struct `A reset link` {
  private func asked() async throws -> (Counter, Browser, token: String) {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.recover()
    return (counter, browser, try counter.token(of: "reinitialisation"))
  }

  @Test func `works until 30 minutes are over, to the second`() async throws {
    for (wait, status) in [(1_799, 200), (1_800, 410)] {
      let (counter, browser, token) = try await asked()
      counter.now += wait
      #expect(browser.reset(token).status == status)
    }
  }

  @Test func `works once, and signs nobody in`() async throws {
    let (counter, browser, token) = try await asked()
    #expect(browser.reset(token).status == 200)
    #expect(browser.reset(token, "huit tam-tams rouges").status == 410)
    #expect(try counter.rows("SELECT count(*) FROM session") == ["0"])
    #expect(browser.signIn("123456", "huit tam-tams rouges").status == 422)
    #expect(browser.signIn("123456", "sept calebasses vertes").status == 303)
  }

  @Test func `dies with the next one`() async throws {
    let (counter, browser, token) = try await asked()
    counter.now += 300
    browser.recover()
    #expect(browser.reset(token).status == 410)
    #expect(browser.reset(try counter.token(of: "reinitialisation")).status == 200)
  }

  @Test func `dies with a change of the password`() async throws {
    let (_, browser, token) = try await asked()
    browser.signIn()
    browser.post(
      "/mot-de-passe",
      ["mot_de_passe_actuel": Browser.password, "mot_de_passe": "huit tam-tams rouges"])
    #expect(browser.response.status == 200)
    #expect(browser.reset(token).status == 410)
  }

  @Test func `outlives a password that is refused`() async throws {
    let (_, browser, token) = try await asked()
    for refused in ["", "court", "motdepasse1", "dossou-123456", "a\u{7}bcdefghijklmn"] {
      #expect(browser.reset(token, refused).status == 422, "\(refused)")
    }
    #expect(browser.reset(token).status == 200)
  }

  @Test func `can be called off, and the password stays`() async throws {
    let (counter, browser, token) = try await asked()
    browser.post("/nouveau-mot-de-passe", ["jeton": token, "annuler": "1"])
    #expect(browser.text.contains("La demande est annulée"))
    #expect(browser.reset(token).status == 410)
    #expect(browser.signIn().status == 303)
    #expect(try counter.audited("authn_recovery_cancelled") == 1)
  }

  @Test(arguments: [true, false])
  func `opens no account that is locked or whose agent has left`(_ isLocked: Bool) async throws {
    let (counter, browser, token) = try await asked()
    if isLocked { try counter.lock() } else { try counter.dismiss() }
    browser.get("/nouveau-mot-de-passe?jeton=\(token)")
    #expect(browser.response.status == 410)
    #expect(browser.reset(token).status == 410)
    #expect(try counter.audited("authn_password_reset") == 0)
  }

  @Test func `goes to the address on file, however the one typed is written`() async throws {
    let (counter, browser, _) = try await asked()
    counter.now += 300
    browser.recover("123456", " AFI@EXEMPLE.ORG ")
    #expect(try counter.mails.last == "reinitialisation à afi@exemple.org")
    counter.now += 300
    for typed in ["afı@exemple.org", "af\u{200D}i@exemple.org", "afi@exemple.org,x@exemple.org"] {
      browser.recover("123456", typed)
    }
    #expect(try counter.mails.count == 2)
  }
}
