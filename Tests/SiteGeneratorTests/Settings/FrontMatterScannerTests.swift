import Testing

@testable import SiteGenerator

/// The quick reader of front matters against the YAML parser that it stands in for.
struct FrontMatterScannerTests {
  private func quickly(_ yaml: String) -> [FrontMatterEntry]? {
    FrontMatterScanner.entries(of: Array(yaml.utf8)[...], firstLine: 2)
  }

  private func byYams(_ yaml: String) -> (entries: [FrontMatterEntry], problems: [Problem]) {
    FrontMatterYAML.entries(of: yaml, linesBefore: 1, file: "content/index.md")
  }

  @Test(arguments: [
    "title: Accueil", "title: L’aide aux agents", "title: Être, avoir et été",
    "title: \"Accueil\"", "title: 'Accueil'", "title: \"La paie : quand ?\"",
    "title: 'Dossier #12'", "title: \"\"", "title: ''", "title: \"  deux espaces  \"",
    "title: \"“La paie”\"", "title: \"l'aide\"", "title: 'dit \"oui\"'", "title: « La paie »",
    "title: Où ?", "title: Payé !", "title: 12 % des agents", "title: 1 000 €", "title: L'aide",
    "title: a#b", "title: a\u{A0}#b", "title: http://exemple.org/a:b",
    "title: a, b ]", "title: a -b", "title: a & b * c", "title: null", "title: oui", "title: 010",
    "title: 9:30", "title: A", "title: Accueil   ", "title: Accueil\r", "title: 😀",
    "date: 2026-03-31", "order: 3", "draft: oui", "title: a\\nb", "title: a\"b\"",
    "title: été\ndate: 2026-03-31\n\nowner: Le guichet\n", "true: a", "y: a", "_: a",
    "review_by: 2026-03-31",
  ])
  func `an everyday line is read without Yams, as Yams reads it`(_ yaml: String) throws {
    let entries = try #require(quickly(yaml))
    let expected = byYams(yaml)
    try #require(expected.problems == [])
    #expect(entries == expected.entries)
  }

  @Test(arguments: [
    // Prose that YAML misreads
    "title: La paie : quand ?", "title: Dossier #12", "title: La paie :", "title: a: b",
    "title: a\u{A0}: b",
    "title: “La paie”", "title: [La paie]", "title: {La paie}", "title: *La paie*",
    "title: & Cie", "title: !important", "title: | tube", "title: > suite", "title: % des agents",
    "title: @accueil", "title: `code`", "title: - un", "title: ? quoi", "title: ~",
    // Quotation marks
    "title: \"a", "title: a\"", "title: \"a\" b", "title: \"a\\nb\"", "title: 'l''aide'",
    "title: 'l'aide'", "title: \"a\" # note", "title: \"", "title: '",
    // Spaces
    "title:  Accueil", "title:   \"Accueil\"", "date:  2026-03-31", "title:\tAccueil",
    "title: \tAccueil", "title: a\tb", "title: a\t", " title: Accueil", "title : Accueil",
    "title:Accueil", "title:", "title: ", "title: \"a\tb\"", "title: \u{A0}Accueil",
    // Structure
    "- Accueil", "Accueil", "# note", "title: a\n# note", "title: a\n  b", "aliases:\n  - /a/",
    "Title: a", "review-by: a", "\"title\": a", "titre é: a", "...", "title: a\n...\n", "<<: a",
    "title: <<", "title: =", "title: .5", "title: +1",
    // What YAML takes for the end of a line, or refuses
    "title: a\u{2028}b", "title: a\u{2029}b", "title: a\u{85}b", "title: \"a\u{2028}b\"",
    "title: a\rb", "title: \"a\rb\"", "title: a\u{7F}b", "title: a\u{80}b", "title: a\u{1}b",
    "title: \"a\u{1}b\"", "title: a\u{FEFF}b", "title: a\u{FFFE}b",
  ])
  func `any other line is read as Yams reads it, or left to Yams`(_ yaml: String) {
    guard let entries = quickly(yaml) else { return }
    let expected = byYams(yaml)
    #expect(expected.problems == [], "Yams refuses it")
    #expect(entries == expected.entries)
  }

  @Test(arguments: [
    "title: La paie : quand ?", "title: Dossier #12", "title: “La paie”", "title: [La paie]",
    "title: 'l''aide'", "title: \"a\\nb\"", "title:\tAccueil", "aliases:\n  - /a/", "# note",
    "title: a\n  b", "Titre: a", "title: | tube",
  ])
  func `what only YAML can read is left to Yams`(_ yaml: String) {
    #expect(quickly(yaml) == nil)
  }

  @Test func `a key written twice is left for the reader to find`() {
    #expect(quickly("title: a\ntitle: b")?.map(\.line) == [2, 3])
  }

  @Test func `an entry knows its line and columns`() {
    let entries = quickly("title: Accueil\n\nreview_by: 2026-03-31")
    #expect(entries?.map(\.line) == [2, 4])
    #expect(entries?.map(\.valueColumn) == [8, 12])
    #expect(entries?.map(\.keyColumn) == [1, 1])
  }
}
