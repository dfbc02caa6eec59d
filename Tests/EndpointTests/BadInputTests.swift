import Gateway
import JSON
import Testing

/// What cannot be read is refused at the edge, as a page or as problem details (R30–R33, R39, R88).
struct `Bad input` {
  @Test func `at an unknown address is a page that says so`() async throws {
    let counter = try await Counter()
    let browser = Browser(at: counter)
    for address in [
      "/nulle-part", "/message", "/acte", "/espace", "/Connexion", "/connexion//", "/connexion/x",
      "//", "/jetons/", "/nulle-part/", "/message/", "/actes/../connexion", "/connexion.php",
    ] {
      browser.get(address)
      #expect(browser.response.status == 404, "\(address)")
      #expect(browser.text.contains("Page introuvable"))
    }
    #expect(browser.send(Request(.get, "/ailleurs")).status == 404)
    #expect(browser.send(Request(.get, "/comptes")).status == 404)
  }

  private static let problems: [(RequestProblem, Int, String)] = [
    (.badMethod, 400, "demande-illisible"), (.badContentLength, 400, "demande-illisible"),
    (.truncatedBody, 400, "demande-illisible"), (.slowBody, 408, "demande-illisible"),
    (.missingLength, 411, "demande-illisible"), (.bodyTooLarge, 413, "demande-illisible"),
    (.pathTooLong, 414, "demande-illisible"), (.queryTooLong, 414, "demande-illisible"),
    (.badPath, 400, "demande-illisible"), (.badQuery, 400, "demande-illisible"),
    (.duplicateHeader("HTTP_COOKIE"), 400, "demande-illisible"),
    (.headerTooLarge("HTTP_COOKIE"), 431, "demande-illisible"),
    (.tooManyHeaders, 431, "demande-illisible"),
    (.unsupportedMediaType, 415, "demande-illisible"),
    (.malformedBody, 400, "demande-illisible"), (.tooManyFields, 400, "demande-illisible"),
    (.duplicateField("email"), 400, "demande-illisible"),
    (.unreadableField("email"), 422, "champ-illisible"),
    (.valueTooLong("email"), 422, "champ-trop-long"),
  ]

  @Test(arguments: problems)
  func `has one status, as a page and as problem details`(
    _ problem: RequestProblem, _ status: Int, _ type: String
  ) async throws {
    let counter = try await Counter()
    let page = counter.respond(to: problem)
    #expect(page.status == status)
    #expect(page["Content-Type"] == "text/html; charset=utf-8")
    let details = counter.respond(to: problem, prefersJSON: true)
    #expect(details.status == status)
    #expect(details["Content-Type"] == "application/problem+json; charset=utf-8")
    guard case .bytes(let bytes) = details.body,
      case .object(let members) = try JSONText(reading: bytes)
    else {
      Issue.record("no object")
      return
    }
    let texts = Dictionary(members.map { ($0.0, $0.1.description) }) { one, _ in one }
    #expect(Set(texts.keys) == ["type", "title", "status", "instance"])
    #expect(texts["type"] == "\"urn:guichet:probleme:\(type)\"")
    #expect(texts["status"] == "\(status)")
  }

  /// A body, what it says it is, and the status of its refusal.
  private static let bodies: [(body: [UInt8], type: String?, status: Int)] = [
    (Array("identifiant=a&identifiant=b".utf8), form, 400),
    (Array("identifiant=a&mot_de_passe=b%00c".utf8), form, 422),
    (Array("identifiant=a&mot_de_passe=b%1B".utf8), form, 422),
    (Array("identifiant=%FF&mot_de_passe=b".utf8), form, 422),
    (Array("identifiant=%C0%AF&mot_de_passe=b".utf8), form, 422),
    (Array("identifiant=%ED%A0%80&mot_de_passe=b".utf8), form, 422),
    (Array("identifiant=a&mot_de_passe=".utf8) + [0xFF], form, 422),
    (Array("identifiant=%zz".utf8), form, 400), (Array("identifiant=%2".utf8), form, 400),
    (Array("=a".utf8), form, 400), (Array("%00=a".utf8), form, 400),
    (Array(("mot_de_passe=" + String(repeating: "a", count: 5000)).utf8), form, 422),
    (Array((1...65).map { "f\($0)=" }.joined(separator: "&").utf8), form, 400),
    (Array("identifiant=a".utf8), nil, 415), (Array("identifiant=a".utf8), "text/plain", 415),
    (Array("a".utf8), "multipart/form-data; boundary=a", 415),
    (Array("identifiant=a".utf8), form + "; charset=iso-8859-1", 415),
    (Array("<a/>".utf8), "application/xml", 415),
    (Array("".utf8), json, 422), (Array("{".utf8), json, 400), (Array("[]".utf8), json, 400),
    (Array("\"a\"".utf8), json, 400), (Array("null".utf8), json, 400),
    (Array(#"{"mot_de_passe": ["x"]}"#.utf8), json, 400),
    (Array(#"{"mot_de_passe": {"x": "y"}}"#.utf8), json, 400),
    (Array(#"{"mot_de_passe": 0}"#.utf8), json, 400),
    (Array(#"{"mot_de_passe": null}"#.utf8), json, 400),
    (Array(#"{"mot_de_passe": "\ud800"}"#.utf8), json, 422),
    (Array(#"{"mot_de_passe": "a\u0000b"}"#.utf8), json, 422),
    (Array(#"{"identifiant": "a", "identifiant": "b"}"#.utf8), json, 400),
    (Array(String(repeating: "[", count: 10_000).utf8), json, 400),
  ]
  private static let form = "application/x-www-form-urlencoded"
  private static let json = "application/json"

  @Test(arguments: bodies, [false, true])
  func `in a body changes nothing`(
    _ row: (body: [UInt8], type: String?, status: Int), asJSON: Bool
  ) async throws {
    let counter = try await Counter()
    let before = try counter.contents()
    for address in ["/connexion", "/inscription", "/mot-de-passe-oublie"] {
      let browser = asJSON ? Browser.program(at: counter) : Browser(at: counter)
      browser.send(
        Request(
          .post, "/compte" + address, headers: browser.allHeaders, contentType: row.type,
          body: row.body))
      #expect(browser.response.status == row.status, "\(address)")
      #expect((browser.json != nil) == asJSON)
    }
    #expect(try counter.contents() == before)
  }

  @Test func `in the query beside the body is refused`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.send(
      Request(
        .post, "/compte/connexion", query: "mot_de_passe=autre", headers: browser.allHeaders,
        contentType: Self.form,
        body: Array("identifiant=123456&mot_de_passe=trois+pirogues+au+lac".utf8)))
    #expect(browser.response.status == 400)
  }

  @Test func `in fields that a form does not have is never applied`() async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser.program(at: counter)
    browser.postJSON(
      "/inscription",
      #"""
      {"matricule": "123456", "nom": "DOSSOU EPSE ADJOVI", "prenoms": "Afi Marie",
       "date_naissance": "1984-03-27", "telephone": "01 00 00 01 01", "email": "afi@exemple.org",
       "mot_de_passe": "trois pirogues au lac", "role": "admin", "verified": true,
       "acts_open": "1", "id": "1", "expires_at": "9999999999", "password": "$argon2id$"}
      """#)
    #expect(browser.response.status == 202)
    #expect(try counter.rows("SELECT count(*) FROM account") == ["0"])
    #expect(
      try counter.rows("SELECT expires_at - requested_at FROM registration") == ["172800"])
  }

  @Test func `as a password of a thousand bytes is never hashed`() async throws {
    let counter = try await Counter()
    let browser = Browser(at: counter)
    let long = String(repeating: "mot de passe ", count: 80)
    #expect(browser.register(password: long).status == 422)
    #expect(browser.signIn("123456", long).status == 422)
    #expect(browser.post("/jetons", ["identifiant": "a", "mot_de_passe": long]).status == 422)
    // No slot was ever taken to hash in.
    #expect(!counter.has("slots"))
    browser.signIn("123456", "faux")
    #expect(counter.has("slots"))
  }

  @Test func `is shown again as text, never as a tag`() async throws {
    let browser = Browser(at: try await Counter())
    let evil = "\"><script>alert(1)</script>'&{{form_token}}"
    browser.register(matricule: evil, nom: evil, email: evil)
    #expect(browser.response.status == 422)
    #expect(!browser.html.contains("<script>alert"))
    #expect(browser.html.contains("&lt;script&gt;alert(1)"))
    browser.signIn(evil, "faux")
    #expect(!browser.html.contains("<script>alert"))
    #expect(browser.html.contains("{{form_token}}"))
  }
}
