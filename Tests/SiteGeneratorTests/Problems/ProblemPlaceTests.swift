import SiteGenerator
import Testing

/// A problem points at the line to correct, not at the file's first one.
struct ProblemPlaceTests {
  @Test(arguments: ProblemPlaceTests.cases)
  func `a problem stands on the line that an editor must change`(
    _ files: [String: Written], _ code: ProblemCode, _ line: Int
  ) async throws {
    let site = try TestSite()
    for (path, written) in files { try site.write(path, written.bytes) }
    let problems = try await Build(site.options).check()
    #expect(problems.map(\.code) == [code])
    #expect(problems.first?.place.line == line)
  }

  static let cases: [([String: Written], ProblemCode, Int)] = [
    (["content/index.md": .page(also: "aliases: [vieille page]")], "adresse-impossible", 3),
    (["content/index.md": .page(also: "id: vieille page")], "adresse-impossible", 3),
    (
      [
        "content/aide.md": .page("Voici."),
        "content/index.md": "---\norder: 1\ntitle: Accueil\n---\n",
      ], "titre-repete", 3
    ),
    (["content/index.md": "---\ntitle: \"Accueil\norder: 1\n---\n"], "entete-illisible", 2),
    (["content/index.md": "---\ntitle: a\naliases: [/b/\n---\n"], "entete-illisible", 3),
    (["site.yml": .settings("removed: [/aide/")], "reglages-illisibles", 5),
    (["site.yml": .settings("redirects:\n  /vieux/: /neuf/")], "page-introuvable", 6),
    (["site.yml": .settings("redirects:\n  /: https://exemple.org")], "adresse-repetee", 6),
    (["site.yml": .settings("contacts:\n  main: sru")], "contact-inconnu", 6),
    (
      ["site.yml": .settings("footer:\n  - page: index.md\n  - account: sesion")],
      "page-de-compte-inconnue", 7
    ),
  ]
}
