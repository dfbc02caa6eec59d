import Gateway
import Testing

/// What two requests do at once: a password is hashed with no lock held, so that what was known
/// before may not hold after (R18, R28, R56, R74).
struct `While a password is hashed` {
  private func counter() async throws -> (Counter, Browser, Browser) {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let (here, there) = (Browser(at: counter), Browser(at: counter))
    here.get("/connexion")
    there.get("/connexion")
    return (counter, here, there)
  }

  @Test func `the same reset link is used by another, and works once`() async throws {
    let (counter, here, there) = try await counter()
    here.recover()
    let token = try counter.token(of: "reinitialisation")
    counter.meanwhile = { there.reset(token, "huit tam-tams rouges") }
    here.reset(token)
    #expect(there.response.status == 200 && here.response.status == 410)
    #expect(here.signIn("123456", "sept calebasses vertes").status == 422)
    #expect(there.signIn("123456", "huit tam-tams rouges").status == 303)
    #expect(try counter.audited("authn_password_reset") == 1)
  }

  @Test func `the account gets another one, and the old one lets nobody in`() async throws {
    let (counter, here, there) = try await counter()
    there.recover()
    let token = try counter.token(of: "reinitialisation")
    // Another cost than that of the account, so that a sign-in hashes anew.
    try counter.replacePortal("UPDATE setting SET value = '2' WHERE path = 'account.hash_passes'")
    counter.meanwhile = { there.reset(token) }
    here.signIn()
    #expect(there.response.status == 200 && here.response.status == 422)
    #expect(try counter.rows("SELECT count(*) FROM session") == ["0"])
    #expect(there.signIn("123456", "sept calebasses vertes").status == 303)
  }

  @Test func `the matricule is closed, and nobody gets in`() async throws {
    let (counter, here, _) = try await counter()
    try counter.replacePortal("UPDATE setting SET value = '2' WHERE path = 'account.hash_passes'")
    counter.meanwhile = { try? counter.lock() }
    #expect(here.signIn().status == 422)
    #expect(try counter.rows("SELECT count(*) FROM session") == ["0"])
  }

  @Test func `two changes of it leave the first`() async throws {
    let (counter, here, there) = try await counter()
    here.signIn()
    there.signIn()
    func change(_ browser: Browser, to new: String) {
      browser.post(
        "/mot-de-passe", ["mot_de_passe_actuel": Browser.password, "mot_de_passe": new])
    }
    counter.meanwhile = { change(there, to: "huit tam-tams rouges") }
    change(here, to: "sept calebasses vertes")
    #expect(there.response.status == 200 && here.response.status == 422)
    #expect(there.get("/").status == 200)
    #expect(here.get("/").status == 303)
    #expect(here.signIn("123456", "huit tam-tams rouges").status == 303)
  }

  @Test func `the same matricule is registered by another, and one link works`() async throws {
    let counter = try await Counter(Counter.quick)
    let (here, there) = (Browser(at: counter), Browser(at: counter))
    here.get("/inscription")
    there.get("/inscription")
    counter.meanwhile = { there.register(email: "autre@exemple.org") }
    here.register()
    #expect(try counter.rows("SELECT email FROM registration") == ["afi@exemple.org"])
    #expect(
      try counter.rows(
        "SELECT count(*) FROM link WHERE purpose = 'activation' AND replaced_at IS NULL") == ["1"])
    #expect(here.activate(try counter.token(of: "activation")).status == 200)
  }

  @Test func `wrong ones are counted all the same, before they are known to be wrong`() async throws
  {
    let (counter, here, there) = try await counter()
    for _ in 1...4 { here.signIn("123456", "faux") }
    try counter.replacePortal("UPDATE setting SET value = '2' WHERE path = 'account.hash_passes'")
    // The fifth attempt is right but not decided yet: the sixth must wait for what it comes to.
    counter.meanwhile = { there.signIn() }
    here.signIn()
    #expect(there.text.contains("Trop d'essais"))
    #expect(here.response.status == 303)
  }
}
