import Testing

/// The site stays what it is, whatever the program does.
@Suite(.serialized)
struct `Beside the counter` {
  @Test(arguments: Setup.installed)
  func `the site keeps its pages, its headers and its neighbours' names`(setup: Setup) throws {
    let server = try RunningServer(setup)
    let visitor = Client(of: server)
    let page = try visitor.get("/faq/")
    #expect(page.status == 200 && page.body.contains("Questions fréquentes"))
    #expect(page.all("Cache-Control") == ["no-cache"])
    #expect(page.all("X-Content-Type-Options") == ["nosniff"])
    #expect(page.all("Content-Security-Policy") == ["frame-ancestors 'none'"])
    for address in ["/comptexyz", "/comptexyz/connexion", "/compte.html", "/rien"] {
      let missing = try visitor.get(address)
      #expect(missing.status == 404, "\(address)")
      #expect(missing.body.contains("<title>") && missing["X-Robots-Tag"] == nil, "\(address)")
    }
    // `/compte` and `/compte/` are one page, for whoever is signed in.
    for address in ["/compte", "/compte/"] {
      #expect(try visitor.get(address).status == 303, "\(address)")
    }
  }

  @Test(arguments: Setup.installed)
  func `where the program is gone, the site says so and no log keeps the link`(
    setup: Setup
  ) throws {
    let server = try RunningServer(setup)
    let visitor = Client(of: server)
    #expect(try visitor.get("/compte/connexion").status == 200)
    try server.stopProgram()
    let secret = "b7fXbq0VnSecretDuLien"
    let link = "/compte/activation?jeton=\(secret)"
    let referer = ["-H", "Referer: \(Instance.origin)\(link)"]
    for answer in [
      try visitor.get(link), try visitor.post("/compte/activation", ["jeton": secret], referer),
    ] {
      #expect(answer.status == setup.statusWithoutProgram)
      #expect(answer.body.contains("<title>Le service est fermé pour le moment"))
      #expect(answer.body.hasSuffix("</html>\n"))
    }
    #expect(try visitor.get("/faq/").status == 200)
    server.stop()
    // lighttpd has one error log, whose words nobody chooses; docs/exploitation.md says so.
    #expect(server.instance.logs().contains(secret) == (setup == .lighttpdFastCGI))
  }
}

extension Setup {
  /// lighttpd has no condition on a file, and says 500 of a program that does not start.
  fileprivate var statusWithoutProgram: Int { self == .lighttpd ? 500 : 503 }
}
