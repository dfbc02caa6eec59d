import Gateway
import Testing

/// Mail scanners and prefetching browsers open everything (R15, R56, R86).
struct Reading {
  @Test(arguments: [Method.get, .head, .options])
  func `changes nothing, on no page and by no link`(_ method: Method) async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.register(
      matricule: "200001", nom: "KONE", prenoms: "Aissata", date: ("5", "11", "1990"),
      email: "aissata@exemple.org")
    try #require(counter.mails.count == 2)
    let (activation, report) = (
      try counter.token(of: "activation"), try counter.token(of: "inscription-signalee")
    )
    try counter.insertAccount()
    browser.recover()
    let reset = try counter.token(of: "reinitialisation")
    let anonymous = Browser(at: counter)
    browser.signIn()
    let before = try counter.contents(without: ["session.last_seen_at"])
    for visitor in [browser, anonymous] {
      for _ in 1...20 {
        counter.now += 30
        for address in Self.addresses + [
          "/activation?jeton=\(activation)", "/signalement?jeton=\(report)",
          "/nouveau-mot-de-passe?jeton=\(reset)", "/nouveau-mot-de-passe?jeton=\(reset)&annuler=1",
        ] { visitor.get(address, method: method) }
      }
    }
    #expect(try counter.contents(without: ["session.last_seen_at"]) == before)
    #expect(anonymous.activate(activation).status == 200)
    #expect(anonymous.reset(reset).status == 200)
    #expect(anonymous.post("/signalement", ["jeton": report]).status == 200)
  }

  private static let addresses = [
    "", "/", "/inscription", "/inscription-envoyee", "/inscription-envoyee?envoi=nouveau",
    "/connexion", "/connexion?fin=deconnexion", "/connexion?fin=session", "/deconnexion",
    "/mot-de-passe-oublie", "/mot-de-passe-oublie?envoi=fait", "/mot-de-passe", "/sessions",
    "/sessions?fermee=1", "/sessions?session=autres", "/journal", "/recherche?q=acte", "/jetons",
    "/jetons/courant", "/acte", "/message", "/espace", "/nulle-part", "/activation",
    "/signalement", "/nouveau-mot-de-passe", "/activation?jeton=x",
  ]
}

/// Nobody begins in the middle (R51).
struct `A later step without the one before it` {
  @Test func `has no effect, and says nothing`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.get("/connexion")
    let before = try counter.contents(without: ["counter"])
    let password = "sept calebasses vertes"
    let steps: [(String, KeyValuePairs<String, String>, Int)] = [
      ("/inscription-envoyee", [:], 303), ("/activation", [:], 404),
      ("/activation", ["matricule": "123456"], 404), ("/signalement", [:], 410),
      ("/signalement", ["matricule": "123456"], 410), ("/nouveau-mot-de-passe", [:], 410),
      ("/nouveau-mot-de-passe", ["mot_de_passe": password, "matricule": "123456"], 410),
      ("/nouveau-mot-de-passe", ["jeton": "", "mot_de_passe": password], 410),
      ("/nouveau-mot-de-passe", ["annuler": "1"], 410), ("/mot-de-passe", [:], 303),
      ("/mot-de-passe", ["mot_de_passe_actuel": Browser.password, "mot_de_passe": password], 303),
      ("/sessions", ["session": "autres"], 303), ("/deconnexion", [:], 303),
    ]
    for (address, fields, status) in steps {
      #expect(browser.post(address, fields).status == status, "\(address) \(fields)")
    }
    #expect(browser.post("/jetons/courant", method: .delete).status == 303)
    #expect(try counter.contents(without: ["counter"]) == before)
  }
}
