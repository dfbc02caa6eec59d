import Testing

@testable import SiteGenerator

/// Texts that end up in the head of a mail or in a feed have one line.
struct OneLineTests {
  private static let spoiled = [
    "a\\nBcc: b@exemple.org", "a\\rb", "a\\0b", "a\\tb", "a\\eb", "a\\x7Fb", "a\\x9Bb", "a\\Nb",
    "a\\Lb",
    "a\\Pb", "\\n",
  ]

  @Test(arguments: spoiled)
  func `a front matter has no text of several lines`(_ text: String) {
    for line in [
      "title: \"\(text)\"", "title: A\nowner: \"\(text)\"", "title: A\naliases: [\"\(text)\"]",
    ] {
      let problems = FrontMatter.read(Array("---\n\(line)\n---\n".utf8), file: "a.md").problems
      #expect(problems.map(\.code) == ["entete-valeur"], "\(line)")
    }
  }

  @Test(arguments: spoiled)
  func `neither have the settings`(_ text: String) {
    let lines = [
      "description: \"\(text)\"", "mail: {sender_name: \"\(text)\"}", "acronyms: {\"\(text)\": a}",
      "navigation: [\"\(text)\"]", "links: {a: {url: https://exemple.org, title: \"\(text)\"}}",
    ]
    for line in lines {
      let source = TestSite.settings + line + "\n"
      let (settings, problems) = Settings.read(Array(source.utf8), file: "site.yml")
      #expect(settings == nil)
      #expect(problems.map(\.code) == ["reglage-valeur"], "\(line)")
      #expect(problems.map(\.place.line) == [5])
    }
  }

  @Test func `a problem names the setting, and shows no control`() {
    let source = TestSite.settings + "mail:\n  \"se\\enom\": \"a\\nb\"\n"
    let problems = Settings.read(Array(source.utf8), file: "site.yml").1
    #expect(
      problems.map(\.kind)
        == Array(
          repeating: .settingWrong(key: "mail.se nom", value: "…", expected: .line), count: 2))
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("a\r\n b", "a  b"), ("\na\u{2028}", "a"), ("a b", "a b"), ("\n", ""),
  ])
  func `an address of several lines becomes one`(_ text: String, _ line: String) {
    #expect(text.onOneLine == line)
  }
}
