import Gateway
import Testing

/// « Ce n'est pas moi »: the owner of a matricule closes it.
struct `The link « Ce n'est pas moi »` {
  @Test func `kills the registration, its link, and keeps the next ones out`() async throws {
    let counter = try await Counter(Counter.quick)
    let (thief, owner) = (Browser(at: counter), Browser(at: counter))
    thief.register(email: "voleur@exemple.org")
    let activation = try counter.token(of: "activation")
    let report = try counter.token(of: "inscription-signalee")
    owner.get("/signalement?jeton=\(report)")
    #expect(owner.text.contains("Bloquez ce compte"))
    owner.post("/signalement", ["jeton": report])
    #expect(owner.text.contains("Le compte est bloqué"))

    #expect(thief.activate(activation).status == 410)
    let mails = try counter.mails
    counter.now += 300
    thief.post("/inscription-envoyee")
    #expect(try counter.mails == mails)
    thief.register(email: "voleur@exemple.org")
    #expect(try counter.mails == mails + ["inscription-refusee à voleur@exemple.org"])
    #expect(try counter.rows("SELECT count(*) FROM registration") == ["0"])
  }

  @Test func `closes an account that was activated, with its sessions and links`() async throws {
    let counter = try await Counter(Counter.quick)
    let (thief, owner) = (Browser(at: counter), Browser(at: counter))
    try thief.makeAccount()
    thief.signIn()
    thief.recover()
    let reset = try counter.token(of: "reinitialisation")
    owner.post("/signalement", ["jeton": try counter.token(of: "inscription-signalee")])
    #expect(thief.get("/").status == 303)
    #expect(thief.signIn().status == 422)
    #expect(thief.reset(reset).status == 410)
    counter.now += 300
    let mails = try counter.mails
    thief.recover()
    #expect(try counter.mails == mails)
  }

  @Test func `works once, and for thirty days to the second`() async throws {
    for (wait, status) in [(2_591_999, 200), (2_592_000, 410)] {
      let counter = try await Counter(Counter.quick)
      let browser = Browser(at: counter)
      browser.register()
      let report = try counter.token(of: "inscription-signalee")
      counter.now += wait
      #expect(browser.post("/signalement", ["jeton": report]).status == status)
      #expect(
        try counter.rows("SELECT count(*) FROM matricule_lock") == [status == 200 ? "1" : "0"])
      #expect(browser.post("/signalement", ["jeton": report]).status == 410)
    }
  }
}
