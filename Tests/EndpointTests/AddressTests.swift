import Gateway
import TestSupport
import Testing

/// Where an answer or a mail leads: never where the request says (R38, R54).
struct `An address in an answer` {
  private static let origin = "http://localhost:8080"

  @Test(arguments: [
    "/compte/", "/compte/sessions", "/compte/journal", "/compte/mot-de-passe",
    "/compte/recherche?q=avancement", "/compte/sessions?fermee=1",
  ])
  func `of a page of the agent's own is gone on to after the sign-in`(_ suite: String) async throws
  {
    #expect(try await location(after: suite) == Self.origin + suite)
  }

  @Test(arguments: [
    "", "/", "compte/", "/compte", "/comptes/", "/compte/nulle-part", "/compte/connexion",
    "/compte/deconnexion", "/compte/jetons", "/compte/jetons/courant", "/compte/inscription",
    "/compte/message", "/compte/espace", "//exemple.net", "//exemple.net/compte/",
    "/\\exemple.net", "\\\\exemple.net", "/compte//exemple.net", "/compte/\\exemple.net",
    "https:exemple.net", "https://exemple.net/compte/", "http:/compte/", "javascript:alert(1)",
    "data:text/html,x", "/compte/@exemple.net", "/compte/../", "/compte/..%2f", "/compte/./",
    "/compte/\r\nSet-Cookie: a=b", "/compte/%0d%0aLocation:x", "/compte/#//exemple.net",
    "/compte/\u{0}", "/compte/\u{2028}", "/compte/ ", " /compte/", "\t/compte/", "/compte/é",
    "/COMPTE/", "/compte/sessions/", "/compte/sessions&fin=session", "/compte/?suite=//exemple.net",
    "/compte/recherche?q=" + "a".repeated(200), "/compte/.exemple.net",
  ])
  func `that leads anywhere else is not gone on to`(_ suite: String) async throws {
    let location = try await location(after: suite)
    #expect(location == "\(Self.origin)/compte/" || location == nil, "\(suite)")
  }

  /// Where a sign-in leads; nil where the field is refused as such.
  private func location(after suite: String) async throws -> String? {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.get("/connexion?suite=\(percentEncoded(suite))")
    // The page offers what the sign-in takes, nothing else.
    let offered = browser.hidden("suite")
    browser.post(
      "/connexion",
      ["identifiant": "123456", "mot_de_passe": Browser.password, "suite": suite])
    if browser.response.status == 422 { return nil }
    #expect(browser.response.status == 303)
    let location = browser.response["Location"]
    #expect(offered == nil || location == Self.origin + suite, "\(suite)")
    return location
  }

  @Test(arguments: [
    ("/connexion/", "/connexion"), ("/activation/?jeton=abc", "/activation?jeton=abc"),
    ("/connexion/?a=é", "/connexion"),
  ])
  func `of a page with a slash too many leads to the page`(
    _ typed: String, _ meant: String
  ) async throws {
    let browser = Browser(at: try await Counter())
    let answer = browser.get(typed)
    #expect(answer.status == 308)
    #expect(answer["Location"] == "\(Self.origin)/compte\(meant)")
  }

  @Test func `of a form with a slash too many keeps what was sent`() async throws {
    let browser = Browser(at: try await Counter())
    #expect(browser.post("/connexion/", ["identifiant": "123456"]).status == 308)
  }

  /// A request as a server hands it over, with everything in it that names another host.
  private func foreignRequest(
    _ method: String, _ path: String, query: String = "", body: String = "",
    _ more: [String] = []
  ) throws -> Request {
    let host = "canari.exemple.net"
    let variables = [
      "REQUEST_METHOD=\(method)", "SCRIPT_NAME=/compte", "PATH_INFO=\(path)",
      "QUERY_STRING=\(query)", "HTTP_HOST=\(host)", "SERVER_NAME=\(host)", "SERVER_PORT=8443",
      "HTTP_X_FORWARDED_HOST=\(host)", "HTTP_X_FORWARDED_PROTO=https", "HTTP_X_HOST=\(host)",
      "HTTP_FORWARDED=host=\(host);proto=https", "HTTP_X_ORIGINAL_URL=https://\(host)/",
      "HTTP_X_REWRITE_URL=https://\(host)/", "HTTP_REFERER=https://\(host)/", "HTTPS=on",
      "REQUEST_URI=https://\(host)/compte\(path)", "HTTP_PROXY=http://\(host)",
      "REMOTE_ADDR=192.0.2.7", "HTTP_SEC_FETCH_SITE=same-origin",
      "CONTENT_TYPE=application/x-www-form-urlencoded", "HTTP_ACCEPT_LANGUAGE=\(host)",
      "HTTP_USER_AGENT=\(host)", "HTTP_RANGE=\(host)", "HTTP_IF_NONE_MATCH=\(host)",
      "HTTP_X_REQUEST_ID=\(host)",
    ]
    var request = try Request(
      Environment(entries: (variables + more).map { Array($0.utf8) }), limits: Limits())
    request.body = Array(body.utf8)
    return request
  }

  @Test func `comes from the configuration, whatever host the request names`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let recovery = "matricule=123456&email=afi%40exemple.org"
    let signIn = "identifiant=123456&mot_de_passe=trois+pirogues+au+lac"
    let registration =
      "matricule=200001&nom=KONE&prenoms=Aissata&jour=5&mois=11&annee=1990"
      + "&telephone=0100000102&email=moi%40exemple.org&mot_de_passe=trois+pirogues+au+lac"
    let requests = [
      try foreignRequest("GET", "/"), try foreignRequest("GET", "/connexion"),
      try foreignRequest("GET", "/nulle-part"), try foreignRequest("POST", "/deconnexion"),
      try foreignRequest("PUT", "/connexion"), try foreignRequest("OPTIONS", "/connexion"),
      try foreignRequest("POST", "/mot-de-passe-oublie", body: recovery),
      try foreignRequest("POST", "/inscription", body: registration),
      try foreignRequest("POST", "/connexion", body: signIn),
    ]
    for request in requests {
      let browser = Browser(at: counter)
      let response = browser.send(request)
      for field in response.fields { #expect(!field.value.contains("canari"), "\(field)") }
      #expect(!browser.html.contains("canari"))
      if let location = response["Location"] {
        #expect(location.hasPrefix(Self.origin + "/compte/"))
      }
    }
    let mails = try counter.rows("SELECT details FROM outbox")
    #expect(mails.count == 3 && !mails.joined().contains("canari"))
    #expect(try counter.detail("lien", of: "reinitialisation").hasPrefix(Self.origin + "/compte/"))
  }

  @Test func `follows the configured origin and base path`() async throws {
    let settings = ["origin": "https://carriere.exemple.org", "base_path": "/portail"]
    let counter = try await Counter(Counter.quick.merging(settings) { $1 })
    let browser = Browser(at: counter)
    browser.send(Request(.get, "/portail/compte/"))
    #expect(
      browser.response["Location"]
        == "https://carriere.exemple.org/portail/compte/connexion?suite=/portail/compte/")
    #expect(browser.send(Request(.get, "/compte/connexion")).status == 404)
    #expect(browser.send(Request(.get, "/portail/compteXYZ")).status == 404)
  }
}

extension String {
  fileprivate func repeated(_ times: Int) -> String { String(repeating: self, count: times) }
}
