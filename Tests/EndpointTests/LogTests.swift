import Gateway
import JSON
import Testing

/// One line an event, and no secret in any (R94–R96).
struct `The log` {
  @Test func `holds no password, token, cookie or address after a whole journey`() async throws {
    let counter = try await Counter(Counter.quick)
    var secrets = ["canari", "afi@exemple.org", "exemple.org", "DOSSOU", "0100000101"]
    let browser = Browser(at: counter)
    func note() { secrets += [browser.cookie].compactMap { $0 } }
    browser.register(password: "canari au bord du lac")
    note()
    secrets += [
      try counter.token(of: "activation"), try counter.token(of: "inscription-signalee"),
    ]
    browser.activate(secrets.last ?? "")
    browser.activate(try counter.token(of: "activation"))
    browser.signIn("123456", "canari faux")
    browser.signIn("canari@exemple.org", "canari faux")
    browser.signIn("afi@exemple.org", "canari au bord du lac")
    note()
    for address in ["/", "/sessions", "/journal", "/recherche?q=canari", "/nulle-part?canari"] {
      browser.get(address)
    }
    browser.post(
      "/mot-de-passe",
      ["mot_de_passe_actuel": "canari au bord du lac", "mot_de_passe": "canari de la lagune"])
    note()
    browser.recover()
    secrets.append(try counter.token(of: "reinitialisation"))
    browser.reset(secrets.last ?? "", "canari sur la montagne")
    let program = Browser.program(at: counter)
    secrets.append(try program.bearer("123456", "canari sur la montagne"))
    program.headers[.authorization] = "Bearer \(secrets.last ?? "")"
    program.get("/")
    try counter.breakAccounts()
    browser.signIn("afi@exemple.org", "canari au bord du lac")
    let log = counter.log.joined()
    #expect(counter.log.count >= 8 && log.contains("sign-in.admitted"))
    for secret in secrets { #expect(!log.contains(secret), "\(secret)") }
  }

  @Test(arguments: [
    "\r\n{\"event\":\"x\"}", "\u{1B}[2J", "\u{2028}", "\u{202E}", "\",\"a\":\"", "é",
  ])
  func `has one line of JSON whatever is sent`(_ evil: String) async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.headers[.userAgent] = evil
    browser.headers[.xForwardedFor] = evil
    browser.address = evil
    browser.signIn("123456" + evil, "faux" + evil)
    browser.signIn()
    browser.recover("999999", "x\(evil)@exemple.org")
    browser.get("/" + evil)
    #expect(!counter.log.isEmpty)
    for line in counter.log {
      #expect(line.utf8.filter { $0 == 0x0A }.count == 1 && line.utf8.last == 0x0A)
      #expect(line.utf8.dropLast().allSatisfy { $0 >= 0x20 && $0 != 0x7F })
      _ = try JSONText(reading: Array(line.utf8))
    }
    #expect(try counter.rows("SELECT DISTINCT address FROM audit") == ["-"])
  }

  @Test func `names each request, and the audit names it too`() async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.signIn()
    let request = try counter.rows("SELECT request FROM audit")[0]
    #expect(
      counter.log.last?.contains("\"request\":\"\(request)\",\"client\":\"192.0.2.7\"") == true)
  }
}
