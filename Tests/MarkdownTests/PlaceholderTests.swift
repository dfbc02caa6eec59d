import Markdown
import Testing

/// What counts as `{{name}}`.
struct PlaceholderTests {
  private func filled(_ markdown: String, _ names: [String: String]) -> String {
    html(markdown, options { $0.placeholders = names })
  }

  @Test func `a name has 64 bytes at most, the spaces around it included`() {
    let longest = String(repeating: "a", count: 64)
    #expect(filled("{{\(longest)}}", [longest: "oui"]) == "<p>oui</p>\n")
    #expect(filled("{{\(longest)a}}", [longest + "a": "oui"]) == "<p>{{\(longest)a}}</p>\n")
    #expect(filled("{{ \(longest)}}", [longest: "oui"]) == "<p>{{ \(longest)}}</p>\n")
  }

  @Test(arguments: [
    ("{{ {{a}}", "{{ oui"), ("{{{a}}}", "{{{a}}}"), ("{{}} {{a}}", "{{}} oui"),
    ("{{a}}{{a}}", "ouioui"), ("{{a", "{{a"), ("{{a}} {{b c}} {{a}}", "oui {{b c}} oui"),
  ])
  func `braces that enclose no name are text`(_ markdown: String, _ output: String) {
    #expect(filled(markdown, ["a": "oui"]) == "<p>\(output)</p>\n")
  }
}
