import Testing

/// What every server lets through to the program and back, unchanged.
@Suite(.serialized)
struct `Behind each server` {
  @Test(arguments: Setup.installed)
  func `an agent registers, activates and signs in, and no log could do it again`(
    setup: Setup
  ) throws {
    let server = try RunningServer(setup)
    let agent = Client(of: server)
    let receipt = try agent.register()
    #expect(receipt.status == 303)
    #expect(receipt["Location"] == Instance.origin + "/compte/inscription-envoyee")

    let token = try server.instance.token(of: "activation")
    let link = "/compte/activation?jeton=\(token)"
    #expect(try agent.get(link).body.contains("Activer mon compte"))
    // The page's links to the site name the page they stand on.
    let referer = ["-H", "Referer: \(Instance.origin)\(link)"]
    #expect(try agent.get("/faq/", referer).status == 200)
    #expect(try agent.get("/nulle-part", referer).status == 404)
    let activated = try agent.post("/compte/activation", ["jeton": token], referer)
    #expect(activated.status == 200)

    let admitted = try agent.signIn()
    #expect(admitted.status == 303 && admitted["Location"] == Instance.origin + "/compte/")
    let cookies = admitted.all("Set-Cookie")
    #expect(cookies.count == 1 && cookies[0].hasPrefix("__Host-guichet="))
    #expect(try agent.get("/compte/").body.contains("DOSSOU"))
    _ = try agent.get("/compte/a/\(token)/acte.pdf")

    server.stop()
    let logs = server.instance.logs()
    #expect(logs.contains("GET \(setup.loggedLink)") || logs.contains(#""uri":"/compte/a/-""#))
    #expect(!logs.contains(token))
  }

  @Test(arguments: Setup.installed)
  func `the program's answer comes whole, with one of each of its headers`(setup: Setup) throws {
    let server = try RunningServer(setup)
    let visitor = Client(of: server)
    let page = try visitor.get("/compte/connexion", ["--compressed"])
    let gone = try visitor.get("/compte/rien")
    let refused = try visitor.signIn(password: "ce n'est pas le bon")
    let sent = try visitor.get("/compte/sessions")
    #expect([page, gone, refused, sent].map(\.status) == [200, 404, 422, 303])
    #expect(page.body.contains("mot_de_passe") && page.body.hasSuffix("</html>\n"))
    #expect(gone.body.contains("/compte/connexion"))
    #expect(sent["Location"]?.hasPrefix(Instance.origin + "/compte/connexion") == true)
    for answer in [page, gone, refused, sent] { expectOwnHeaders(answer) }

    let head = try visitor.get("/compte/connexion", ["-I"])
    #expect(head.status == 200 && head.body.isEmpty)
    expectOwnHeaders(head)
  }

  private func expectOwnHeaders(_ answer: Answer) {
    #expect(answer.all("Cache-Control") == ["no-store"])
    #expect(answer.all("X-Content-Type-Options") == ["nosniff"])
    #expect(answer.all("X-Frame-Options") == ["DENY"])
    #expect(answer.all("Referrer-Policy") == ["same-origin"])
    #expect(answer.all("X-Robots-Tag") == ["noindex"])
    #expect(answer.all("Strict-Transport-Security") == ["max-age=31536000"])
    let policies = answer.all("Content-Security-Policy")
    #expect(policies.count == 1 && policies[0].contains("form-action 'self'"))
    #expect(answer["Content-Encoding"] == nil)
  }

  @Test(arguments: Setup.installed)
  func `what a client says of itself changes nothing`(setup: Setup) throws {
    let server = try RunningServer(setup)
    let claims = [
      "-H", "Proxy: http://evil.example:1/", "-H", "X-Forwarded-For: 203.0.113.9", "-H",
      "X-Real-IP: 203.0.113.9", "-H", "X-Forwarded-Host: evil.example", "-H",
      "X-Forwarded-Proto: http",
    ]
    #expect(try Client(of: server).signIn(claims, password: "pas le bon").status == 422)
    for host in [[], ["-H", "Host: evil.example"]] {
      let sent = try Client(of: server).get("/compte/sessions", claims + host)
      #expect(!sent.fields.contains { $0.value.contains("evil.example") })
    }
    server.stop()
    let refusal = server.instance.logs().split(separator: "\n").first {
      $0.contains("sign-in.refused")
    }
    let line = try #require(refusal)
    #expect(line.contains("127.0.0.1") && !line.contains("203.0.113.9"))
  }

  @Test(arguments: Setup.installed)
  func `a program signs in and out with a bearer token`(setup: Setup) throws {
    let server = try RunningServer(setup)
    try Client(of: server).makeAccount()
    let json = ["-H", "Accept: application/json", "-H", "Content-Type: application/json"]
    let asked = #"{"identifiant":"123456","mot_de_passe":"\#(Client.password)"}"#
    let issued = try Client(of: server).send("/compte/jetons", json + ["-d", asked])
    #expect(issued.status == 201)
    let start = try #require(issued.body.firstRange(of: #""jeton":""#))
    let token = issued.body[start.upperBound...].prefix { $0 != "\"" }
    let bearer = ["-H", "Authorization: Bearer \(token)", "-H", "Accept: application/json"]
    #expect(try Client(of: server).get("/compte/sessions", bearer).status == 200)
    let end = ["-X", "DELETE"] + bearer
    #expect(try Client(of: server).get("/compte/jetons/courant", end).status == 204)
    #expect(try Client(of: server).get("/compte/sessions", bearer).status == 401)
    server.stop()
    #expect(!server.instance.logs().contains(token))
  }

  @Test(arguments: Setup.installed)
  func `a body that is too large is refused, and the next request is answered`(
    setup: Setup
  ) throws {
    let server = try RunningServer(setup)
    let large = "\(server.instance.folder)/large"
    for size in ["32K", "1M"] {
      try run(["truncate", "-s", size, large])
      let answer = try Client(of: server).send(
        "/compte/connexion", ["--data-binary", "@\(large)"])
      #expect(answer.status == 413, "\(size)")
      #expect(try Client(of: server).get("/compte/connexion").status == 200)
    }
    // In pieces, without a length.
    try run(["truncate", "-s", "1M", large])
    let pieces = ["-H", "Transfer-Encoding: chunked", "--data-binary", "@\(large)"]
    #expect(try Client(of: server).send("/compte/connexion", pieces).status == 413)
  }
}

extension Setup {
  /// What the access log keeps of the address of an act's link.
  fileprivate var loggedLink: String {
    file == "lighttpd.conf" ? "/compte/- HTTP" : "/compte/a/- HTTP"
  }
}
