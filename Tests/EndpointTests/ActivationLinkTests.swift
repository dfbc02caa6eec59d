import Gateway
import TestSupport
import Testing

/// The link of a registration: 48 hours, once, for this registration alone (R5, R15–R23, R73–R75).
struct `An activation link` {
  @Test func `works until 48 hours are over, to the second`() async throws {
    for (wait, status) in [(172_799, 200), (172_800, 410)] {
      let counter = try await Counter(Counter.quick)
      let browser = Browser(at: counter)
      browser.register()
      let token = try counter.token(of: "activation")
      counter.now += wait
      #expect(browser.activate(token).status == status)
      #expect(try counter.rows("SELECT count(*) FROM account") == [status == 200 ? "1" : "0"])
    }
  }

  @Test func `that is over leaves the matricule free`() async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.register()
    let token = try counter.token(of: "activation")
    counter.now += 172_800
    browser.get("/activation?jeton=\(token)")
    #expect(browser.response.status == 410 && browser.text.contains("Ce lien a expiré"))
    browser.register()
    #expect(browser.activate(try counter.token(of: "activation")).status == 200)
  }

  @Test func `used twice says so, and does nothing more`() async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.register()
    let token = try counter.token(of: "activation")
    browser.activate(token)
    let after = try counter.contents(without: ["audit", "counter"])
    browser.activate(token)
    #expect(browser.text.contains("Votre compte est déjà activé"))
    browser.get("/activation?jeton=\(token)")
    #expect(browser.text.contains("Votre compte est déjà activé"))
    #expect(try counter.contents(without: ["audit", "counter"]) == after)
    #expect(try counter.audited("authn_token_reuse") == 1)
  }

  @Test func `signs nobody in`() async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    try browser.makeAccount()
    #expect(try counter.rows("SELECT count(*) FROM session") == ["0"])
    #expect(browser.get("/").status == 303)
  }

  @Test func `that is cut, longer, padded or written otherwise is none`() async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.register()
    let token = try counter.token(of: "activation")
    let flipped = token.map { $0.isLowercase ? $0.uppercased() : $0.lowercased() }.joined()
    let variants = [
      "", String(token.dropLast()), token + "A", token + "=", " " + token, token + "\n",
      flipped, String(token.reversed()), Self.otherSpelling(of: token), token + token,
    ]
    for variant in variants where variant != token {
      browser.get("/activation?jeton=\(percentEncoded(variant))")
      #expect(browser.response.status == 404, "\(variant)")
      #expect(browser.activate(variant).status == 404, "\(variant)")
    }
    #expect(browser.text.contains("Ce lien est incomplet"))
    #expect(try counter.rows("SELECT count(*) FROM account") == ["0"])
    #expect(browser.activate(token).status == 200)
  }

  /// The same bytes to a careless reader: the last of 43 characters has two bits that mean nothing.
  private static func otherSpelling(of token: String) -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    let last = token.last.flatMap { digits.firstIndex(of: $0) } ?? 0
    return token.dropLast() + String(digits[last | 1])
  }

  @Test func `of a matricule that has an account meanwhile is worth nothing`() async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.register()
    try counter.insertAccount(email: "ailleurs@exemple.org")
    browser.activate(try counter.token(of: "activation"))
    #expect(browser.response.status == 410)
    #expect(try counter.mails.last == "inscription-deja-faite à ailleurs@exemple.org")
    #expect(try counter.rows("SELECT email FROM account") == ["ailleurs@exemple.org"])
  }

  @Test func `of an address that has an account meanwhile is worth nothing`() async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.register()
    try counter.insertAccount("200001")
    browser.activate(try counter.token(of: "activation"))
    #expect(browser.response.status == 410)
    #expect(try counter.mails.last == "inscription-deja-faite à afi@exemple.org")
    #expect(try counter.rows("SELECT matricule FROM account") == ["200001"])
  }

  @Test func `dies with the next registration of the matricule, and its password too`() async throws
  {
    let counter = try await Counter(Counter.quick)
    let (first, second) = (Browser(at: counter), Browser(at: counter))
    first.register(email: "premier@exemple.org", password: "le premier mot choisi")
    let old = try counter.token(of: "activation")
    second.register(email: "second@exemple.org", password: "le second mot choisi")
    #expect(first.activate(old).status == 410)
    #expect(first.text.contains("Un lien plus récent existe"))
    #expect(second.activate(try counter.token(of: "activation")).status == 200)
    #expect(first.signIn("123456", "le premier mot choisi").status == 422)
    #expect(second.signIn("123456", "le second mot choisi").status == 303)
    #expect(try counter.rows("SELECT email FROM account") == ["second@exemple.org"])
  }

  @Test func `of the owner outlives what whoever registered before asks for`() async throws {
    let counter = try await Counter(Counter.quick)
    let (thief, owner) = (Browser(at: counter), Browser(at: counter))
    thief.register(email: "voleur@exemple.org")
    owner.register()
    let mails = try counter.mails
    counter.now += 300
    thief.post("/inscription-envoyee")
    #expect(try counter.mails == mails)
    #expect(owner.activate(try counter.token(of: "activation")).status == 200)
  }

  @Test func `is sent again after a pause, three times, and the old one dies`() async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.register()
    var links = [try counter.token(of: "activation")]
    counter.now += 299
    browser.post("/inscription-envoyee")
    #expect(browser.location == "/inscription-envoyee")
    counter.now += 1
    for _ in 1...3 {
      browser.post("/inscription-envoyee")
      #expect(browser.location == "/inscription-envoyee?envoi=nouveau")
      links.append(try counter.token(of: "activation-renouvelee"))
      counter.now += 300
    }
    browser.post("/inscription-envoyee")
    #expect(browser.location == "/inscription-envoyee")
    #expect(Set(links).count == 4)
    for old in links.dropLast() { #expect(browser.activate(old).status == 410) }
    // The new link has 48 hours of its own.
    counter.now += 172_800 - 301
    #expect(browser.activate(links[3]).status == 200)
  }

  @Test func `before its time opens no account`() async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.register()
    browser.signIn()
    #expect(browser.response.status == 422)
    #expect(browser.signIn("afi@exemple.org").status == 422)
  }

  @Test func `is good for nothing else, and no other link activates`() async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.register()
    let activation = try counter.token(of: "activation")
    let report = try counter.token(of: "inscription-signalee")
    try counter.insertAccount("200001", email: "aissata@exemple.org")
    browser.recover("200001", "aissata@exemple.org")
    let reset = try counter.token(of: "reinitialisation")
    let before = try counter.contents(without: ["audit", "counter"])
    for token in [report, reset] { #expect(browser.activate(token).status == 404) }
    for token in [activation, report] { #expect(browser.reset(token).status == 410) }
    for token in [activation, reset] {
      #expect(browser.post("/signalement", ["jeton": token]).status == 410)
    }
    #expect(try counter.contents(without: ["audit", "counter"]) == before)
  }
}
