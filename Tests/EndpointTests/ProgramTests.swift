import Gateway
import JSON
import Testing

/// The counter as programs use it (RFC 6750, RFC 9457).
struct `A program` {
  private func program(_ settings: [String: String] = [:]) async throws -> (Counter, Browser) {
    let counter = try await Counter(Counter.quick.merging(settings) { $1 })
    return (counter, .program(at: counter))
  }

  @Test func `registers, activates, signs in, recovers and signs out`() async throws {
    let (counter, program) = try await program()
    program.headers[.secFetchSite] = nil
    program.postJSON(
      "/inscription",
      #"""
      {"matricule": "123456", "nom": "DOSSOU EPSE ADJOVI", "prenoms": "Afi Marie",
       "date_naissance": "1984-03-27", "telephone": "+229 01 00 00 01 01",
       "email": "afi@exemple.org", "mot_de_passe": "trois pirogues au lac"}
      """#)
    #expect(program.response.status == 202)
    #expect(
      program.html == #"{"email":"afi@exemple.org","echeance":"2026-04-03T12:00:00Z"}"# + "\n")
    let token = try counter.token(of: "activation")
    program.get("/activation?jeton=\(token)")
    #expect(program.html == #"{"etat":"a-confirmer"}"# + "\n")
    program.postJSON("/activation", #"{"jeton": "\#(token)"}"#)
    #expect(program.response.status == 200 && program.html == #"{"etat":"active"}"# + "\n")
    program.postJSON(
      "/connexion", #"{"identifiant": "123456", "mot_de_passe": "trois pirogues au lac"}"#)
    #expect(program.response.status == 200 && program.html == #"{"connecte":true}"# + "\n")
    #expect(program.cookie?.count == 43)
    program.get("/connexion")
    #expect(program.html == #"{"connecte":true}"# + "\n")
    program.get("/")
    #expect(program.member("nom") == "Afi Marie DOSSOU" && program.member("matricule") == "123456")
    program.get("/recherche?q=acte")
    #expect(program.html == #"{"q":"acte","actes":[],"suite":false}"# + "\n")
    program.get("/journal")
    #expect(program.html.contains(#""evenement":"authn_login_success","action":"Connexion""#))
    program.postJSON(
      "/mot-de-passe",
      #"{"mot_de_passe_actuel": "trois pirogues au lac", "mot_de_passe": "huit tam-tams rouges"}"#)
    #expect(program.html == #"{"change":true}"# + "\n")
    program.postJSON("/sessions", #"{"session": "autres"}"#)
    #expect(program.html == #"{"fermees":0}"# + "\n")
    program.postJSON("/deconnexion", "{}")
    #expect(program.response.status == 204 && program.html.isEmpty)
    program.postJSON(
      "/mot-de-passe-oublie", #"{"matricule": "123456", "email": "afi@exemple.org"}"#)
    #expect(program.response.status == 202 && program.html == #"{"envoye":true}"# + "\n")
    let reset = try counter.token(of: "reinitialisation")
    program.get("/nouveau-mot-de-passe?jeton=\(reset)")
    #expect(program.html == #"{"etat":"a-choisir"}"# + "\n")
    program.postJSON(
      "/nouveau-mot-de-passe", #"{"jeton": "\#(reset)", "mot_de_passe": "sept calebasses vertes"}"#)
    #expect(program.html == #"{"etat":"change"}"# + "\n")
    program.postJSON(
      "/signalement", #"{"jeton": "\#(try counter.token(of: "inscription-signalee"))"}"#)
    #expect(program.html == #"{"etat":"bloque"}"# + "\n")
  }

  @Test(arguments: [
    ("/activation", 404, "lien-inconnu", "inconnu"),
    ("/signalement", 410, "lien-expire", "expire"),
    ("/nouveau-mot-de-passe", 410, "lien-expire", "expire"),
  ])
  func `is told of a mailed link that leads nowhere as a problem`(
    path: String, status: Int, type: String, state: String
  ) async throws {
    let (_, program) = try await program()
    program.get("\(path)?jeton=aucun")
    #expect(program.response.status == status)
    #expect(program.response["Content-Type"] == "application/problem+json; charset=utf-8")
    #expect(program.member("type") == "urn:guichet:probleme:\(type)")
    #expect(program.member("etat") == state)
  }

  @Test func `gets a token, uses it, sees it in the list and ends it`() async throws {
    let (counter, program) = try await program()
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.signIn()
    let token = try program.bearer()
    #expect(program.response.status == 201)
    #expect(program.member("type") == "Bearer")
    #expect(program.member("expire") == "2026-04-02T00:00:00Z")
    #expect(program.response["Set-Cookie"] == nil)
    program.headers[.authorization] = "Bearer \(token)"
    #expect(program.get("/").status == 200)
    program.get("/sessions")
    guard case .object(let members)? = program.json, case .array(let sessions)? = members.first?.1
    else {
      Issue.record("no list")
      return
    }
    #expect(sessions.count == 2)
    #expect(sessions[0].description.contains(#""sorte":"jeton""#))
    #expect(sessions[0].description.contains(#""courante":true"#))
    #expect(sessions[1].description.contains(#""sorte":"navigateur""#))
    #expect(browser.post("/jetons/courant", method: .delete).status == 403)
    #expect(program.post("/jetons/courant", method: .delete).status == 204)
    #expect(program.get("/").status == 401)
    #expect(program.response["WWW-Authenticate"] == #"Bearer realm="guichet""#)
    #expect(browser.get("/").status == 200)
  }

  @Test func `has a token for an hour without a request, and for twelve in all`() async throws {
    let (counter, program) = try await program()
    try counter.insertAccount()
    program.headers[.authorization] = "Bearer \(try program.bearer())"
    counter.now += 3_599
    #expect(program.get("/").status == 200)
    counter.now += 3_600
    #expect(program.get("/").status == 401)
    program.headers[.authorization] = nil
    program.headers[.authorization] = "Bearer \(try program.bearer())"
    for _ in 1...15 {
      counter.now += 2_879
      #expect(program.get("/").status == 200)
    }
    counter.now += 15
    #expect(program.get("/").status == 401)
  }

  @Test func `is told each field that is wrong`() async throws {
    let (_, program) = try await program()
    program.postJSON("/inscription", #"{"email": "afi", "mot_de_passe": "court"}"#)
    #expect(program.response.status == 422)
    #expect(program.response["Content-Type"] == "application/problem+json; charset=utf-8")
    guard case .object(let members)? = program.json,
      case .array(let errors)? = members.first(where: { $0.0 == "errors" })?.1
    else {
      Issue.record("no errors")
      return
    }
    #expect(members.map(\.0) == ["type", "title", "status", "instance", "errors"])
    let codes = errors.compactMap { error -> String? in
      guard case .object(let members) = error, case .string(let code)? = members[safe: 1]?.1
      else { return nil }
      return code
    }
    #expect(
      codes == [
        "matricule-absent", "nom-absent", "prenoms-absents", "date-absente", "telephone-absent",
        "email-mal-forme", "mot-de-passe-court",
      ])
  }

  @Test func `without a session is told so by 401, never by a page`() async throws {
    let (_, program) = try await program()
    for address in ["/", "/sessions", "/journal", "/mot-de-passe", "/recherche"] {
      #expect(program.get(address).status == 401)
      #expect(program.member("type") == "urn:guichet:probleme:connexion-requise")
      #expect(program.response["Location"] == nil)
    }
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
