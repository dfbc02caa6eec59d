import Testing

/// Titles, headings, words and dates of pages.
struct PageProblemTests {
  @Test(arguments: PageProblemTests.cases)
  func `a page that serves its readers badly is a problem`(_ site: ProblemCase) async throws {
    try await site.check()
  }

  private static func index(
    _ wrong: Written, gives problems: String, fixed right: Written
  ) -> ProblemCase {
    ProblemCase(
      ["content/index.md": wrong], gives: problems, fixed: ["content/index.md": right])
  }

  private static let acronyms = Written.settings("acronyms:\n  DAF: Direction des finances")

  static let cases = [
    index(
      .page("##\n\nBonjour."), gives: "intertitre-vide content/index.md:4:1",
      fixed: .page("## Bonjour")),
    index(
      .page("# Bonjour"), gives: "intertitre-de-niveau-1 content/index.md:4:1",
      fixed: .page("## Bonjour")),
    index(
      .page("## Un\n\n#### Deux"), gives: "intertitre-saute content/index.md:6:1",
      fixed: .page("## Un\n\n### Deux")),
    index(
      .page("## Un {#a}\n\n## Deux {#a}"), gives: "ancre-repetee content/index.md:6:1",
      fixed: .page("## Un\n\n## Un")),
    ProblemCase(
      [
        "content/index.md": .page("![](plan.svg)"),
        "content/plan.svg": "<svg width='1' height='1'/>",
      ],
      gives: "image-sans-texte content/index.md:4:5",
      fixed: ["content/index.md": .page("![Le plan](plan.svg)")]),
    index(
      .page("Une ligne<br>une autre"), gives: "html-refuse content/index.md:4:10",
      fixed: .page("Une ligne<!-- à revoir -->\nune autre")),
    ProblemCase(
      ["site.yml": acronyms, "content/index.md": .page("La DAF répond.")],
      gives: "sigle-inexplique content/index.md:4:4",
      fixed: ["content/index.md": .page("La direction des finances (DAF) répond.")]),
    index(
      .page(also: "layout: faq", "## Où ?\n\n## Quand ?\n\nDemain."),
      gives: "question-sans-reponse content/index.md:5:1",
      fixed: .page(also: "layout: faq", "## Où ?\n\nIci.\n\n## Quand ?\n\nDemain.")),
    index(
      .page(also: "layout: faq", "## Où\n\nIci."), gives: "faq-sans-question content/index.md:1:1",
      fixed: .page(also: "layout: faq", "## Où ?\n\nIci.")),
    index(
      .page("Pendant {{duree_sesion}}."), gives: "variable-inconnue content/index.md:4:9",
      fixed: .page("Pendant {{duree_session}}.")),
    index(
      .page(also: "review_by: 2026-02-28"), gives: "page-a-relire content/index.md",
      fixed: .page(also: "review_by: 2026-03-01")),
    ProblemCase(
      ["site.yml": .settings("weights:\n  page_raw: 10")],
      gives: "page-trop-lourde content/index.md",
      fixed: ["site.yml": .settings("weights:\n  page_raw: 10 Ko")]),
    ProblemCase(
      ["site.yml": .settings("weights:\n  css: 21"), "theme/theme.css": "a{color:red}"],
      gives: "page-trop-lourde theme/theme.css",
      fixed: ["site.yml": .settings("weights:\n  css: 1 Ko")]),
    index(
      .latin1("---\ntitle: Accueil\n---\nUn été.\n"),
      gives: "texte-pas-utf8 content/index.md:4:4", fixed: .page("Un été.")),
    ProblemCase(
      ["content/lettre.pages": ""], gives: "fichier-ignore content/lettre.pages",
      fixed: ["content/lettre.pages": nil]),
    ProblemCase(
      ["content/Créer un compte.md": .page("Voici.", title: "Aide")],
      gives: "nom-de-fichier content/Créer un compte.md",
      fixed: [
        "content/Créer un compte.md": nil,
        "content/creer-un-compte.md": .page("Voici.", title: "Aide"),
      ]),
    index(
      Written(Array(repeating: UInt8(ascii: "\n"), count: (1 << 20) + 1)),
      gives: "fichier-illisible content/index.md", fixed: .page("Bonjour.")),
  ]
}
