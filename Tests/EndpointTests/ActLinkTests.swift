import Gateway
import Registry
import Testing

/// Visualiser and Télécharger: what a signed link opens, for whom and until when.
struct `A signed link` {
  @Test func `opens without a cookie, from another address, inline or to be kept`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let stranger = Browser.stranger(at: counter)
    for (disposition, kind, policy) in [
      ("i", "inline", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'"),
      ("a", "attachment", "sandbox; default-src 'none'"),
    ] {
      let link = try browser.link("A1", disposition)
      #expect(stranger.get(link).status == 200)
      #expect(stranger.html == "%PDF-1.7\nvingt octets suivent")
      #expect(
        stranger.values("Content-Disposition") == [
          "\(kind); filename=\"acte-avancement-d-echelon-2021-A1.pdf\""
        ])
      #expect(stranger.values("Content-Security-Policy") == [policy])
    }
  }

  @Test func `sends a file with one of each header, and never a cookie`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let link = try browser.link()
    for reader in [browser, Browser.stranger(at: counter)] {
      reader.get(link)
      for (name, value) in [
        "Content-Type": "application/pdf", "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff", "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex", "Accept-Ranges": "bytes",
      ] { #expect(reader.values(name) == [value], "\(name)") }
      let names = reader.response.fields.map { $0.name.lowercased() }
      #expect(Set(names).count == names.count)
      for name in ["set-cookie", "vary", "server", "access-control-allow-origin"] {
        #expect(!names.contains(name))
      }
    }
  }

  @Test func `comes from a redirection that nobody keeps, after the authorisation`() async throws {
    let (counter, browser) = try await Counter.withActs()
    browser.get("/actes/A1")
    #expect(!browser.html.contains("/a/1."))
    browser.get("/")
    #expect(!browser.html.contains("/a/1."))
    let link = try browser.link()
    #expect(browser.values("Cache-Control") == ["no-store"])
    #expect(browser.response["Location"] == "http://localhost:8080/compte\(link)")
    let stranger = Browser.stranger(at: counter)
    #expect(stranger.get("/actes/A1?d=i").status == 303)
    #expect(stranger.location == "/connexion?suite=/compte/actes/A1")
  }

  @Test(arguments: ["x", "", "I", "i&d=a"])
  func `is made for showing or keeping alone`(_ disposition: String) async throws {
    let (_, browser) = try await Counter.withActs()
    browser.get("/actes/A1?d=\(disposition)")
    #expect([400, 404].contains(browser.response.status) && browser.location == nil)
  }

  @Test func `is good in its last second, and gone in the next`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let link = try SignedLink(browser.link())
    #expect(link.expires == counter.now + 900)
    let reader = Browser.stranger(at: counter)
    for (second, status) in [(-1, 200), (0, 200), (1, 410)] {
      counter.now = link.expires + second
      #expect(reader.get(link.address).status == status, "\(second)")
    }
    #expect(reader.text.contains("Ce lien a expiré"))
    #expect(reader.html.contains("href=\"/compte/\""))
    #expect(reader.values("Cache-Control") == ["no-store"])
    reader.headers[.range] = "bytes=5-9"
    #expect(reader.get(link.address).status == 410)
    #expect(try counter.audited("authz_fail_act") == 2)
  }

  @Test func `lives as long as the site says`() async throws {
    let (counter, browser) = try await Counter.withActs(
      [SampleAct("A1")], ["durations.act_link": "120"])
    #expect(try SignedLink(browser.link()).expires == counter.now + 120)
  }

  @Test func `under another name leads to its own`() async throws {
    let (counter, browser) = try await Counter.withActs()
    var link = try SignedLink(browser.link())
    let right = link.address
    let reader = Browser.stranger(at: counter)
    for name in ["virement-urgent.pdf", "acte.pdf", "ACTE-avancement-d-echelon-2021-A1.pdf"] {
      link.slug = name
      #expect(reader.get(link.address).status == 308)
      #expect(reader.location == right)
    }
    #expect(try counter.audited("sensitive_read") == 0)
  }

  @Test func `is the same whatever query a mail program adds`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let reader = Browser.stranger(at: counter)
    #expect(try reader.get(browser.link() + "?utm_source=x&d=a&response-type=html").status == 200)
    #expect(reader.response["Content-Disposition"]?.hasPrefix("inline") == true)
    #expect(reader.response["Content-Type"] == "application/pdf")
  }
}

/// What ends all links of a session at once.
struct `A link whose session has ended` {
  static let ends: [(name: String, end: @Sendable (Counter, Browser) throws -> Void)] = [
    ("signed out", { _, browser in browser.post("/deconnexion") }),
    (
      "another password",
      { _, browser in
        browser.post(
          "/mot-de-passe",
          ["mot_de_passe_actuel": Browser.password, "mot_de_passe": "sept calebasses vertes"])
      }
    ),
    (
      "ended from another device",
      { counter, _ in
        let other = Browser(at: counter)
        other.signIn()
        other.post("/sessions", ["session": "autres"])
      }
    ),
    ("locked", { counter, _ in try counter.lock() }),
    ("left", { counter, _ in try counter.dismiss() }),
    ("not approved", { counter, _ in try counter.execute("UPDATE account SET acts_open = 0") }),
    ("forgotten", { counter, _ in try counter.execute("DELETE FROM session") }),
  ]

  @Test(arguments: ends.indices)
  func `asks a person to sign in, and leads back to the act`(_ index: Int) async throws {
    let (counter, browser) = try await Counter.withActs()
    let link = try browser.link()
    let reader = Browser.stranger(at: counter)
    #expect(reader.get(link).status == 200)
    try Self.ends[index].end(counter, browser)
    #expect(reader.get(link).status == 303, "\(Self.ends[index].name)")
    #expect(reader.location == "/connexion?suite=/compte/actes/A1&fin=session")
    reader.headers[.accept] = "*/*"
    #expect(reader.get(link).status == 403)
    reader.headers[.accept] = "application/json"
    #expect(reader.get(link).status == 403)
    #expect(reader.html.contains("urn:guichet:probleme:acces-refuse"))
    #expect(try counter.audited("sensitive_read") == 1)
  }

  @Test func `is issued anew after the sign-in`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let link = try browser.link()
    browser.post("/deconnexion")
    browser.get(link)
    browser.get(try #require(browser.location))
    browser.post(
      "/connexion",
      [
        "identifiant": "123456", "mot_de_passe": Browser.password,
        "suite": try #require(browser.hidden("suite")),
      ])
    #expect(browser.location == "/actes/A1")
    let other = try browser.link()
    #expect(other != link)
    #expect(Browser.stranger(at: counter).get(other).status == 200)
  }

  @Test func `takes no other session's links along`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let second = Browser(at: counter)
    second.signIn()
    let (first, other) = (try browser.link(), try second.link())
    browser.post("/deconnexion")
    let reader = Browser.stranger(at: counter)
    #expect(reader.get(first).status == 303)
    #expect(reader.get(other).status == 200)
  }
}
