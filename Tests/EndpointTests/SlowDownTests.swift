import Accounts
import Gateway
import Testing

/// Wrong passwords cost time, the right one is never locked out for long (R26–R29, R92).
struct `Wrong passwords` {
  /// The wait after each failure from the fifth on, in seconds.
  private static let waits = [30, 60, 120, 240, 480, 900, 900, 900]

  @Test func `cost longer and longer waits, the same for a name that nobody has`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let (known, unknown) = (Browser(at: counter), Browser(at: counter))
    known.get("/connexion")
    unknown.get("/connexion")
    func attempt(_ expected: String) {
      known.signIn("123456", "faux")
      unknown.signIn("999999", "faux")
      #expect(known.text.contains(expected))
      #expect(Answer(known, hiding: ["123456"]) == Answer(unknown, hiding: ["999999"]))
    }
    for _ in 1...5 { attempt("n'est pas correct") }
    for wait in Self.waits {
      counter.now += wait - 1
      attempt("Trop d'essais")
      counter.now += 1
      attempt("n'est pas correct")
    }
    counter.now += 899
    #expect(known.signIn().status == 422)
    #expect(known.text.contains("Trop d'essais"))
    counter.now += 1
    #expect(known.signIn().status == 303)
  }

  @Test func `while one must wait do not make the wait longer`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    for _ in 1...5 { browser.signIn("123456", "faux") }
    for _ in 1...20 {
      counter.now += 1
      browser.signIn("123456", "faux")
    }
    counter.now += 10
    #expect(browser.signIn().status == 303)
  }

  @Test func `behind both names of an account count together, and no answer tells`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    for name in ["123456", "afi@exemple.org", "12 34 56", "AFI@exemple.org", "123456"] {
      browser.signIn(name, "faux")
    }
    // Five in all: the account waits, though neither name has five of its own.
    #expect(browser.signIn("afi@exemple.org").status == 422)
    #expect(browser.text.contains("n'est pas correct"))
    counter.now += 30
    #expect(browser.signIn("afi@exemple.org").status == 303)
  }

  @Test func `are forgotten by a sign-in, and after half a day`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    for _ in 1...4 { browser.signIn("123456", "faux") }
    #expect(browser.signIn().status == 303)
    for _ in 1...4 { browser.signIn("123456", "faux") }
    #expect(browser.signIn().status == 303)
    for _ in 1...8 {
      browser.signIn("123456", "faux")
      counter.now += 900
    }
    counter.now += Failures.memory
    for _ in 1...4 { browser.signIn("123456", "faux") }
    #expect(browser.signIn().status == 303)
  }

  @Test func `are forgotten by a new password, behind both names`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    for _ in 1...5 { browser.signIn("123456", "faux") }
    for _ in 1...5 { browser.signIn("afi@exemple.org", "faux") }
    browser.recover()
    browser.reset(try counter.token(of: "reinitialisation"))
    #expect(browser.signIn("123456", "sept calebasses vertes").status == 303)
    #expect(browser.signIn("afi@exemple.org", "sept calebasses vertes").status == 303)
  }

  @Test func `a hundred in a row leave only a new password`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    try counter.fail(100)
    counter.now += 900
    #expect(browser.signIn().status == 422)
    browser.recover()
    browser.reset(try counter.token(of: "reinitialisation"))
    #expect(browser.signIn("123456", "sept calebasses vertes").status == 303)
  }

  @Test func `five in a row are told to the owner, once`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    for _ in 1...10 {
      browser.signIn("123456", "faux")
      counter.now += 900
    }
    #expect(try counter.mails == ["essais-repetes à afi@exemple.org"])
    #expect(try counter.audited("authn_login_fail_max") == 1)
  }

  @Test func `of a password change count like those of a sign-in`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.signIn()
    func change(_ current: String) {
      browser.post(
        "/mot-de-passe",
        ["mot_de_passe_actuel": current, "mot_de_passe": "sept calebasses vertes"])
    }
    for _ in 1...5 { change("faux") }
    change(Browser.password)
    #expect(browser.text.contains("Trop d'essais"))
    counter.now += 30
    change(Browser.password)
    #expect(browser.text.contains("Votre mot de passe est changé"))
  }
}
