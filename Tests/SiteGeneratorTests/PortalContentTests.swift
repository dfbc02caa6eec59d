import TestSupport
import Testing

/// What the portal promises its agents, held against what it publishes.
struct PortalContentTests {
  private func site() async throws -> TestSite {
    let site = try TestSite.ofRepository()
    try await site.publish()
    return site
  }

  private func page(_ address: String) async throws -> String {
    shownText(of: try #require(try await site().published("\(address)/index.html")))
  }

  private static let questions = [
    "Comment s'inscrire sur la plateforme ?", "Que faire si le lien d'activation a expiré ?",
    "Comment s'authentifier sur la plateforme ?", "Comment récupérer son mot de passe ?",
    "Comment télécharger ses actes ?",
    "Comment faire une demande de correction de ses informations de carrière ?",
    "Comment imprimer ma fiche de paie ?", "Comment suivre le traitement de mon acte en cours ?",
  ]

  @Test func `the FAQ has its eight questions, listed, answered and told to machines`() async throws
  {
    let html = try #require(try await site().published("faq/index.html"))
    let titles = html.split(separator: "<h3 id=\"").dropFirst().map { part in
      shownText(
        of: "<" + part.prefix(upTo: part.firstRange(of: "</h3>")?.lowerBound ?? part.endIndex))
    }
    #expect(titles == Self.questions)
    #expect(html.split(separator: "\"@type\":\"Question\"").count == Self.questions.count + 1)
    let list = html.split(separator: "id=\"liste-des-questions\"").last ?? ""
    for question in Self.questions { #expect(shownText(of: "<" + list).contains(question)) }
  }

  @Test(arguments: [
    // S'inscrire: what the form asks, and the mail that follows.
    "puis choisissez l'onglet S'inscrire", "votre matricule", "suivi de EPSE", "déclarée mariée",
    "prénoms",
    "votre date de naissance", "votre numéro de téléphone", "votre adresse électronique",
    "un mot de passe", "elle sert à activer votre compte", "courriel d'activation",
    "pendant 48 heures", "reprendre votre inscription",
    // S'authentifier, and a new password.
    "S'authentifier", "votre adresse électronique ou votre matricule", "Se connecter",
    "Mot de passe oublié", "votre matricule et l'adresse électronique de votre inscription",
    "choisissez un nouveau mot de passe",
    // Acts.
    "numérisés avant d'être mis en ligne", "Visualiser, pour consulter l'acte en ligne",
    "Télécharger, pour enregistrer l'acte",
    // Corrections, pay slips, who to ask.
    "Ministre du Travail et de la Fonction publique",
    "Directrice générale ou du Directeur général de la Fonction publique (DGFP)",
    "informations à corriger", "pièces justificatives", "celle du Trésor",
    "(DAF) de chaque ministère suit le traitement", "Contactez d'abord la DAF de votre structure",
    "Service de relation avec les usagers (SRU)",
  ])
  func `the FAQ says`(fact: String) async throws {
    #expect(try await page("faq").contains(fact))
  }

  @Test func `one asks the DAF first, then the SRU`() async throws {
    let faq = try await page("faq")
    let answer = try #require(faq.components(after: "Comment suivre le traitement"))
    let (daf, sru) = (answer.firstRange(of: "DAF"), answer.firstRange(of: "SRU"))
    #expect(try #require(daf).lowerBound < #require(sru).lowerBound)
  }

  @Test func `the FAQ leads to the Treasury, the account pages and the contacts`() async throws {
    let html = try #require(try await site().published("faq/index.html"))
    for address in [
      "https://fiches-de-paie.exemple.org/", "/compte/connexion", "/compte/inscription",
      "/compte/mot-de-passe-oublie", "/contacts/#sru", "/contacts/", "/correction/lettre/",
    ] { #expect(html.contains("href=\"\(address)\""), "\(address)") }
  }

  @Test(arguments: [
    ("connexion", "<button>Se connecter</button>"), ("connexion", ">Mot de passe oublié</a>"),
    ("connexion", ">S’inscrire</a>"), ("inscription", ">Se connecter</a>"),
    ("connexion", "<h1>S’authentifier</h1>"),
    ("connexion", ">S’authentifier</a>"), ("inscription", "<h1>S’inscrire</h1>"),
    ("inscription", ">Matricule</label>"), ("inscription", ">Nom</label>"),
    ("inscription", "EPSE"), ("inscription", ">Prénoms</label>"),
    ("inscription", "<legend>Date de naissance</legend>"), ("inscription", ">Téléphone</label>"),
    ("inscription", ">Adresse électronique (e-mail)</label>"),
    ("inscription", ">Mot de passe</label>"), ("mot-de-passe-oublie", ">Matricule</label>"),
    ("mot-de-passe-oublie", ">Adresse électronique (e-mail)</label>"),
    ("espace", ">Visualiser<"), ("espace", ">Télécharger ("), ("espace", "Pas encore numérisé"),
    ("acte", ">Visualiser<"), ("acte", ">Télécharger ("), ("recherche", ">Visualiser<"),
  ])
  func `account pages show the words that the FAQ quotes`(page: String, words: String) async throws
  {
    let template = try await site().accountPage(page)
    #expect(template.contains(words), "\(template)")
  }

  @Test func `the home page shows its two buttons alone`() async throws {
    let html = try #require(try await site().published("index.html"))
    #expect(html.contains("<p><a href=\"/compte/connexion\">S’authentifier</a></p>"))
    #expect(html.contains("<p><a href=\"/compte/inscription\">S’inscrire</a></p>"))
  }

  @Test(arguments: ["activation", "activation-renouvelee"])
  func `mails say how long their links work`(mail: String) async throws {
    #expect(shownText(of: try await site().mailText(mail)).contains("48 heures"))
  }

  @Test func `a mail of a new act says neither which one nor hides how to stop`() async throws {
    let mail = shownText(of: try await site().mailText("nouvel-acte"))
    #expect(mail.contains("Pour ne plus recevoir ces messages"))
    #expect(mail.contains("votre espace carrière : http://localhost:8080/compte/"))
    #expect(!mail.contains("/actes/"))
  }

  @Test func `the page of corrections leads to both letters`() async throws {
    let html = try #require(try await site().published("correction/index.html"))
    for address in ["/correction/lettre/", "/compte/correction"] {
      #expect(html.contains("href=\"\(address)\""), "\(address)")
    }
  }

  @Test(arguments: [
    ("fiche-de-paie", "plateforme du Trésor"), ("correction", "DGFP"),
    ("aide/inscription", "48 heures"), ("aide/inscription", "choisissez l'onglet S'inscrire"),
    ("contacts", "Service de relation avec les usagers"),
  ])
  func `help pages say the same`(address: String, fact: String) async throws {
    #expect(try await page(address).contains(fact))
  }
}

extension String {
  /// What stands behind the last place where `part` does.
  fileprivate func components(after part: String) -> String? {
    ranges(of: part).last.map { String(self[$0.upperBound...]) }
  }
}
