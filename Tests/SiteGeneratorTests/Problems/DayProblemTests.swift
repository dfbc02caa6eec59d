import SiteGenerator
import Testing

/// Pages that are not published today.
///
/// Today is 1 March 2026.
struct DayProblemTests {
  @Test(arguments: DayProblemTests.cases)
  func `what leads to a page that is not published is a problem`(
    _ site: ProblemCase
  ) async throws {
    try await site.check()
  }

  private static let link = Written.page("Voir [le concours](concours.md).")

  private static func concours(_ line: String, gives problems: String) -> ProblemCase {
    ProblemCase(
      [
        "content/concours.md": "---\ntitle: Concours\n\(line)\n---\nInscrivez-vous.\n",
        "content/index.md": link,
      ], gives: problems, fixed: ["content/concours.md": .page("Voici.", title: "Concours")])
  }

  static let cases = [
    concours("draft: oui", gives: "page-non-publiee content/index.md:4:20"),
    concours("publish: 2026-03-02", gives: "page-non-publiee content/index.md:4:20"),
    concours("expires: 2026-03-01", gives: "page-expiree content/index.md:4:20"),
    concours("expires: 2026-03-02", gives: "page-expire-demain content/concours.md:3:1"),
    ProblemCase(
      [
        "content/concours.md": "---\ntitle: Concours\ndraft: oui\n---\nVoici.\n",
        "content/index.md": .page("Voir [le concours](/concours/)."),
      ], gives: "page-non-publiee content/index.md:4:20",
      fixed: ["content/index.md": .page("Bonjour.")]),
    ProblemCase(
      [
        "content/concours.md": "---\ntitle: Concours\ndraft: oui\n---\nVoici.\n",
        "site.yml": .settings("navigation:\n  - concours.md"),
      ], gives: "page-non-publiee site.yml:6:5", fixed: ["site.yml": .settings("")]),
    ProblemCase(
      [
        "content/concours.md": "---\ntitle: Concours\nexpires: 2026-02-01\n---\nVoici.\n",
        "site.yml": .settings("redirects:\n  /vieux/: /concours/"),
      ], gives: "page-expiree site.yml:6", fixed: ["site.yml": .settings("")]),
  ]

  @Test(arguments: [
    ("draft: oui", "La page « concours.md » est un brouillon : elle n’est pas publiée."),
    ("publish: 2026-03-15", "La page « concours.md » ne paraît que le 15 mars 2026."),
    ("expires: 2026-03-01", "La page « concours.md » ne paraît plus depuis le 1er mars 2026."),
  ])
  func `the reason is told, with the day`(_ line: String, _ said: String) async throws {
    let site = try await Self.concours(line, gives: "").site()
    let problems = try await Build(site.options).check()
    #expect(problems.map { $0.wording(in: .french).what } == [said])
  }

  @Test func `a page whose day is over keeps no other page from being published`() async throws {
    let site = try await Self.concours("expires: 2026-03-01", gives: "").site()
    try await site.publish()
    let html = try site.published("index.html")
    #expect(html?.contains("<a href=\"/concours/\">le concours</a>") == true)
    #expect(try site.published("concours/index.html") == nil)
  }
}
