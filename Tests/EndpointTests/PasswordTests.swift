import Accounts
import Cryptography
import Gateway
import TestSupport
import Testing

/// Which passwords are taken, and how they are kept (R64–R72).
struct `A password` {
  @Test(arguments: [
    "neuf cara", "12345678", "motdepasse", "azertyuiop", "bonjourbonjour", "1234567890123456",
    "aaaaaaaaaaaaaaaaaaaa", "password123", "Dossou-Afi-1984", "dossouadjovi", "AFI MARIE DOSSOU",
    "123456123456", "afi@exemple.org", "27031984 mars", "espacecarriere", "dix lettres\u{7}x",
    "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}", "🙂🙂🙂🙂🙂🙂🙂🙂🙂",
  ])
  func `that is short, common or one's own words is refused`(_ password: String) async throws {
    let counter = try await Counter()
    let browser = Browser(at: counter)
    #expect(browser.register(password: password).status == 422)
    #expect(!browser.html.contains("type=\"password\" value"))
    #expect(try counter.rows("SELECT count(*) FROM registration") == ["0"])
  }

  @Test(arguments: [
    "trois pirogues au lac", "zÉbulon≠42 ", " espace devant", "鍵は湖の下にある石の中",
    "kwxqvzjpdt", String(repeating: "un long chemin, ", count: 16), "🙂 pirogue 🛶 lac 🌊 nuit",
  ])
  func `of ten unforeseen characters is taken, whatever they are`(_ password: String) async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.register(password: password)
    try #require(browser.response.status == 303)
    browser.activate(try counter.token(of: "activation"))
    #expect(browser.signIn("123456", password).status == 303)
    for other in [String(password.dropLast()), password + " ", password.uppercased() + "x"] {
      #expect(browser.signIn("123456", other).status == 422)
    }
  }

  @Test func `is one however its accents are typed`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount(password: "l'été à Grand-Popo")
    let browser = Browser(at: counter)
    #expect(browser.signIn("123456", "l'e\u{301}te\u{301} a\u{300} Grand-Popo").status == 303)
    #expect(browser.signIn("123456", "l'ete a Grand-Popo").status == 422)
  }

  @Test func `is counted to the last of 256 code points`() async throws {
    let counter = try await Counter(Counter.quick)
    let longest = String(repeating: "pirogue à voile, lac, nuit. ", count: 10).prefix(256)
    try counter.insertAccount(password: String(longest))
    let browser = Browser(at: counter)
    #expect(browser.signIn("123456", longest.dropLast() + "x").status == 422)
    #expect(browser.signIn("123456", String(longest)).status == 303)
    #expect(Browser(at: counter).register(password: longest + "x").status == 422)
  }

  @Test func `is as long as the site wants it`() async throws {
    let counter = try await Counter(Counter.quick.merging(["account.password_length": "15"]) { $1 })
    let browser = Browser(at: counter)
    #expect(browser.register(password: "kwxqvzjpdtmrlb").status == 422)
    #expect(browser.register(password: "kwxqvzjpdtmrlbn").status == 303)
    // A stricter rule locks nobody out.
    try counter.insertAccount("200001", email: "a@exemple.org", password: "kwxqvzjpdt")
    #expect(browser.signIn("200001", "kwxqvzjpdt").status == 303)
  }

  @Test func `is hashed as configured, differently for each, and anew when that changes`()
    async throws
  {
    let counter = try await Counter(["account.hash_memory": "128", "account.hash_passes": "3"])
    try counter.insertAccount()
    try counter.insertAccount("200001", email: "a@exemple.org")
    let passwords = "SELECT password FROM account ORDER BY matricule"
    let old = try counter.rows(passwords)
    #expect(old.allSatisfy { $0.hasPrefix("$argon2id$v=19$m=64,t=1,p=1$") } && old[0] != old[1])
    let browser = Browser(at: counter)
    browser.signIn("123456", "faux")
    #expect(try counter.rows(passwords) == old)
    #expect(browser.signIn().status == 303)
    let new = try counter.rows(passwords)
    #expect(new[0].hasPrefix("$argon2id$v=19$m=128,t=3,p=1$") && new[1] == old[1])
    #expect(browser.signIn().status == 303)
    #expect(try counter.rows(passwords) == new)
  }

  @Test func `changed meanwhile lets nobody in with the old one`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.signIn()
    browser.post(
      "/mot-de-passe",
      ["mot_de_passe_actuel": "faux", "mot_de_passe": "sept calebasses vertes"])
    #expect(browser.response.status == 422)
    #expect(browser.signIn("123456", "sept calebasses vertes").status == 422)
    #expect(try counter.audited("authn_password_change_fail") == 1)
    #expect(try counter.mails.isEmpty)
  }

  @Test func `is not hashed where too many are at once, known or unknown`() async throws {
    let counter = try await Counter(Counter.quick.merging(["account.hash_slots": "1"]) { $1 })
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.signIn("123456", "faux")
    let before = try counter.contents()
    let lock = try counter.takeSlot("0")
    defer { lock.release() }
    for identifier in ["123456", "999999"] {
      browser.signIn(identifier)
      #expect(browser.response.status == 503)
      #expect(browser.response["Retry-After"] == "5")
    }
    #expect(try counter.contents() == before)
  }
}
