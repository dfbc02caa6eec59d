import Gateway
import Testing

/// What the FAQ promises, from the first form to the last.
struct `An agent` {
  @Test func `registers, activates, signs in and signs out`() async throws {
    let counter = try await Counter()
    let browser = Browser(at: counter)
    browser.get("/inscription")
    #expect(browser.text.contains("S'inscrire") && browser.text.contains("Créer mon compte"))
    browser.register()
    #expect(browser.location == "/inscription-envoyee")
    browser.get("/inscription-envoyee")
    #expect(browser.text.contains("afi@exemple.org"))
    #expect(browser.text.contains("vendredi 3 avril 2026 à 13 h 00"))
    #expect(
      try counter.mails == [
        "activation à afi@exemple.org", "inscription-signalee à afi.dossou@exemple.org",
      ])

    let token = try counter.token(of: "activation")
    browser.get("/activation?jeton=\(token)")
    #expect(browser.text.contains("Vous activez l'espace carrière du matricule ••••56"))
    #expect(try counter.rows("SELECT count(*) FROM account") == ["0"])
    browser.post("/activation", ["jeton": token])
    #expect(browser.text.contains("Votre compte est activé"))
    #expect(try counter.mails.last == "compte-active à afi@exemple.org")

    browser.signIn("afi@exemple.org")
    #expect(browser.location == "/")
    browser.get("/")
    #expect(browser.text.contains("Afi Marie DOSSOU, matricule 123456"))
    #expect(browser.text.contains("Aucun acte en ligne"))
    browser.post("/deconnexion")
    #expect(browser.location == "/connexion?fin=deconnexion")
    browser.get("/connexion?fin=deconnexion")
    #expect(browser.text.contains("La déconnexion est faite"))
    #expect(try counter.rows("SELECT count(*) FROM session") == ["0"])
  }

  @Test func `who forgot the password chooses another, and every session ends`() async throws {
    let counter = try await Counter()
    let elsewhere = Browser(at: counter)
    try elsewhere.makeAccount()
    elsewhere.signIn()
    let browser = Browser(at: counter)
    browser.get("/mot-de-passe-oublie")
    browser.post("/mot-de-passe-oublie", ["matricule": "12 34 56", "email": "AFI@exemple.org"])
    #expect(browser.location == "/mot-de-passe-oublie?envoi=fait")
    #expect(try counter.mails.last == "reinitialisation à afi@exemple.org")
    let token = try counter.token(of: "reinitialisation")
    browser.get("/nouveau-mot-de-passe?jeton=\(token)")
    #expect(browser.text.contains("Choisir un nouveau mot de passe"))
    browser.post("/nouveau-mot-de-passe", ["jeton": token, "mot_de_passe": "court"])
    #expect(browser.response.status == 422)
    browser.post(
      "/nouveau-mot-de-passe", ["jeton": token, "mot_de_passe": "sept calebasses vertes"])
    #expect(browser.text.contains("Votre mot de passe est changé"))
    #expect(try counter.mails.last == "mot-de-passe-change à afi@exemple.org")
    #expect(elsewhere.get("/").status == 303)
    #expect(browser.signIn().status == 422)
    #expect(browser.signIn("123456", "sept calebasses vertes").status == 303)
    #expect(
      browser.post(
        "/nouveau-mot-de-passe", ["jeton": token, "mot_de_passe": "huit tam-tams rouges"]
      )
      .status == 410)
  }

  @Test func `changes the password, and keeps this session under another secret`() async throws {
    let counter = try await Counter()
    let (here, there) = (Browser(at: counter), Browser(at: counter))
    try here.makeAccount()
    here.signIn()
    there.signIn()
    let before = here.cookie
    here.post(
      "/mot-de-passe",
      ["mot_de_passe_actuel": Browser.password, "mot_de_passe": "sept calebasses vertes"])
    #expect(here.text.contains("Votre mot de passe est changé"))
    #expect(here.cookie != before)
    #expect(here.get("/").status == 200)
    #expect(there.get("/").status == 303)
  }

  @Test func `sees the open sessions and ends another one`() async throws {
    let counter = try await Counter()
    let (here, there) = (Browser(at: counter), Browser(at: counter))
    try here.makeAccount()
    there.headers[.userAgent] = "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"
    there.signIn()
    here.signIn()
    here.get("/sessions")
    #expect(here.text.contains("Chrome sur Android (cet appareil)"))
    #expect(here.text.contains("Firefox sur Windows"))
    let id = try counter.rows("SELECT public_id FROM session WHERE device LIKE 'Firefox%'")[0]
    #expect(here.html.contains("value=\"\(id)\""))
    here.post("/sessions", ["session": id])
    #expect(here.location == "/sessions?fermee=1")
    #expect(there.get("/").status == 303)
    #expect(here.get("/").status == 200)
  }

  @Test func `reads in the journal what happened`() async throws {
    let counter = try await Counter()
    let browser = Browser(at: counter)
    try browser.makeAccount()
    browser.signIn("123456", "ce n'est pas le bon")
    browser.signIn()
    browser.get("/journal")
    #expect(browser.text.contains("Inscription demandée"))
    #expect(browser.text.contains("Compte activé"))
    #expect(browser.text.contains("Connexion refusée"))
    #expect(browser.text.contains("Connexion, après des mots de passe incorrects"))
  }

  @Test func `is told of the last sign-in, and of what went wrong since`() async throws {
    let counter = try await Counter()
    let browser = Browser(at: counter)
    try browser.makeAccount()
    browser.signIn()
    #expect(!browser.get("/").status.description.isEmpty)
    #expect(!browser.text.contains("Votre dernière connexion"))
    counter.now += 3_600
    browser.signIn("123456", "ce n'est pas le bon")
    browser.signIn()
    browser.get("/")
    #expect(browser.text.contains("1er avril 2026 à 13 h 00, puis un mot de passe incorrect"))
  }
}
