import Gateway
import TestSupport
import Testing

/// Rechercher dans ses actes.
struct `A search` {
  @Test(arguments: [
    ("échelon", ["A1"]), ("ECHELON", ["A1"]), ("e%CC%81chelon", ["A1"]), ("arrete 12/mtfp", ["A1"]),
    ("sage femme", ["A2"]), ("nomm", ["A2"]), ("échelon nommée", []), ("%25", []), ("'", []),
    ("sous-préfecture", []), ("", []),
  ])
  func `finds words whatever their accents, in one's own acts`(
    _ words: String, _ expected: [String]
  ) async throws {
    let (counter, browser) = try await Counter.withActs([
      SampleAct("A1"),
      SampleAct("A2") {
        ($0.type, $0.nature, $0.reference) = ("nomination", "décret", "7/PR/2021")
        $0.subject = "Nommée sage-femme"
      },
      SampleAct("B1") {
        ($0.matricule, $0.subject) = ("200001", "Échelon sage-femme, sous-préfecture")
      },
    ])
    let query = words.contains("%CC") ? words : percentEncoded(words)
    browser.get("/recherche?q=\(query)")
    #expect(browser.response.status == 200)
    let found = ["A1", "A2", "B1"].filter { browser.html.contains("/actes/\($0)\"") }
    #expect(found == expected)
    #expect(
      browser.text.contains("Aucun acte ne contient ces mots")
        == (expected.isEmpty && !words.isEmpty))
    #expect(!counter.log.joined().contains("echelon"))
  }

  @Test func `shows fifty acts, and says that there are more`() async throws {
    let (_, browser) = try await Counter.withActs((1...51).map { SampleAct("A\($0)") })
    browser.get("/recherche?q=echelon")
    #expect(browser.html.split(separator: "<h3>").count == 51)
    #expect(browser.text.contains("Seuls les premiers actes trouvés"))
    browser.get("/recherche?q=A1%22%3E%3Cscript%3E")
    #expect(!browser.html.contains("<script>"))
  }
}

/// Demander une correction.
struct `The letter` {
  @Test func `is filled in with what is known, and sends nothing`() async throws {
    let (counter, browser) = try await Counter.withActs()
    let before = try counter.mails
    browser.get("/correction")
    for words in ["Afi Marie DOSSOU", "Matricule : 123456", "1er avril 2026"] {
      #expect(browser.text.contains(words), "\(words)")
    }
    #expect(!browser.text.contains("12/MTFP/2021"))
    browser.get("/correction?acte=A1")
    #expect(
      browser.text.contains(
        "arrêté 12/MTFP/2021 du 3 mars 2021 (Avancement d'échelon)"))
    #expect(browser.post("/correction").status == 405)
    #expect(try counter.mails == before)
  }
}
