import Testing

/// The top of a page, misread or mistyped.
struct FrontMatterProblemTests {
  @Test(arguments: FrontMatterProblemTests.cases)
  func `a front matter that cannot be understood is a problem`(_ site: ProblemCase) async throws {
    try await site.check()
  }

  private static func index(
    _ wrong: Written, gives problems: String, fixed right: Written
  ) -> ProblemCase {
    ProblemCase(
      ["content/index.md": wrong], gives: problems, fixed: ["content/index.md": right])
  }

  static let cases = [
    index(
      "---\n- Accueil\n---\nBonjour.\n", gives: "entete-illisible content/index.md:2:1",
      fixed: "---\ntitle: Accueil\n---\nBonjour.\n"),
    index(
      .page(also: "aliases: [&a /aide/, *a]"), gives: "entete-illisible content/index.md:3:11",
      fixed: .page(also: "aliases: [/aide/]")),
    index(
      .page(also: "owner: \"Le guichet\\nBcc\""), gives: "entete-valeur content/index.md:3:8",
      fixed: .page(also: "owner: Le guichet")),
    index(
      "---\ntitle: Accueil\n\nBonjour.\n", gives: "entete-non-fermee content/index.md:1:1",
      fixed: "---\ntitle: Accueil\n---\n\nBonjour.\n"),
    index(
      "\n---\ntitle: Accueil\n---\nBonjour.\n",
      gives: "entete-non-ouverte content/index.md:1:1",
      fixed: "---\ntitle: Accueil\n---\nBonjour.\n"),
    index(
      "title: Accueil\n---\nBonjour.\n", gives: "entete-non-ouverte content/index.md:1:1",
      fixed: "---\ntitle: Accueil\n---\nBonjour.\n"),
    index(
      "```\n---\ntitle: Accueil\n---\n```\nBonjour.\n",
      gives: "entete-non-ouverte content/index.md:1:1",
      fixed: "---\ntitle: Accueil\n---\nBonjour.\n"),
    index(
      "+++\ntitle = \"Accueil\"\n+++\nBonjour.\n",
      gives: "entete-non-ouverte content/index.md:1:1",
      fixed: "---\ntitle: Accueil\n---\nBonjour.\n"),
    index(
      "---\rtitle: Accueil\r---\rBonjour.\r", gives: "fins-de-ligne content/index.md",
      fixed: "---\r\ntitle: Accueil\r\n---\r\nBonjour.\r\n"),
    index(
      " ---\ntitle: Accueil\n---\nBonjour.\n", gives: "entete-trait content/index.md:1:1",
      fixed: "---\ntitle: Accueil\n---\nBonjour.\n"),
    index(
      "---\ntitle: Accueil\n—\nBonjour.\n\n---\n", gives: "entete-trait content/index.md:3:1",
      fixed: "---\ntitle: Accueil\n---\nBonjour.\n\n---\n"),
    index(
      "---\ntitle: Accueil\n----\nBonjour.\n", gives: "entete-trait content/index.md:3:1",
      fixed: "---\ntitle: Accueil\n---\nBonjour.\n"),
    index(
      "---\nTitle: Accueil\n---\nBonjour.\n", gives: "entete-cle-inconnue content/index.md:2:1",
      fixed: "---\ntitle: Accueil\n---\nBonjour.\n"),
    index(
      .page(also: "permalink: /vieux/"), gives: "entete-cle-etrangere content/index.md:3:1",
      fixed: .page(also: "aliases: /vieux/")),
    index(
      .page(also: "tags: [paie]"), gives: "entete-cle-etrangere content/index.md:3:1",
      fixed: .page("Bonjour.")),
    index(
      .page(also: "ordre: 3"), gives: "entete-cle-inconnue content/index.md:3:1",
      fixed: .page(also: "order: 3")),
    index(
      .page(also: "title: Encore"), gives: "entete-cle-repetee content/index.md:3:1",
      fixed: .page(also: "description: Encore")),
    index(
      .page(also: "date: 31/03/2026"), gives: "entete-valeur content/index.md:3:7",
      fixed: .page(also: "date: 2026-03-31")),
    index(
      .page(also: "draft: peut-être"), gives: "entete-valeur content/index.md:3:8",
      fixed: .page(also: "draft: non")),
    index(
      .page(also: "layout: affiche"), gives: "entete-valeur content/index.md:3:9",
      fixed: .page(also: "layout: lettre")),
    index(
      .page(also: "description: La paie : quand ?"),
      gives: "yaml-deux-points content/index.md:3:14",
      fixed: .page(also: "description: \"La paie : quand ?\"")),
    index(
      .page(also: "description: Le guichet #12"), gives: "yaml-diese content/index.md:3:14",
      fixed: .page(also: "description: \"Le guichet #12\"")),
    index(
      .page(also: "order: 010"), gives: "yaml-nombre content/index.md:3:8",
      fixed: .page(also: "order: 10")),
    index(
      .page(also: "order:\t3"), gives: "yaml-tabulation content/index.md:3:7",
      fixed: .page(also: "order: 3")),
    index(
      .page(also: "description: “La paie”"), gives: "yaml-guillemets content/index.md:3:14",
      fixed: .page(also: "description: « La paie »")),
    index(
      .page(also: "description: 'L'acte'"),
      gives: "yaml-guillemets-internes content/index.md:3:14",
      fixed: .page(also: "description: \"L'acte\"")),
    index(
      .page(also: "description:La paie"), gives: "yaml-espace content/index.md:3:13",
      fixed: .page(also: "description: La paie")),
    index(
      .page(also: "description:\u{A0}La paie"), gives: "yaml-espace content/index.md:3:13",
      fixed: .page(also: "description: La paie")),
    index(
      .page(also: "description: *La paie*"), gives: "yaml-caractere content/index.md:3:14",
      fixed: .page(also: "description: \"*La paie*\"")),
    index(
      "Bonjour.\n", gives: "titre-absent content/index.md:1:1",
      fixed: "---\ntitle: Accueil\n---\nBonjour.\n"),
    index(
      "---\ndescription: Le début.\n---\nBonjour.\n",
      gives: "titre-absent content/index.md:1:1",
      fixed: "---\ntitle: Accueil\n---\nBonjour.\n"),
    index(
      "---\ntitle:\n---\nBonjour.\n", gives: "titre-vide content/index.md:2:1",
      fixed: "---\ntitle: Accueil\n---\nBonjour.\n"),
    index(
      "---\ntitle: \"\"\n---\nBonjour.\n", gives: "titre-vide content/index.md:2:1",
      fixed: "---\ntitle: \"Accueil\"\n---\nBonjour.\n"),
  ]
}
