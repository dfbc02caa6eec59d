import Portal
import Template
import Testing

/// The pages of acts of this repository's site, filled in as the endpoint does.
struct ActPageTests {
  private func shown(_ page: AccountPage, _ values: [String: Value]) async throws -> String {
    try await TestSite.ofRepository().shown(page, values)
  }

  private func space(_ acts: [Value], _ more: [String: Value] = [:]) async throws -> String {
    let years: Value = .list([.record(["year": .text("2021"), "acts": .list(acts)])])
    return try await shown(.espace, ["years": years].merging(more) { $1 })
  }

  /// The text of each link to `address`, tags gone and spaces plain.
  private func names(of address: String, in html: String) -> [String] {
    html.split(separator: "<a ").dropFirst().filter { link in
      link.prefix { $0 != ">" }.contains("href=\"\(address)\"")
    }.map { link in
      let end = link.firstRange(of: "</a>")?.lowerBound ?? link.endIndex
      return text("<" + link[..<end])
    }
  }

  private func text(_ html: String) -> String {
    var isTag = false
    return String(
      html.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ").filter { letter in
        if letter == "<" { isTag = true }
        defer { if letter == ">" { isTag = false } }
        return !isTag
      })
  }

  // MARK: Links to the file

  @Test func `a link's name begins with its label, and says which act`() async throws {
    let html = try await space([SampleAct.record()])
    #expect(
      names(of: "/compte/actes/a1?d=i", in: html) == [
        "Visualiser : Avancement d’échelon du 3 mars 2021, n° 0470/MEMP/DC/a1"
      ])
    #expect(
      names(of: "/compte/actes/a1?d=a", in: html) == [
        "Télécharger (PDF, 240 Ko, 2 pages)"
          + " : Avancement d’échelon du 3 mars 2021, n° 0470/MEMP/DC/a1"
      ])
  }

  @Test func `two acts of one day have links of different names`() async throws {
    let html = try await space([SampleAct.record("a1"), SampleAct.record("a2")])
    let all = ["a1", "a2"].flatMap { id in
      ["i", "a"].flatMap { names(of: "/compte/actes/\(id)?d=\($0)", in: html) }
    }
    #expect(all.count == 4 && Set(all).count == 4, "\(all)")
  }

  @Test(arguments: [AccountPage.espace, .acte, .recherche])
  func `an act without a file has no links to one`(page: AccountPage) async throws {
    let act = SampleAct.record("a1", ["online": .flag(false)])
    let html = try await shown(
      page,
      [
        "act": act, "acts": .list([act]), "searched": .flag(true),
        "years": .list([.record(["year": .text("2021"), "acts": .list([act])])]),
      ])
    #expect(!html.contains("Visualiser<") && !html.contains("Télécharger ("))
    #expect(html.contains("Pas encore numérisé") && !html.contains("Numérisation à refaire"))
  }

  @Test(arguments: [AccountPage.acte, .recherche])
  func `a scan that nobody could read is said to be so`(page: AccountPage) async throws {
    let act = SampleAct.record("a1", ["online": .flag(false), "unreadable": .flag(true)])
    let values: [String: Value] = ["act": act, "acts": .list([act]), "searched": .flag(true)]
    let html = try await shown(page, values)
    #expect(html.contains("Numérisation à refaire") && !html.contains("Pas encore numérisé"))
  }

  // MARK: Whom to ask

  @Test(arguments: [AccountPage.espace, .acte])
  func `the DAF of one's own ministry is a card`(page: AccountPage) async throws {
    let act = SampleAct.record("a1", ["online": .flag(false)])
    let html = try await shown(page, ["daf": SampleAct.daf, "act": act])
    #expect(html.contains("<strong>Direction des finances (DPAF, DAF)</strong>"))
    #expect(html.contains("<a href=\"tel:+2290100000010\">01 00 00 00 10</a>"))
    #expect(html.contains("<a href=\"/contacts/#ministere-memp\">Adresse et horaires</a>"))
  }

  @Test(arguments: [AccountPage.espace, .acte])
  func `who knows no DAF is led to the contacts`(page: AccountPage) async throws {
    let html = try await shown(page, ["act": SampleAct.record("a1", ["online": .flag(false)])])
    #expect(!html.contains("<div class=\"contact\">"))
    #expect(html.contains("<a href=\"/contacts/\">Trouver la DAF d’un ministère</a>"))
  }

  @Test func `a card borrows nothing of the act beside it`() async throws {
    let values: [String: Value] = [
      "act": SampleAct.record("a1", ["online": .flag(false)]),
      "daf": .record(["name": .text("Direction")]),
    ]
    let html = try await shown(.acte, values)
    #expect(html.contains("<strong>Direction</strong>") && !html.contains("Adresse et horaires"))
  }

  @Test func `an act that is online asks nobody for a copy`() async throws {
    let html = try await shown(.acte, ["daf": SampleAct.daf, "act": SampleAct.record()])
    #expect(!html.contains("Direction des finances"))
  }

  // MARK: One act

  @Test func `an act leads to its letter, and to the act that it replaces`() async throws {
    let act = SampleAct.record("a2", ["replaces": .text("/compte/actes/a1")])
    let html = try await shown(.acte, ["act": act])
    #expect(
      names(of: "/compte/correction?acte=a2", in: html) == ["Préparer la lettre pour cet acte"])
    #expect(names(of: "/compte/actes/a1", in: html) == ["Voir l’acte remplacé"])
    #expect(!(try await shown(.acte, ["act": SampleAct.record()])).contains("Remplace"))
  }
}
