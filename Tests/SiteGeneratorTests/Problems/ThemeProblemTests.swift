import Testing

/// Templates that would not show what they were meant to.
struct ThemeProblemTests {
  @Test(arguments: ThemeProblemTests.cases)
  func `a template that would lose or leak something is a problem`(
    _ site: ProblemCase
  ) async throws {
    try await site.check()
  }

  private static func page(_ wrong: Written?, gives problems: String) -> ProblemCase {
    ProblemCase(
      [
        "theme/page.mustache": wrong,
        "theme/partials/base.mustache": "<main>{{$main}}{{/main}}</main>",
      ], gives: problems,
      fixed: ["theme/page.mustache": "{{<base}}{{$main}}<h1>{{title}}</h1>{{/main}}{{/base}}"])
  }

  static let cases = [
    page(nil, gives: "gabarit-absent theme/page.mustache"),
    page("<h1>\n{{title</h1>", gives: "gabarit-illisible theme/page.mustache:2:1"),
    page(
      Written(stringLiteral: String(repeating: "{{#title}}\n", count: 50_000)),
      gives: "gabarit-illisible theme/page.mustache:33:1"),
    page("{{#title}}\n{{/titre}}", gives: "gabarit-illisible theme/page.mustache:2:1"),
    page("<h1>é {{titel}}</h1>", gives: "gabarit-nom-inconnu theme/page.mustache:1:7"),
    page("\n  {{>entete}}", gives: "gabarit-partiel-inconnu theme/page.mustache:2:3"),
    page(
      "{{<base}}{{$corps}}{{/corps}}{{/base}}",
      gives: "gabarit-bloc-inconnu theme/page.mustache:1:10"),
    page("<h1>{{{title}}}</h1>", gives: "gabarit-texte-brut theme/page.mustache:1:5"),
    page("<nav>{{navigation}}</nav>", gives: "gabarit-nom-mal-employe theme/page.mustache:1:6"),
  ]
}
