import FileSystem
import Portal
import Template
import TestSupport
import Testing

/// This repository's account pages, filled in as the endpoint does.
struct AccountPageTests {
  private func shown(_ page: AccountPage, _ values: [String: Value] = [:]) async throws -> String {
    try await TestSite.ofRepository().shown(page, values)
  }

  @Test func `a first sign-in has no last one`() async throws {
    let first = try await shown(.espace)
    #expect(!first.contains("dernière connexion"))
    let second = try await shown(.espace, ["last_sign_in": .text("Le 3 mars 2026")])
    #expect(second.contains("Votre dernière connexion</p>"))
    #expect(second.contains("<p>Le 3 mars 2026. Ce n’était pas vous\u{A0}?"))
  }

  @Test(arguments: [true, false])
  func `acts are filtered where they have types`(hasTypes: Bool) async throws {
    let html = try await shown(.espace, ["has_types": .flag(hasTypes)])
    #expect(html.contains("<select") == hasTypes && html.contains("Filtrer") == hasTypes)
  }

  @Test(arguments: [
    ("asks", "Ce n’est pas vous\u{A0}?", "<input type=\"hidden\" name=\"jeton\" value=\"abc\">"),
    ("blocked", "Le compte est bloqué", "01 00 00 00 01"),
    ("expired", "Ce lien ne fonctionne plus", "01 00 00 00 01"),
  ])
  func `a registration by someone else is stopped`(
    flag: String, title: String, words: String
  ) async throws {
    let values: [String: Value] = [
      flag: .flag(true), "jeton": .text("abc"), "masked_matricule": .text("12••56"),
    ]
    let html = try await shown(.signalement, values)
    #expect(html.contains("<h1>\(title)</h1>") && html.contains(words), "\(html)")
    #expect(html.contains("action=\"/compte/signalement\"") == (flag == "asks"))
    #expect(html.contains("<button>Bloquer le compte</button>") == (flag == "asks"))
    #expect(html.contains("12••56") == (flag == "asks"))
  }

  @Test(arguments: [AccountPage.inscription, .motDePasse, .nouveauMotDePasse])
  func `the length of a password is that of the settings`(page: AccountPage) async throws {
    let site = try TestSite.ofRepository()
    let settings = String(
      decoding: try readFile("\(site.root)/site.yml", limit: 65_536), as: UTF8.self)
    try site.write(
      "site.yml", settings.replacing("password_length: 10\n", with: "password_length: 14\n"))
    let html = try await site.shown(page, ["asks": .flag(true)])
    #expect(html.contains("Au moins 14 caractères") && !html.contains("10 caractères"))
    let messages = try site.portal("SELECT text FROM message WHERE name = 'mot-de-passe-court'")
    #expect(messages == ["Le mot de passe doit contenir au moins 14\u{A0}caractères."])
  }

  // MARK: Menus

  private static let signIn = "<a href=\"/compte/connexion\""
  private static let here = " aria-current=\"page\""

  /// The entries of the menu on top.
  private func menu(_ html: String) throws -> Substring {
    let start = try #require(html.firstRange(of: "<nav class=\"menu\""))
    let end = try #require(html[start.upperBound...].firstRange(of: "</nav>"))
    return html[start.upperBound..<end.lowerBound]
  }

  @Test(arguments: [AccountPage.connexion, .inscription, .motDePasseOublie])
  func `the menu marks the page where one signs in`(page: AccountPage) async throws {
    let menu = try menu(try await shown(page))
    #expect(menu.contains("\(Self.signIn)\(Self.here)>S’authentifier</a>") == (page == .connexion))
    #expect(menu.contains("\(Self.signIn)>S’authentifier</a>") == (page != .connexion))
    #expect(!menu.contains("Mon espace carrière"))
  }

  @Test(arguments: [AccountPage.espace, .sessions])
  func `whoever is signed in finds their space in the menu`(page: AccountPage) async throws {
    let html = try await shown(page, ["signed_in": .flag(true)])
    let menu = try menu(html)
    let mark = page == .espace ? Self.here : ""
    #expect(menu.contains("<li><a href=\"/compte/\"\(mark)>Mon espace carrière</a></li>"))
    #expect(!menu.contains("S’authentifier") && menu.contains(">Aide</a>"))
  }

  @Test(arguments: [(AccountPage.connexion, "connexion"), (.inscription, "inscription")])
  func `two tabs lead from one form to the other`(page: AccountPage, address: String) async throws {
    let html = try await shown(page)
    let tabs = try #require(html.split(separator: "<nav class=\"tabs\"").last?.prefix(400))
    #expect(html.contains("</h1>\n<nav class=\"tabs\" aria-label="))
    #expect(tabs.ranges(of: Self.here).count == 1)
    #expect(tabs.contains("<a href=\"/compte/\(address)\"\(Self.here)>"))
  }

  // MARK: Forms and contacts

  /// On a small telephone (360 × 640 CSS pixels) a line takes some 36 letters, and seven lines of
  /// them fit between the title and the first field, the tabs among them.
  @Test(arguments: [AccountPage.inscription, .connexion, .motDePasseOublie])
  func `the first field is on the first screen of a telephone`(page: AccountPage) async throws {
    let main = try #require(try await shown(page).split(separator: "</h1>").last)
    let before = try #require(main.split(separator: "<input id=").first)
    #expect(shownText(of: String(before)).count <= 7 * 36)
  }

  /// Browsers forget such a field when somebody goes back to the page.
  @Test(arguments: AccountPage.allCases)
  func `no field is left empty on the way back`(page: AccountPage) async throws {
    #expect(try await !shown(page, ["asks": .flag(true)]).contains("autocomplete=\"off\""))
  }

  @Test(arguments: ["jour", "mois", "annee"])
  func `each part of the birth date has its hint and its error`(name: String) async throws {
    let plain = try await shown(.inscription).replacing("\u{A0}", with: " ")
    let field = try #require(plain.split(separator: "<input id=\"\(name)\"").last)
    #expect(field.prefix { $0 != ">" }.contains("aria-describedby=\"date_naissance-aide\""))
    let error: Value = .record(["error": .text("Non.")])
    let wrong = try await shown(.inscription, ["date_naissance": error])
    #expect(
      wrong.ranges(of: "aria-describedby=\"date_naissance-aide date_naissance-erreur\"").count == 3)
    #expect(plain.contains("27 mars 1984") && plain.contains("seulement l’année"))
  }

  @Test(arguments: [
    (AccountPage.message, ["panne": Value.flag(true)]), (.motDePasseOublie, [:]),
    (.acte, ["act": .record(["online": .flag(true), "is_image": .flag(true)])]),
  ])
  func `help is a contact's card`(page: AccountPage, values: [String: Value]) async throws {
    let html = try await shown(page, values)
    #expect(html.contains("<div class=\"contact\">"))
    #expect(html.contains("<li>Téléphone\u{A0}: <a href=\"tel:+2290100000001\">01 00 00 00 01</a>"))
  }
}
