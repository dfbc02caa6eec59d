import Calendar
import SiteGenerator
import Testing

/// The top of a page: what it says, and where the text begins.
struct FrontMatterTests {
  private func read(_ source: String) -> FrontMatter.Reading {
    FrontMatter.read(Array(source.utf8), file: "content/index.md")
  }

  /// The text behind the front matter.
  private func body(_ source: String) -> String {
    String(decoding: Array(source.utf8)[read(source).bodyOffset...], as: UTF8.self)
  }

  @Test(arguments: [
    ("---\ntitle: a\n---\nTexte\n", "Texte\n", 3),
    ("---\r\ntitle: a\r\n---\r\nTexte\r\n", "Texte\r\n", 3),
    ("\u{FEFF}---\ntitle: a\n---\nTexte", "Texte", 3),
    ("\u{FEFF}---\r\ntitle: a\r\n---\r\nTexte", "Texte", 3),
    ("--- \ntitle: a\n---  \nTexte", "Texte", 3),
    ("---\n\n\ntitle: a\n\n---\n\nTexte", "\nTexte", 6),
    ("---\ntitle: a\n---", "", 3),
    ("---\ntitle: a\n---\n", "", 3),
    ("---\ntitle: a\n---\n---\nTexte", "---\nTexte", 3),
    ("---\ntitle: \"a : b\"\n# note\n---\nTexte", "Texte", 4),
    ("---\r\ntitle: a\r\n# note\r\n---\r\nTexte", "Texte", 4),
    ("---\ntitle: ----\n---\nTexte", "Texte", 3),
  ])
  func `the text begins behind the second mark`(_ source: String, _ text: String, _ lines: Int) {
    #expect(body(source) == text)
    #expect(read(source).linesBefore == lines)
    #expect(read(source).frontMatter.title.isEmpty == false)
    #expect(read(source).problems == [])
  }

  @Test(arguments: [
    ("Texte", "titre-absent 1:1"), ("", "titre-absent 1:1"), ("\n---\n", "titre-absent 1:1"),
    ("----\ntitle: a\n----\n", "entete-trait 1:1"), (" ---\n", "titre-absent 1:1"),
    ("---\n---\nTexte", "titre-absent 1:1"), ("---\n\n---\n", "titre-absent 1:1"),
    ("---", "entete-non-fermee 1:1"), ("---\n", "entete-non-fermee 1:1"),
    ("---\ntitle: a\n----\n", "entete-trait 3:1"),
    ("---\ntitle: a\n ---\n", "entete-trait 3:1"),
    ("\u{FEFF}---\ntitle: a\n", "entete-non-fermee 1:1"),
  ])
  func `a page without a front matter is said to have none`(_ source: String, _ problem: String) {
    #expect(shown(read(source).problems) == [problem])
  }

  @Test(arguments: ["\n", "\r\n"])
  func `every key is read`(_ end: String) throws {
    let lines = [
      "---", "title:  'L’aide'", "description: Tout sur la paie.", "layout: plan-du-site",
      "order: 7", "aliases: [/aide/, /guide/]", "date: 2026-03-31", "review_by: 2027-03-31",
      "owner: Le guichet", "draft: oui", "publish: 2026-04-01", "expires: 2028-02-29",
      "id: aide", "---", "",
    ]
    let reading = read(lines.joined(separator: end))
    var expected = FrontMatter()
    expected.title = "L’aide"
    expected.description = "Tout sur la paie."
    expected.layout = .planDuSite
    expected.order = 7
    expected.aliases = ["/aide/", "/guide/"]
    expected.date = Day(iso: "2026-03-31")
    expected.reviewBy = Day(iso: "2027-03-31")
    expected.owner = "Le guichet"
    expected.draft = true
    expected.publish = Day(iso: "2026-04-01")
    expected.expires = Day(iso: "2028-02-29")
    expected.id = "aide"

    #expect(reading.problems == [])
    #expect(reading.frontMatter == expected)
  }

  @Test func `every wrong value is found at once, each at its place`() {
    let source = """
      ---
      title: ""
      layout: affiche
      order: premier
      date: 2026-02-29
      review_by: demain
      draft: yes
      publish: 1/4/2026
      expires: 2026-4-1
      titre: Aide
      aliases: {a: /aide/}
      ---

      """
    #expect(
      shown(read(source).problems) == [
        "titre-vide 2:1", "entete-valeur 3:9", "entete-valeur 4:8", "entete-valeur 5:7",
        "entete-valeur 6:12", "entete-valeur 7:8", "entete-valeur 8:10", "entete-valeur 9:10",
        "entete-cle-inconnue 10:1", "entete-valeur 11:10",
      ])
  }

  @Test(arguments: [
    ("order: 010", "yaml-nombre 3:8"), ("order: 9:30", "yaml-nombre 3:8"),
    ("order: 1.5", "entete-valeur 3:8"), ("order: \"010\"", ""), ("order: -3", ""),
    ("aliases: /aide/", ""), ("aliases:", ""), ("id: \"\"", ""),
    ("aliases: [[/aide/]]", "entete-valeur 3:10"),
    ("draft: non", ""), ("draft: \"oui\"", "entete-valeur 3:8"), ("draft:", "entete-valeur 3:7"),
    ("date:  2026-03-31", ""), ("owner:   \"Le guichet\"", ""),
    ("titre: a", "entete-cle-inconnue 3:1"), ("title: b", "entete-cle-repetee 3:1"),
    ("# note\ntitle: b", "entete-cle-repetee 4:1"), ("\tid: a", "yaml-tabulation 3:1"),
    ("description: l'été : quand ?", "yaml-deux-points 3:14"),
    ("description: „La paie”", "yaml-guillemets 3:14"),
    ("description: 100 % # note", "yaml-diese 3:14"),
  ])
  func `a line is right or wrong`(_ line: String, _ problem: String) {
    let found = shown(read("---\ntitle: Accueil\n\(line)\n---\n").problems)
    #expect(found == (problem.isEmpty ? [] : [problem]))
  }

  @Test(arguments: [
    ("titre", "title"), ("nom", "title"), ("résumé", "description"), ("chapeau", "description"),
    ("gabarit", "layout"), ("ordre", "order"), ("rang", "order"), ("alias", "aliases"),
    ("jour", "date"), ("relire_avant", "review_by"), ("responsable", "owner"),
    ("brouillon", "draft"), ("publier", "publish"), ("expire", "expires"), ("identifiant", "id"),
    ("Title", "title"), ("descripton", "description"), ("reviewby", "review_by"), ("couleur", nil),
  ])
  func `a key that no page has suggests the one that was meant`(_ key: String, _ meant: String?) {
    let problems = read("---\n\(key): b\n---\n").problems
    #expect(problems.first?.kind == .frontMatterKeyUnknown(key: key, nearest: meant))
    // A title by another name is one mistake; one that is missing as well is another.
    #expect(problems.dropFirst().map(\.code) == (meant == "title" ? [] : ["titre-absent"]))
  }

  @Test func `a key is not suggested a second time`() {
    let problems = read("---\ntitle: a\ntitre: b\n---\n").problems
    #expect(problems.map(\.kind) == [.frontMatterKeyUnknown(key: "titre", nearest: nil)])
  }

  private func shown(_ problems: [Problem]) -> [String] {
    problems.sorted { $0.place < $1.place }
      .map { "\($0.code.rawValue) \($0.place.line):\($0.place.column)" }
  }
}
