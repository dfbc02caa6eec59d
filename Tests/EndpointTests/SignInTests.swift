import Gateway
import Testing

/// What a sign-in costs and what it never finds (R25, R37).
struct `A sign-in` {
  @Test(arguments: ["999999", "personne@exemple.org", "ni l'un ni l'autre", "afi@", "200001"])
  func `of nobody hashes once, as that of somebody does`(_ identifier: String) async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    // 200001 has registered and waits for its link: no account, but a password that is known.
    browser.register(
      matricule: "200001", nom: "KONE", prenoms: "Aissata", date: ("5", "11", "1990"),
      email: "aissata@exemple.org")
    var hashes = 0
    func count() {
      hashes += 1
      counter.meanwhile = count
    }
    counter.meanwhile = count
    browser.signIn(identifier)
    #expect(browser.response.status == 422 && browser.text.contains("n'est pas correct"))
    #expect(hashes == 1)
    counter.meanwhile = nil
  }

  @Test func `finds no account that came with the program`() async throws {
    let counter = try await Counter(Counter.quick)
    let browser = Browser(at: counter)
    for name in [
      "admin", "administrateur", "root", "guichet", "test", "000000", "admin@exemple.org",
    ] {
      for password in ["admin", "password", "guichet", name] {
        browser.address = "192.0.2.\(password.count + name.count)"
        #expect(browser.signIn(name, password).status == 422, "\(name) \(password)")
      }
    }
    #expect(try counter.rows("SELECT count(*) FROM account") == ["0"])
    #expect(try counter.rows("SELECT count(*) FROM session") == ["0"])
  }
}

/// What a form says to password managers (R70).
struct `A field for a password` {
  private static let pages: [(address: String, kinds: [String])] = [
    ("/connexion", ["current-password"]), ("/inscription", ["new-password"]),
    ("/mot-de-passe", ["current-password", "new-password"]),
    ("/nouveau-mot-de-passe", ["new-password"]),
  ]

  @Test(arguments: pages)
  func `says whether it is for the old one or a new one, and takes a pasted one`(
    _ address: String, _ kinds: [String]
  ) async throws {
    let counter = try await Counter(Counter.quick)
    try counter.insertAccount()
    let browser = Browser(at: counter)
    browser.recover()
    let token = try counter.token(of: "reinitialisation")
    if address == "/mot-de-passe" { browser.signIn() }
    browser.get(address + (address == "/nouveau-mot-de-passe" ? "?jeton=\(token)" : ""))
    #expect(browser.response.status == 200)
    let fields = browser.html.split(separator: "<input").filter {
      $0.contains(#"type="password""#)
    }
    #expect(fields.count == kinds.count)
    for (field, kind) in zip(fields, kinds) {
      #expect(field.contains(#"autocomplete="\#(kind)""#), "\(field)")
    }
    // Nothing but a script could refuse what is pasted.
    for word in ["paste", "preventDefault", "return false", "maxlength"] {
      #expect(!browser.html.contains(word), "\(word)")
    }
  }
}
