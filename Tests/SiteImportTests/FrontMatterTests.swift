import SiteImport
import Testing

/// The front matter of other generators, in YAML, TOML or JSON.
struct FrontMatterTests {
  private func lines(_ top: String) -> [String] {
    imported(["a.md": top + "\nTexte\n"]).frontMatter(of: "a.md")
  }

  @Test(arguments: [
    ("---\ntitle: Aide\nweight: 3\ndraft: true\n---", ["title: Aide", "order: 3", "draft: true"]),
    (
      "+++\ntitle = \"L'aide : un\"\nweight = 3 # rang\ndate = 2024-03-05T10:00:00Z\n+++",
      ["title: \"L'aide : un\"", "order: 3", "date: 2024-03-05"]
    ),
    (
      "+++\ntitle = 'a'\naliases = [\n  \"/b/\",\n  '/c/'\n]\n+++",
      ["title: a", "aliases:", "  - /b/", "  - /c/"]
    ),
    ("{\n  \"title\": \"a\",\n  \"weight\": 3\n}", ["title: a", "order: 3"]),
    ("---\ntitle: Aide : comment faire\n---", ["title: \"Aide : comment faire\""]),
    (
      "---\ntitle: >-\n  Un\n  deux\nsummary: 'L''aide'\n---",
      ["title: Un deux", "description: L'aide"]
    ),
    ("---\ntitle: \"true\"\n---", ["title: \"true\""]),
    ("---\ntitle: a \"b\" \\c\n---", ["title: \"a \\\"b\\\" \\\\c\""]),
    ("---\ntitle: a\npublished: false\n---", ["title: a", "draft: true"]),
    (
      "---\ntitle: a\ndate: 2024-01-02\nlastmod: 2025-03-04\n---", ["title: a", "date: 2025-03-04"]
    ),
    (
      "---\ntitle: a\nredirect_from:\n  - /b\n  - /c.html\n---",
      ["title: a", "aliases:", "  - /b/", "  - /c.html"]
    ),
    (
      "---\ntitle: a\npublishDate: 2024-01-02\nexpiryDate: 2025-01-02\n---",
      ["title: a", "publish: 2024-01-02", "expires: 2025-01-02"]
    ),
    ("\n\n---\ntitle: a\n---", ["title: a"]), ("---\n---", ["title: A"]),
    (
      "---\ntitle: a\nlayout: faq\nreview_by: 2027-01-01\nowner: Le service\n---",
      ["title: a", "layout: faq", "review_by: 2027-01-01", "owner: Le service"]
    ),
  ])
  func `keys are mapped`(_ top: String, _ expected: [String]) {
    #expect(lines(top) == expected)
  }

  @Test func `what has no equivalent is told with its line`() {
    let plan = imported([
      "a.md": "---\ntitle: a\ntags: [b, c]\ntoc: true\nweight: trois\nmenu:\n  main: x\n---\nTexte"
    ])
    #expect(
      plan.remarks(on: "a.md") == [
        "3 en-tête : « tags: b, c » n’a pas d’équivalent et n’est pas repris",
        "4 en-tête : « toc: true » n’a pas d’équivalent et n’est pas repris",
        "5 en-tête : « weight: trois » n’a pas d’équivalent et n’est pas repris",
        "6 en-tête : « menu: … » n’a pas d’équivalent et n’est pas repris",
      ])
  }

  @Test func `an unclosed front matter is text`() {
    #expect(imported(["a.md": "---\ntitle: a\n\nTexte"]).text(of: "a.md").contains("Texte"))
  }
}
