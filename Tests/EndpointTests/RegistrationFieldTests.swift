import Gateway
import Testing

/// What is told of a field of « S'inscrire », and where.
struct `A field of the registration` {
  private func typed(_ changes: [String: String]) -> KeyValuePairs<String, String> {
    func value(_ name: String, _ usual: String) -> String { changes[name] ?? usual }
    return [
      "matricule": value("matricule", "123456"), "nom": value("nom", "DOSSOU EPSE ADJOVI"),
      "prenoms": value("prenoms", "Afi Marie"), "jour": value("jour", "27"),
      "mois": value("mois", "3"), "annee": value("annee", "1984"),
      "telephone": value("telephone", "01 00 00 01 01"),
      "email": value("email", "afi@exemple.org"), "mot_de_passe": Browser.password,
    ]
  }

  private static let wrong: [([String: String], field: String, sentence: String)] = [
    (["prenoms": " \t"], "prenoms", "Saisissez vos prénoms."),
    (["nom": "EPSE ADJOVI"], "nom", "Saisissez votre nom."),
    (["prenoms": "Afi\nMarie"], "prenoms", "Effacez ce champ"),
    (["nom": "DOSS\u{FFFD}U"], "nom", "Effacez ce champ"),
    (["email": "élodie@exemple.org"], "email", "n'a ni accent ni lettre"),
    (["email": "afi@exémple.org"], "email", "n'a ni accent ni lettre"),
    (["email": "afi..dossou@exemple.org"], "email", "une adresse complète"),
    (["email": "{afi}@exemple.org"], "email", "une adresse complète"),
    (["annee": "84"], "date_naissance", "Écrivez les 4 chiffres de l'année"),
    (["jour": "31", "mois": "2"], "date_naissance", "Cette date n'existe pas"),
    (["annee": "2020"], "date_naissance", "moins de 16 ans"),
    (["annee": "1884"], "date_naissance", "plus de 110 ans"),
    (["annee": "2027"], "date_naissance", "doit être passée"),
    (["telephone": "229 02 00 00 00 01"], "telephone", "Vérifiez le numéro"),
  ]

  @Test(arguments: wrong)
  func `is told what is wrong beside it, and costs no try`(
    _ row: ([String: String], field: String, sentence: String)
  ) async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.post("/inscription", typed(row.0))
    #expect(browser.response.status == 422)
    let error = try #require(browser.html.split(separator: "id=\"\(row.field)-erreur\"").last)
    let sentence = String(error.prefix(400)).replacing("’", with: "'").replacing(
      "\u{A0}", with: " ")
    #expect(sentence.contains(row.sentence), "\(sentence)")
    #expect(browser.html.ranges(of: "-erreur\"><span").count == 1)
    #expect(try counter.rows("SELECT count(*) FROM counter") == ["0"])
  }

  @Test(arguments: [
    ["prenoms": "Afi\tMarie"], ["nom": "Mme ADJOVI née DOSSOU"], ["nom": "DOSSOU / ADJOVI"],
    ["nom": "DOSSOU épouse de ADJOVI"], ["telephone": "229 01 00 00 01 01"],
    ["telephone": "\u{202A}+229 01 00 00 01 01\u{202C}"], ["email": "\u{200B}afi@exemple.org\t"],
    ["matricule": "\u{FEFF}123456"], ["jour": "\u{200E}27", "annee": "1984\u{200F}"],
    ["nom": "\u{2066}DOSSOU\u{2069}", "prenoms": "\u{200E}Afi"],
  ])
  func `is read as people and telephones write it`(_ changes: [String: String]) async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    browser.get("/inscription")
    #expect(browser.post("/inscription", typed(changes)).status == 303)
    #expect(try counter.mails.contains("activation à afi@exemple.org"))
    #expect(try counter.rows("SELECT phone FROM registration") == ["+2290100000101"])
  }

  @Test func `of given names holds a hyphen for who has none`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.execute("UPDATE agent SET prenoms = '' WHERE matricule = '123456'")
    let browser = Browser(at: counter)
    browser.get("/inscription")
    #expect(browser.post("/inscription", typed(["prenoms": "-"])).status == 303)
    #expect(try counter.mails.contains("activation à afi@exemple.org"))
  }
}
