import Gateway
import JSON
import TestSupport
import Testing

/// A browser at the counter: it keeps the cookie, and says where a form comes from.
final class Browser {
  let counter: Counter
  /// The portal's cookie; nil where there is none.
  var cookie: String?
  var headers: [Header: String] = [
    .userAgent: "Mozilla/5.0 (Linux; Android 13) Chrome/126.0 Mobile Safari/537.36",
    .accept: "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", .secFetchSite: "same-origin",
  ]
  var address = "192.0.2.7"
  /// The cookie's name, which says whether the portal is reached through TLS.
  var cookieName = "guichet"
  /// The last answer.
  private(set) var response = Response(200)

  init(at counter: Counter) { self.counter = counter }

  /// A program instead of a person.
  static func program(at counter: Counter) -> Browser {
    let browser = Browser(at: counter)
    browser.headers[.accept] = "application/json"
    return browser
  }

  @discardableResult
  func get(_ address: String, method: Method = .get) -> Response {
    let parts = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    return send(
      Request(
        method, "/compte" + parts[0], query: parts.count > 1 ? parts[1] : "",
        headers: allHeaders, remoteAddress: self.address))
  }

  @discardableResult
  func post(
    _ address: String, _ fields: KeyValuePairs<String, String> = [:],
    method: Method = .post
  ) -> Response {
    send(
      Request(
        method, "/compte" + address, headers: allHeaders,
        contentType: "application/x-www-form-urlencoded", body: formEncoded(fields),
        remoteAddress: self.address))
  }

  @discardableResult
  func postJSON(_ address: String, _ json: String) -> Response {
    send(
      Request(
        .post, "/compte" + address, headers: allHeaders, contentType: "application/json",
        body: Array(json.utf8), remoteAddress: self.address))
  }

  @discardableResult
  func send(_ request: Request) -> Response {
    response = counter.respond(to: request)
    for field in response.fields where field.name == "Set-Cookie" {
      let pair = field.value.prefix { $0 != ";" }.split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      cookie = pair.count == 2 && !pair[1].isEmpty ? String(pair[1]) : nil
    }
    return response
  }

  var allHeaders: [Header: String] {
    var headers = headers
    if let cookie { headers[.cookie] = "\(cookieName)=\(cookie)" }
    return headers
  }

  // MARK: What is on the page

  /// Where the last answer leads, below the account path; nil where it leads nowhere.
  var location: String? {
    guard let location = response["Location"] else { return nil }
    let base = "http://localhost:8080/compte"
    return location.hasPrefix(base) ? String(location.dropFirst(base.count)) : location
  }

  /// The page as a person reads it: no tags, one space between words.
  var text: String { shownText(of: html) }

  var html: String {
    switch response.body {
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .file(let body):
      String(
        decoding: body.file.read(at: body.range.start, atMost: Int(body.range.count)),
        as: UTF8.self)
    }
  }

  /// The value of a hidden field.
  func hidden(_ name: String) -> String? { hiddenField(name, in: html) }
}

// MARK: What people do

extension Browser {
  static let password = "trois pirogues au lac"

  /// Registers Afi Marie DOSSOU, matricule 123456, of the demonstration's roster.
  @discardableResult
  func register(
    matricule: String = "123456", nom: String = "DOSSOU EPSE ADJOVI", prenoms: String = "Afi Marie",
    date: (String, String, String) = ("27", "mars", "1984"), email: String = "afi@exemple.org",
    password: String = Browser.password
  ) -> Response {
    if cookie == nil { get("/inscription") }
    return post(
      "/inscription",
      [
        "matricule": matricule, "nom": nom, "prenoms": prenoms, "jour": date.0, "mois": date.1,
        "annee": date.2, "telephone": "01 00 00 01 01", "email": email, "mot_de_passe": password,
      ])
  }

  /// Registers and activates.
  func makeAccount() throws {
    register()
    try #require(response.status == 303)
    post("/activation", ["jeton": try counter.token(of: "activation")])
    try #require(response.status == 200)
  }

  @discardableResult
  func signIn(_ identifier: String = "123456", _ password: String = Browser.password) -> Response {
    post("/connexion", ["identifiant": identifier, "mot_de_passe": password])
  }
}

extension Browser {
  @discardableResult
  func recover(_ matricule: String = "123456", _ email: String = "afi@exemple.org") -> Response {
    post("/mot-de-passe-oublie", ["matricule": matricule, "email": email])
  }

  /// Chooses a new password by the link of a token.
  @discardableResult
  func reset(_ token: String, _ password: String = "sept calebasses vertes") -> Response {
    post("/nouveau-mot-de-passe", ["jeton": token, "mot_de_passe": password])
  }

  @discardableResult
  func activate(_ token: String) -> Response { post("/activation", ["jeton": token]) }
}

extension Browser {
  /// A bearer token of an account.
  func bearer(_ identifier: String = "123456", _ password: String = Browser.password) throws
    -> String
  {
    post("/jetons", ["identifiant": identifier, "mot_de_passe": password])
    return try #require(member("jeton"))
  }

  /// A text of the JSON that was answered; nil where it has none of that name.
  func member(_ name: String) -> String? {
    guard case .object(let members)? = json,
      case .string(let text)? = members.first(where: { $0.0 == name })?.1
    else { return nil }
    return text
  }

  /// What was answered, as JSON; nil where it is none.
  var json: JSONText? {
    let isJSON = response["Content-Type"]?.contains("json") == true
    return isJSON ? try? JSONText(reading: Array(html.utf8)) : nil
  }
}
