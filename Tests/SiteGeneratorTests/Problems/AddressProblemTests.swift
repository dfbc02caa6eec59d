import Testing

/// Addresses that two pages claim, that cannot be, or that are no more.
struct AddressProblemTests {
  @Test(arguments: AddressProblemTests.cases)
  func `an address that leads nowhere, or to two places, is a problem`(
    _ site: ProblemCase
  ) async throws {
    try await site.check()
  }

  private static let aide = Written.page("## Délai\n\nDeux jours.", title: "Aide")

  static let cases = [
    ProblemCase(
      ["content/aide.md": .page("Voici.")], gives: "titre-repete content/index.md:2:1",
      fixed: ["content/aide.md": aide]),
    ProblemCase(
      ["content/aide.md": aide, "content/aide/index.md": .page("Voici.", title: "Guide")],
      gives: "adresse-repetee content/aide/index.md", fixed: ["content/aide/index.md": nil]),
    ProblemCase(
      ["content/aide.md": aide, "content/index.md": .page(also: "aliases: [/aide/]")],
      gives: "adresse-repetee content/index.md:3:11",
      fixed: ["content/index.md": .page(also: "aliases: [/guide/]")]),
    ProblemCase(
      ["site.yml": .settings("redirects:\n  vieille: /")],
      gives: "adresse-impossible site.yml:6:3",
      fixed: ["site.yml": .settings("redirects:\n  /vieille/: /")]),
    ProblemCase(
      ["site.yml": .settings("removed:\n  - vieille")], gives: "adresse-impossible site.yml:6:5",
      fixed: ["site.yml": .settings("removed:\n  - /vieille/")]),
    ProblemCase(
      ["content/aide;1/index.md": aide], gives: "nom-refuse content/aide;1/index.md",
      fixed: ["content/aide;1/index.md": nil]),
    ProblemCase(
      ["content/robots.txt": "User-agent: *"], gives: "adresse-repetee content/robots.txt",
      fixed: ["content/robots.txt": nil]),

    // What was published
    ProblemCase(
      ["content/aide.md": nil], gives: "adresse-perdue content",
      fixed: ["content/index.md": .page(also: "aliases: [/aide/]")],
      published: ["content/aide.md": aide]),
    ProblemCase(
      ["content/aide.md": nil], gives: "adresse-perdue content",
      fixed: ["site.yml": .settings("removed: [/aide/]")],
      published: ["content/aide.md": aide]),
    ProblemCase(
      ["content/aide.md": .page("## Durée\n\nDeux jours.", title: "Aide")],
      gives: "ancre-perdue content/aide.md",
      fixed: ["content/aide.md": .page("## Durée {#duree #delai}\n\nDeux.", title: "Aide")],
      published: ["content/aide.md": aide]),
  ]
}
