import Gateway
import Testing

/// Others look over a shoulder: what a sanction is about stands in its PDF alone.
struct `A sensitive act` {
  private static let secrets = ["sanction", "disciplin", "blâme", "blame", "abandon"]

  private func counter() async throws -> (Counter, Browser) {
    try await Counter.withActs([
      SampleAct("A1") {
        $0.type = "sanction disciplinaire : blâme"
        $0.subject = "Abandon de poste"
      }, SampleAct("A2"),
    ])
  }

  private func leaks(_ browser: Browser) -> [String] {
    let all = browser.html + browser.response.fields.map(\.value).joined(separator: "\n")
    return Self.secrets.filter { all.lowercased().contains($0) }
  }

  @Test func `is worded neutrally on every page, in its letter and its file's name`() async throws {
    let (counter, browser) = try await counter()
    for address in [
      "/", "/?annee=2021", "/?type=acte-relatif-a-votre-situation", "/actes/A1",
      "/recherche?q=A1", "/recherche?q=situation", "/recherche?q=12/MTFP", "/correction?acte=A1",
    ] {
      #expect(browser.get(address).status == 200, "\(address)")
      #expect(leaks(browser).isEmpty, "\(address)")
    }
    browser.get("/actes/A1")
    #expect(browser.text.contains("Acte relatif à votre situation"))
    let link = try browser.link()
    #expect(leaks(browser).isEmpty)
    #expect(link.hasSuffix("/acte-relatif-a-votre-situation-2021-A1.pdf"))
    let reader = Browser.stranger(at: counter)
    reader.get(link)
    #expect(leaks(reader).isEmpty)
  }

  @Test func `is worded neutrally to programs`() async throws {
    let (counter, _) = try await counter()
    let program = Browser.program(at: counter)
    program.headers[.authorization] = "Bearer \(try program.bearer())"
    for address in ["/actes", "/actes/A1", "/recherche?q=MTFP"] {
      #expect(program.get(address).status == 200)
      #expect(program.html.contains("Acte relatif à votre situation"))
      #expect(leaks(program).isEmpty, "\(address)")
    }
  }
}
