import Compression
import Portal
import Template
import Testing

/// The lists of acts: filters, pages, and the switch for mails beside them.
struct ActListTests {
  private func shown(_ page: AccountPage, _ values: [String: Value]) async throws -> String {
    try await TestSite.ofRepository().shown(page, values)
  }

  private func space(_ acts: [Value], _ more: [String: Value] = [:]) async throws -> String {
    let years: Value = .list([.record(["year": .text("2021"), "acts": .list(acts)])])
    return try await shown(.espace, ["years": years].merging(more) { $1 })
  }

  @Test(arguments: [("has_types", "type"), ("has_years", "annee")])
  func `acts are filtered by what they differ in`(flag: String, field: String) async throws {
    let choice: Value = .list([
      .record(["value": .text("v"), "title": .text("Choix"), "selected": .flag(true)])
    ])
    let html = try await space(
      [], [flag: .flag(true), "types": choice, "year_choices": choice, "filtered": .flag(true)])
    let form = try #require(html.split(separator: "<form class=\"filter\"").last)
    #expect(form.ranges(of: "<select").count == 1)
    #expect(form.contains("<label for=\"\(field)\">") && form.contains("name=\"\(field)\""))
    #expect(form.contains("<option value=\"v\" selected>Choix</option>"))
    #expect(form.contains("<a href=\"/compte/\">Tout afficher</a>"))
  }

  @Test func `a filter that nothing passes does not say that one has no acts`() async throws {
    let filtered = try await shown(.espace, ["filtered": .flag(true)])
    #expect(filtered.contains("Aucun acte ne correspond") && !filtered.contains("Aucun acte en"))
    let none = try await shown(.espace, [:])
    #expect(none.contains("Aucun acte en ligne") && !none.contains("Aucun acte ne correspond"))
  }

  @Test(arguments: [
    (["next": Value.text("/compte/?page=2")], ["Page suivante"]),
    (["previous": .text("/compte/")], ["Page précédente"]),
    (["previous": .text("/compte/"), "next": .text("/n")], ["Page précédente", "Page suivante"]),
  ])
  func `a long list is turned page by page`(
    addresses: [String: Value], labels: [String]
  ) async throws {
    let label: [String: Value] = ["page_label": .text("Page 2 sur 5")]
    let html = try await shown(.espace, label.merging(addresses) { $1 })
    let pages = try #require(html.split(separator: "<nav aria-label=\"Pages de la liste\">").last)
    #expect(pages.contains("<p>Page 2 sur 5</p>"))
    let shown = ["Page précédente", "Page suivante"].filter { pages.contains(">\($0)</a>") }
    #expect(shown == labels)
  }

  @Test func `a list of one page is not turned`() async throws {
    #expect(!(try await space([SampleAct.record()])).contains("Pages de la liste"))
  }

  @Test func `who awaits approval sees neither acts nor the letter`() async throws {
    let values: [String: Value] = ["awaits_approval": .flag(true), "notices_off": .flag(true)]
    let html = try await space([SampleAct.record()], values)
    #expect(html.contains("dès que le service aura vérifié votre inscription"))
    for word in ["Visualiser", "Aucun acte", "/compte/correction", "/compte/avis"] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(html.contains("/compte/mot-de-passe"))
  }

  @Test(arguments: [("notices_on", "non"), ("notices_off", "oui")])
  func `one switches the mails of new acts`(flag: String, value: String) async throws {
    let html = try await shown(.espace, [flag: .flag(true), "form_token": .text("abc")])
    let form = try #require(html.split(separator: "action=\"/compte/avis\">").last)
    #expect(form.contains("<input type=\"hidden\" name=\"form_token\" value=\"abc\">"))
    #expect(html.ranges(of: "name=\"avis\"").count == 1)
    #expect(form.contains("name=\"avis\" value=\"\(value)\""))
    #expect(!html.contains("Votre choix est enregistré"))
  }

  @Test func `a switch that was made is announced`() async throws {
    let html = try await shown(.espace, ["notices_changed": .flag(true)])
    #expect(html.contains("role=\"status\"") && html.contains("Votre choix est enregistré"))
  }

  @Test(arguments: [true, false])
  func `a search says when it shows not all`(more: Bool) async throws {
    let values: [String: Value] = ["acts": .list([SampleAct.record()]), "searched": .flag(true)]
    let html = try await shown(.recherche, values.merging(["more": .flag(more)]) { $1 })
    #expect(html.contains("Seuls les premiers actes") == more)
  }

  // MARK: Weight

  @Test func `fifty acts are eight kilobytes at most`() async throws {
    let values: [String: Value] = [
      "signed_in": .flag(true), "form_token": .text("b2Ygbm8gdXNlIHRvIGFueW9uZSBhdCBhbGw"),
      "agent": .record(["name": .text("DOSSOU Afi Rachelle"), "matricule": .text("123456")]),
      "last_sign_in": .text("12 mars 2026 à 14 h 05"), "act_count": .text("112"),
      "online_count": .text("93"), "years": SampleAct.years(50), "daf": SampleAct.daf,
      "page_label": .text("Page 2 sur 3"), "previous": .text("/compte/?page=1"),
      "next": .text("/compte/?page=3"), "notices_off": .flag(true), "has_types": .flag(true),
      "types": .list((1...12).map { SampleAct.choice("Un type d’acte n° \($0)") }),
      "has_years": .flag(true),
      "year_choices": .list((1990...2026).map { SampleAct.choice("\($0)") }),
    ]
    let html = try await shown(.espace, values)
    #expect(html.ranges(of: "<div class=\"act\">").count == 50)
    // A server's usual level.
    #expect(gzip(Array(html.utf8), level: 6).count <= 8 << 10)
  }
}
