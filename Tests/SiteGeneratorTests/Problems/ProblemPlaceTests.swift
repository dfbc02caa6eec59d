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

  /// The typed form is not always what is meant, and what is meant stands elsewhere too.
  @Test(arguments: [
    ("Le fichier nul.md est ici : [nul.md](nul.md).", "4:38"),
    ("[b](x&amp;y.md) fin", "4:5"), ("Une ligne\nl’autre [c](a\\_b.md)", "5:13"),
    ("`[a](nul.md)` puis [a](nul.md)", "4:24"), ("[a](<nul le.md>)", "4:6"),
    ("[a](\n  nul.md)", "5:3"), ("Voir [a][n].\n\n[n]: nul.md", "6:6"),
    ("```\n[a](nul.md)\n\n[a](nul.md)\n```\n\n[a](nul.md)", "10:5"),
    ("![a](nul.png) et ![b](nul%20le.png)", "4:6 4:23"),
  ])
  func `a link's problem stands at its address, however it is typed`(
    _ text: String, _ places: String
  ) async throws {
    let site = try TestSite(["content/index.md": "---\ntitle: Accueil\n---\n\(text)\n"])
    let problems = try await Build(site.options).check()
    let found = problems.map { "\($0.place.line):\($0.place.column)" }
    #expect(found.joined(separator: " ") == places)
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
