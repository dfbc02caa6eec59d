import Compression
import Gateway
import Testing

/// Mon espace carrière, as its agent sees it.
struct `The espace` {
  private static let mixed = [
    SampleAct("A1") { $0.date = "2019-05-02" },
    SampleAct("A2") {
      ($0.type, $0.nature, $0.reference) = ("nomination", "décret", "7/PR/2021")
      ($0.date, $0.pages) = ("2021-03-03", "1")
    },
    SampleAct("A3") { ($0.date, $0.pdf) = ("2021-11-30", nil) },
    SampleAct("A4") { ($0.date, $0.pdf, $0.isUnreadable) = ("2020-01-15", nil, true) },
  ]

  /// The ids of the acts on a page, in their order.
  private func ids(_ browser: Browser) -> [String] {
    browser.html.split(separator: "<h3><a href=\"/compte/actes/").dropFirst()
      .map { String($0.prefix { $0 != "\"" }) }
  }

  @Test func `lists acts by year, the newest first, with what each is`() async throws {
    let (_, browser) = try await Counter.withActs(Self.mixed)
    browser.get("/")
    #expect(ids(browser) == ["A3", "A2", "A4", "A1"])
    let years = browser.html.split(separator: "<h2>2").dropFirst().map { $0.prefix(3) }
    #expect(years == ["021", "020", "019"])
    let text = browser.text
    #expect(text.contains("Nombre d'actes : 4, dont 2 en ligne"))
    #expect(text.contains("Nomination décret du 3 mars 2021, référence 7/PR/2021"))
    #expect(text.contains("Visualiser : Nomination du 3 mars 2021, 7/PR/2021"))
    #expect(text.contains("Télécharger (PDF, 29 octets, 1 page)"))
    #expect(text.contains("Télécharger (PDF, 29 octets, 2 pages)"))
    #expect(text.contains("Pas encore numérisé") && text.contains("Numérisation à refaire"))
    #expect(!browser.html.contains("/actes/A3?d=") && !browser.html.contains("href=\"7/PR"))
  }

  @Test func `names whom to ask for what is not online`() async throws {
    let (counter, browser) = try await Counter.withActs(Self.mixed)
    for address in ["/", "/actes/A3", "/actes/A4"] {
      browser.get(address)
      #expect(browser.text.contains("Direction de la planification"), "\(address)")
      #expect(browser.html.contains("mailto:daf.mtfp@exemple.org"), "\(address)")
    }
    browser.get("/actes/A2")
    #expect(!browser.html.contains("daf.mtfp@exemple.org"))
    let other = try counter.otherAgent()
    other.get("/")
    #expect(!other.html.contains("daf.mtfp@exemple.org"))
  }

  @Test(arguments: [
    ("?type=nomination", ["A2"]), ("?annee=2021", ["A3", "A2"]),
    ("?type=avancement-d-echelon&annee=2021", ["A3"]), ("?type=&annee=", ["A3", "A2", "A4", "A1"]),
    ("?annee=1900", []), ("?type=%27%20OR%201=1", []),
    ("?annee=x&page=0", ["A3", "A2", "A4", "A1"]),
    ("?page=9999", ["A3", "A2", "A4", "A1"]),
  ])
  func `shows the chosen type and year`(_ query: String, _ expected: [String]) async throws {
    let (_, browser) = try await Counter.withActs(Self.mixed)
    #expect(browser.get("/" + query).status == 200)
    #expect(ids(browser) == expected)
    #expect(browser.text.contains("Aucun acte ne correspond") == expected.isEmpty)
  }

  @Test func `keeps the choice in its form and its pages`() async throws {
    let acts = (1...110).map { number in
      SampleAct("N\(number)") { $0.type = number < 102 ? "nomination" : "congé annuel" }
    }
    let (_, browser) = try await Counter.withActs(acts)
    browser.get("/?type=nomination")
    #expect(browser.html.contains("value=\"nomination\" selected"))
    #expect(browser.text.contains("Page 1 sur 3") && ids(browser).count == 50)
    #expect(browser.html.contains("/compte/?type=nomination&amp;page=2"))
    #expect(!browser.html.contains("Page précédente"))
    var seen = Set(ids(browser))
    for page in 2...3 {
      browser.get("/?type=nomination&page=\(page)")
      seen.formUnion(ids(browser))
    }
    #expect(seen.count == 101 && !browser.html.contains("Page suivante"))
  }

  @Test func `of five hundred acts weighs what a telephone can bear`() async throws {
    let acts = (1...500).map { number in
      SampleAct("A2024-\(number)") {
        $0.reference = "\(number)/MTFP/DC/SGM/DGFP/2024"
        $0.date = "\(1990 + number % 36)-03-03"
      }
    }
    let (_, browser) = try await Counter.withActs(acts)
    for page in [1, 5, 10] {
      browser.get("/?page=\(page)")
      #expect(ids(browser).count == 50)
      #expect(gzip(Array(browser.html.utf8)).count <= 8_192)
    }
  }

  @Test func `without an act says that nothing is lost`() async throws {
    let (counter, _) = try await Counter.withActs()
    let other = try counter.otherAgent()
    other.get("/")
    #expect(other.text.contains("Aucun acte en ligne") && ids(other).isEmpty)
    #expect(!other.html.contains("<select"))
  }

  @Test func `says when its agent was there before`() async throws {
    let (counter, browser) = try await Counter.withActs()
    browser.get("/")
    #expect(!browser.text.contains("Votre dernière connexion"))
    counter.now += 3_600
    Browser(at: counter).signIn("123456", "pas le bon")
    browser.signIn()
    browser.get("/")
    #expect(
      browser.text.contains("1er avril 2026 à 13 h 00, puis un mot de passe incorrect"))
  }

  @Test func `has neither acts nor links until the registration is approved`() async throws {
    let (counter, browser) = try await Counter.withActs()
    try counter.execute("UPDATE account SET acts_open = 0")
    browser.get("/")
    #expect(browser.text.contains("Votre inscription est en cours de vérification"))
    #expect(!browser.html.contains("/actes/A1") && !browser.text.contains("vancement"))
    browser.get("/recherche?q=avancement")
    #expect(ids(browser).isEmpty && !browser.html.contains("/actes/A1"))
    for address in ["/actes/A1", "/actes/A1?d=i"] {
      #expect(browser.get(address).status == 404, "\(address)")
    }
    // The letter holds what the roster says of the agent.
    #expect(browser.get("/correction").status == 403)
    let program = Browser.program(at: counter)
    program.headers[.authorization] = "Bearer \(try program.bearer())"
    #expect(program.get("/actes").status == 403)
    #expect(program.get("/").status == 200 && program.html.contains("\"a_approuver\":true"))
    #expect(!program.html.contains("A1"))
  }
}

/// The page of one act.
struct `An act's page` {
  @Test func `tells what the act is, and its fingerprint`() async throws {
    let (counter, browser) = try await Counter.withActs()
    #expect(browser.get("/actes/A1").status == 200)
    let digest = try #require(counter.rows("SELECT lower(hex(sha256)) FROM act").first)
    for words in ["arrêté", "12/MTFP/2021", "Passage au 7e échelon", "Le directeur", digest] {
      #expect(browser.text.contains(words), "\(words)")
    }
    for way in ["A1?d=i", "A1?d=a", "correction?acte=A1"] { #expect(browser.html.contains(way)) }
  }

  @Test func `of another agent is as if it did not exist`() async throws {
    let (counter, _) = try await Counter.withActs()
    let other = try counter.otherAgent()
    let program = Browser.program(at: counter)
    program.headers[.authorization] = "Bearer \(try program.bearer("200001"))"
    for reader in [other, program] {
      for query in ["", "?d=i", "?d=a"] {
        reader.get("/actes/A1\(query)")
        let theirs = Answer(reader)
        #expect(theirs.status == 404)
        for id in ["A9", "a1", "_", String(repeating: "A", count: 64)] {
          reader.get("/actes/\(id)\(query)")
          #expect(Answer(reader) == theirs, "\(id)\(query)")
        }
        // Nothing that an act could be called: looked for nowhere.
        for id in ["..", "A1%00", "A1/", "A1'", String(repeating: "A", count: 65)] {
          #expect(reader.get("/actes/\(id)\(query)").status == 404, "\(id)\(query)")
        }
      }
    }
    other.get("/correction?acte=A1")
    let letter = Answer(other)
    other.get("/correction?acte=A9")
    #expect(letter == Answer(other) && letter.status == 404)
  }

  @Test func `leads to the act that it replaces, which no list shows`() async throws {
    let (counter, browser) = try await Counter.withActs([
      SampleAct("A1"), SampleAct("A2") { $0.replaces = "A1" },
    ])
    browser.get("/")
    #expect(!browser.html.contains("/actes/A1\"") && browser.html.contains("/actes/A2\""))
    browser.get("/actes/A2")
    #expect(browser.html.contains("href=\"/compte/actes/A1\""))
    #expect(try Browser.stranger(at: counter).get(browser.link("A1")).status == 200)
  }
}
