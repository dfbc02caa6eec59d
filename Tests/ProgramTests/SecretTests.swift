import FileSystem
import Registry
import SQLite
import TestPortal
import TestSupport
import Testing

/// What nobody may find afterwards, planted and looked for (R42, R95).
@Suite(.serialized)
struct `A secret` {
  private static let passwords = [
    "canari jaune 7391 du lac", "canari vert 8264 du lac", "canari bleu 9157 du lac",
    "canari faux 6048 du lac",
  ]

  /// Everything that an agent may do, and what goes wrong; by CGI, or by a worker.
  private struct Journey {
    let home: Home
    let ask: (Visit) throws -> Answer
    var cookies: [String] = []
    var tokens: [String] = []
    private var visitors = 0

    init(_ home: Home, _ ask: @escaping (Visit) throws -> Answer) {
      self.home = home
      self.ask = ask
    }

    private mutating func send(_ visit: Visit, expecting status: Int) throws -> Answer {
      let answer = try ask(visit)
      try #require(answer.status == status, "\(visit.address)")
      if let cookie = answer.cookie, !cookie.isEmpty { cookies.append(cookie) }
      return answer
    }

    private mutating func token(_ mail: String) throws -> String {
      tokens.append(try home.token(of: mail))
      return tokens[tokens.count - 1]
    }

    mutating func run() throws {
      let passwords = `A secret`.passwords
      let visitor = try #require(try send(.get("/inscription"), expecting: 200).cookie)
      _ = try send(.registration(password: passwords[0], cookie: visitor), expecting: 303)
      _ = try send(.get("/inscription-envoyee", cookie: visitor), expecting: 200)
      let link = try token("activation")
      _ = try send(.get("/activation?jeton=\(link)"), expecting: 200)
      _ = try send(.activation(link), expecting: 200)
      tokens.append(try home.token(of: "inscription-signalee"))
      _ = try send(.signIn("123456", passwords[3]), expecting: 422)
      let signIn = try send(.signIn("123456", passwords[0]), expecting: 303)
      let cookie = try #require(signIn.cookie)
      for page in ["/", "/journal", "/sessions", "/mot-de-passe"] {
        _ = try send(.get(page, cookie: cookie), expecting: 200)
      }
      let change = Visit.post(
        "/mot-de-passe",
        ["mot_de_passe_actuel": passwords[0], "mot_de_passe": passwords[1]], cookie: cookie)
      _ = try send(change, expecting: 200)
      _ = try send(change, expecting: 303)
      _ = try send(
        .post("/mot-de-passe-oublie", ["matricule": "123456", "email": "afi@exemple.org"]),
        expecting: 303)
      let reset = try token("reinitialisation")
      let fields: KeyValuePairs = ["jeton": reset, "mot_de_passe": passwords[2]]
      _ = try send(.post("/nouveau-mot-de-passe", fields), expecting: 200)
      try goWrong(passwords[2])
      try useBearer(passwords[2])
    }

    /// Secrets in places where none belongs.
    private mutating func goWrong(_ password: String) throws {
      let text = percentEncoded(password)
      _ = try send(.get("/connexion?mot_de_passe=\(text)"), expecting: 200)
      _ = try send(.get("/nulle-part/\(text)?\(text)"), expecting: 404)
      _ = try send(.signIn(password, password), expecting: 422)
      var visit = Visit.signIn("123456", password)
      visit.headers.append((name: "User-Agent", value: password))
      _ = try send(visit, expecting: 303)
      visit.headers.append((name: "Content-Length", value: "900"))
      _ = try send(visit, expecting: 400)
      visit = Visit.post("/connexion", ["mot_de_passe": password, "identifiant": "é\u{0}"])
      _ = try send(visit, expecting: 422)
      visit.headers = [(name: "Sec-Fetch-Site", value: "cross-site")]
      _ = try send(visit, expecting: 403)
    }

    private mutating func useBearer(_ password: String) throws {
      let form = Visit.post("/jetons", ["identifiant": "123456", "mot_de_passe": password])
      let answer = try send(form.forProgram, expecting: 201)
      let start = try #require(answer.text.firstRange(of: #""jeton":""#)).upperBound
      cookies.append(String(answer.text[start...].prefix { $0 != "\"" }))
      var end = Visit(method: "DELETE", address: "/compte/jetons/courant").forProgram
      end.headers.append((name: "Authorization", value: "Bearer \(cookies[cookies.count - 1])"))
      _ = try send(end, expecting: 204)
    }
  }

  @Test(arguments: [false, true])
  func `is in no file and no log`(isFastCGI: Bool) async throws {
    let home = try await Home()
    let workers = isFastCGI ? try FastCGIWorkers(1, home: home) : nil
    var log = ""
    var journey = Journey(home) { visit in
      if let workers { return try workers.ask(visit) }
      let outcome = try home.outcome(visit)
      log += outcome.errors
      return try #require(outcome.answer)
    }
    try journey.run()
    log += workers?.said ?? ""
    #expect(log.contains("sign-in.admitted") && journey.cookies.count >= 6)
    #expect(Set(journey.tokens).count == 3)
    let cookies = journey.cookies
    let secrets = Self.passwords + Self.passwords.map(percentEncoded) + cookies
    #expect(Self.found(secrets + journey.tokens, in: log) == [])
    for (name, content) in try Self.files(home) {
      #expect(Self.found(secrets, in: content) == [], "\(name)")
    }
    // The links are where the mails are that wait, and with them they go.
    #expect(
      try Self.columns(home).filter { !Self.found(journey.tokens, in: $1).isEmpty }.map(\.0)
        == ["outbox.details"])
    try home.execute(
      """
      UPDATE outbox SET state = 'envoye', details = NULL, ended_at = due_at;
      PRAGMA secure_delete = ON; PRAGMA wal_checkpoint(TRUNCATE)
      """)
    #expect(try Self.columns(home).allSatisfy { Self.found(journey.tokens, in: $1).isEmpty })
  }

  private static func found(_ secrets: [String], in text: String) -> [String] {
    secrets.filter { text.contains($0) }
  }

  /// Each file of a home but for the portal, which is of no visitor.
  private static func files(_ home: Home) throws -> [(String, String)] {
    let names = try listTree(home.path).map(\.path).filter { $0 != "portal.db" }
    #expect(names.contains("accounts.db") && names.contains("accounts.db-wal"))
    return try names.map { name in
      let bytes = try readFile("\(home.path)/\(name)", limit: 1 << 26)
      return (name, String(decoding: bytes, as: UTF8.self))
    }
  }

  /// What each column of each table holds, as one text.
  private static func columns(_ home: Home) throws -> [(String, String)] {
    let names = try home.rows(
      """
      SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
      WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY 1
      """)
    return try names.map { name in
      let table = name.prefix { $0 != "." }
      let column = name.drop { $0 != "." }.dropFirst()
      let rows = try home.rows("SELECT CAST(\(column) AS TEXT) FROM \(table)")
      return (name, rows.joined(separator: "\n"))
    }
  }
}
