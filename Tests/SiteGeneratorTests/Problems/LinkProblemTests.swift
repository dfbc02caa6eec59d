import Testing

/// Links that lead nowhere, or that say nothing.
struct LinkProblemTests {
  @Test(arguments: LinkProblemTests.cases)
  func `a link that serves nobody is a problem`(_ site: ProblemCase) async throws {
    try await site.check()
  }

  static let cases = [
    ProblemCase(
      ["content/index.md": .page("[Aide](aide.md)")],
      gives: "page-introuvable content/index.md:4:8",
      fixed: ["content/aide.md": .page("Voici.", title: "Aide")]),
    ProblemCase(
      ["content/index.md": .page("Voyez l’[été](faq.md) et l’[aide](faq.md).")],
      gives: "page-introuvable content/index.md:4:15",
      "page-introuvable content/index.md:4:35",
      fixed: ["content/faq.md": .page("Voici.", title: "Aide")]),
    ProblemCase(
      ["site.yml": .settings("navigation:\n  - index.md\n  - page: aide.md")],
      gives: "page-introuvable site.yml:7:11",
      fixed: ["site.yml": .settings("navigation:\n  - index.md")]),
    ProblemCase(
      [
        "content/faq.md": .page("## Délai\n\nDeux jours.", title: "Aide"),
        "content/index.md": .page("[Délai](faq.md#delais)"),
      ],
      gives: "ancre-introuvable content/index.md:4:9",
      fixed: ["content/index.md": .page("[Délai](faq.md#delai)")]),
    ProblemCase(
      ["content/index.md": .page("[Délai](#delais)\n\n## Délai\n\nDeux jours.")],
      gives: "ancre-introuvable content/index.md:4:9",
      fixed: ["content/index.md": .page("[Délai](#delai)\n\n## Délai\n\nDeux jours.")]),
    ProblemCase(
      ["content/index.md": .page("[Le Trésor](lien:tresor)")],
      gives: "lien-nomme-inconnu content/index.md:4:13",
      fixed: ["site.yml": .settings("links:\n  tresor: https://tresor.exemple.org")]),
    ProblemCase(
      ["content/index.md": .page("[Le service](contact:sru)")],
      gives: "contact-inconnu content/index.md:4:14",
      fixed: ["content/contacts.csv": ContactProblemTests.table("sru;ME;Exemple;SRU;Service")]),
    ProblemCase(
      ["content/index.md": .page("[Le compte](compte:inscriptoin)")],
      gives: "page-de-compte-inconnue content/index.md:4:13",
      fixed: ["content/index.md": .page("[Le compte](compte:inscription)")]),
    ProblemCase(
      ["content/index.md": .page("![Le plan](plan.svg)")],
      gives: "image-introuvable content/index.md:4:12",
      fixed: ["content/plan.svg": "<svg width='1' height='1'/>"]),
    ProblemCase(
      ["content/index.md": .page("[La lettre](lettre.pdf)")],
      gives: "fichier-introuvable content/index.md:4:13",
      fixed: ["content/lettre.pdf": "%PDF-"]),
    ProblemCase(
      ["content/index.md": .page("[Le compte](javascript:alert)")],
      gives: "lien-refuse content/index.md:4:13",
      fixed: ["content/index.md": .page("[Le compte](mailto:aide@exemple.org)")]),
    ProblemCase(
      ["content/index.md": .page("[Le compte](//exemple.org)")],
      gives: "lien-refuse content/index.md:4:13",
      fixed: ["content/index.md": .page("[Le compte](https://exemple.org)")]),
    ProblemCase(
      ["content/index.md": .page("[Le site](www.exemple.org) ou [le guide](http://).")],
      gives: "lien-mal-ecrit content/index.md:4:11", "lien-mal-ecrit content/index.md:4:42",
      fixed: ["content/index.md": .page("[Le site](https://www.exemple.org).")]),
    ProblemCase(
      ["content/index.md": .page("Voir [le site] (https://exemple.org).")],
      gives: "lien-coupe content/index.md:4:6",
      fixed: ["content/index.md": .page("Voir [la note] (bas de page).")]),
    ProblemCase(
      ["content/index.md": .page("Lire [la suite du texte]().")],
      gives: "lien-sans-adresse content/index.md:4:7",
      fixed: ["content/index.md": .page("Lire [la suite du texte](index.md).")]),
    ProblemCase(
      ["content/index.md": .page("[](index.md)")],
      gives: "lien-sans-texte content/index.md:4:4",
      fixed: ["content/index.md": .page("[L’accueil](index.md)")]),
    ProblemCase(
      ["content/index.md": .page("[Cliquez ici](index.md)")],
      gives: "lien-vague content/index.md:4:15",
      fixed: ["content/index.md": .page("[Cliquez ici pour l’accueil](index.md)")]),
    ProblemCase(
      [
        "content/aide/index.md": .page("Voici.", title: "Aide"),
        "content/index.md": .page("[L’aide](/aide/)"),
      ],
      gives: "lien-par-adresse content/index.md:4:10",
      fixed: ["content/index.md": .page("[L’aide](aide/index.md)")]),
  ]
}
