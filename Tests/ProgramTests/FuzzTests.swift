import TestPortal
import TestSupport
import Testing

/// Whatever comes: a whole CGI answer, exit code 0, and nothing written for what was refused.
@Suite(.serialized)
struct `Nonsense` {
  private static let rounds: UInt64 = 500

  @Test func `is answered by CGI, and changes nothing`() async throws {
    let home = try await Home()
    try home.addAccount()
    var nonsense = NonsenseMaker(seed: 7)
    var before = try home.summary()
    for round in 0..<Self.rounds {
      let (variables, body) = nonsense.next()
      let child = try Child(
        BuiltProgram.counter, environment: [Array("GUICHET_HOME=\(home.path)".utf8)] + variables)
      child.send(body)
      let outcome = child.outcome()
      let shown =
        "round \(round): \(variables.map { String(decoding: $0.prefix(200), as: UTF8.self) })"
      let answer = try #require(outcome.answer, "\(shown): \(outcome.text)")
      #expect(outcome.code == 0, "\(shown)")
      #expect(answer.status < 500 || answer.status == 501, "\(shown): \(outcome.errors)")
      let after = try home.summary()
      #expect((after == before) || answer.status < 400, "\(shown)")
      before = after
    }
    #expect(try home.count("account") == 1)
  }

  @Test func `does not end a FastCGI worker`() async throws {
    let home = try await Home()
    let workers = try FastCGIWorkers(1, home: home)
    var nonsense = NonsenseMaker(seed: 8)
    for _ in 0..<Self.rounds {
      let (variables, body) = nonsense.next()
      let answer = try workers.ask(variables, body: body)
      #expect(answer.status < 500 || answer.status == 501)
    }
    #expect(workers.end() == [0])
  }
}

extension Home {
  /// How much each table holds, but for what is counted and written down of refusals.
  fileprivate func summary() throws -> [String] {
    try rows(
      """
      SELECT count(*) FROM account UNION ALL SELECT count(*) FROM registration
      UNION ALL SELECT count(*) FROM link UNION ALL SELECT count(*) FROM session
      UNION ALL SELECT count(*) FROM outbox UNION ALL SELECT count(*) FROM receipt
      UNION ALL SELECT max(password) FROM account
      """)
  }
}

/// Requests that are nearly right, and requests that are not right at all.
struct NonsenseMaker {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let methods = [
    "GET", "POST", "HEAD", "OPTIONS", "DELETE", "PUT", "get", "", "G T",
  ]
  private static let paths = [
    "/compte/connexion", "/compte/inscription", "/compte/activation", "/compte/", "/compte",
    "/compte/jetons", "/compte/jetons/courant", "/compte/nouveau-mot-de-passe", "/compte/sessions",
    "/compte/deconnexion", "/compte/message", "/compte/acte", "/compte/../x", "/compte//", "/", "",
    "compte", "/compte/connexion\u{0}", "/compte/%2e%2e", "/COMPTE/connexion", "/compte/é",
  ]
  private static let names = [
    "HTTP_COOKIE", "HTTP_ACCEPT", "HTTP_ORIGIN", "HTTP_SEC_FETCH_SITE", "HTTP_AUTHORIZATION",
    "HTTP_USER_AGENT", "CONTENT_LENGTH", "CONTENT_TYPE", "HTTP_TRANSFER_ENCODING", "PATH_INFO",
    "HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_IF_NONE_MATCH", "HTTP_RANGE", "HTTP_HOST",
    "QUERY_STRING", "REMOTE_ADDR", "HTTP_PROXY", "", "HTTP_", "LISTEN_FDS", "GATEWAY_INTERFACE",
  ]
  private static let values = [
    "", "0", "1", "-1", "+5", "5 ", "0x10", "99999999999999999999", "12", "chunked",
    "application/json", "application/x-www-form-urlencoded; charset=utf-16", "multipart/form-data",
    "same-origin", "cross-site", "none", "http://localhost:8080", "null", "Bearer x", "Bearer ",
    "guichet=a; guichet=b", "guichet=\"", "jeton=%00", "suite=//evil.invalid", "jeton=%zz", "&&==&",
    "\r\nSet-Cookie: a=b", "\u{1B}[2J", "\u{202E}", "*/*;q=2", "bytes=0-,-1", "::1", "1.2.3.4.5",
    "text/html;q=0.1, application/json", "%C0%AE", String(repeating: "a", count: 9000),
    String(repeating: "a=b&", count: 900),
  ]
  private static let bodies = [
    "", "identifiant=123456&mot_de_passe=x", "{", "{\"identifiant\":[1]}", "%", "a=1&a=2",
    "jeton=%FF",
    "identifiant=%00&mot_de_passe=%0D%0A", "{\"mot_de_passe\":\"\\ud800\",\"identifiant\":\"1\"}",
    String(repeating: "[", count: 9000), String(repeating: "x=y&", count: 5000),
    "matricule=123456&nom=&prenoms=&jour=31&mois=2&annee=1984&mot_de_passe=x",
  ]

  /// The variables and the body of another request.
  mutating func next() -> (variables: [[UInt8]], body: [UInt8]) {
    var lines = [
      "GATEWAY_INTERFACE=CGI/1.1", "REQUEST_METHOD=\(pick(Self.methods))",
      "SCRIPT_NAME=\(pick(Self.paths))",
      "REMOTE_ADDR=10.0.\(Int.random(in: 0...255, using: &random)).1",
    ].map { Array($0.utf8) }
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      lines.append(Array("\(pick(Self.names))=\(pick(Self.values))".utf8))
    }
    if Bool.random(using: &random) { lines.append(Array("HTTP_SEC_FETCH_SITE=same-origin".utf8)) }
    if Int.random(in: 0...3, using: &random) == 0 { spoil(&lines) }
    var body = Array(pick(Self.bodies).utf8)
    if Int.random(in: 0...9, using: &random) == 0 { body = noise(300) }
    // Not said twice: that is refused before anything else is looked at.
    if !lines.contains(where: { $0.starts(with: Array("CONTENT_".utf8)) }) {
      lines.append(Array("CONTENT_LENGTH=\(body.count)".utf8))
      lines.append(Array("CONTENT_TYPE=application/x-www-form-urlencoded".utf8))
    }
    return (lines.map { $0.filter { $0 != 0 } }, body)
  }

  private mutating func pick(_ texts: [String]) -> String {
    texts[Int.random(in: 0..<texts.count, using: &random)]
  }

  private mutating func noise(_ most: Int) -> [UInt8] {
    (0..<Int.random(in: 0...most, using: &random)).map { _ in
      UInt8.random(in: 0...255, using: &random)
    }
  }

  /// Puts bytes of no meaning into one variable.
  private mutating func spoil(_ lines: inout [[UInt8]]) {
    let line = Int.random(in: 1..<lines.count, using: &random)
    let sign = lines[line].firstIndex(of: UInt8(ascii: "=")) ?? 0
    lines[line].insert(contentsOf: noise(40), at: sign + 1)
  }
}
