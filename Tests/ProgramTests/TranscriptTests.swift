import TestPortal
import Testing

/// The counter by what goes over the wire; `Transcripts` has the files.
@Suite(.serialized)
struct `A transcript` {
  @Test(arguments: Transcript.all.indices, Way.allCases)
  func `is answered as it is written`(number: Int, way: Way) async throws {
    let transcript = try Transcript.all[number].get()
    let home = try await Home(transcript.settings)
    let ask = try way.opened(in: home)
    var last = LastGiven(home: home)
    var lines: [String] = []
    for step in transcript.steps {
      switch step {
      case .account: try home.addAccount()
      case .sql(let sql): try home.execute(sql)
      case .request(let request):
        let bytes = try ask(Visit(lines: try request.map { try last.filled($0) }))
        let answer = try #require(Answer(bytes), "\(transcript.name), \(way)")
        last.note(answer)
        lines = Self.lines(bytes)
      case .answer(let pattern):
        try #require(
          Wildcards.match(pattern[...], lines[...]),
          """
          \(transcript.name), \(way.rawValue):
          \(pattern.joined(separator: "\n"))
          but it was
          \(lines.prefix(60).joined(separator: "\n"))
          """)
      }
    }
  }

  @Test func `is there for each address`() throws {
    let texts = try Transcript.all.flatMap { try $0.get().steps }.compactMap { step in
      if case .request(let lines) = step { lines[0] } else { nil }
    }
    let addresses = [
      "", "inscription", "inscription-envoyee", "activation", "connexion", "deconnexion",
      "mot-de-passe-oublie", "nouveau-mot-de-passe", "mot-de-passe", "sessions", "journal",
      "signalement", "recherche", "jetons", "jetons/courant",
    ]
    for address in addresses {
      #expect(
        texts.contains {
          $0.split(separator: " ")[1].split(separator: "?")[0] == "/compte/\(address)"
        })
    }
    #expect(Transcript.all.count >= 25)
  }

  @Test(arguments: [
    ("a*c", "abc", true), ("a*c", "abd", false), ("*", "", true), ("a**", "a", true),
    ("x*y*z", "xyyz", true), ("x*y*z", "xz", false), ("ab", "ab", true), ("ab*b", "ab", false),
  ])
  func `says what may vary by a star`(pattern: String, line: String, matches: Bool) {
    #expect(Wildcards.match(["!" + pattern], ["!" + line]) == matches)
    #expect(Wildcards.match(["*", "!" + pattern, "*"], ["1", "2", "!" + line, "3"]) == matches)
  }

  /// The header's lines without their CR, and those of the body.
  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

/// What earlier answers and mails gave to the next request.
private struct LastGiven {
  let home: Home
  private var values: [String: String] = [:]

  init(home: Home) { self.home = home }

  mutating func note(_ answer: Answer) {
    if let cookie = answer.cookie { values["cookie"] = cookie }
    for name in ["form_token", "session"] {
      if let value = answer.hidden(name) { values[name] = value }
    }
    if let start = answer.text.firstRange(of: #""jeton":""#) {
      values["jeton"] = String(answer.text[start.upperBound...].prefix { $0 != "\"" })
    }
  }

  func filled(_ line: String) throws -> String {
    var line = line
    for (name, value) in values { line = line.replacing("{\(name)}", with: value) }
    for mail in ["activation", "activation-renouvelee", "reinitialisation", "inscription-signalee"]
    where line.contains("{\(mail)}") {
      line = line.replacing("{\(mail)}", with: try home.token(of: mail))
    }
    return line
  }
}
