import Template
import Testing

/// What keeps a template from being read.
struct SyntaxTests {
  @Test(
    arguments: [
      ("a\n b{{name", .tagUnclosed, 2, 3, 2), ("{{{name}}", .tagUnclosed, 1, 1, 2),
      ("{{=| |}}", .tagUnclosed, 1, 1, 2), ("{{=| |=}}|x", .tagUnclosed, 1, 10, 1),
      ("{{", .tagUnclosed, 1, 1, 2), ("é {{! note }", .tagUnclosed, 1, 3, 2),
      ("{{}}", .nameEmpty, 1, 1, 4), ("a{{ }}", .nameEmpty, 1, 2, 5),
      ("{{#}}{{/}}", .nameEmpty, 1, 1, 5),
      ("{{{ }}}", .nameEmpty, 1, 1, 7), ("{{> }}", .nameEmpty, 1, 1, 6),
      ("{{#a}}\n{{#b}}{{/b}}", .sectionUnclosed("a"), 1, 1, 6),
      ("{{^a}}", .sectionUnclosed("a"), 1, 1, 6), ("\n {{$a}}", .sectionUnclosed("a"), 2, 2, 6),
      ("{{<a}}", .sectionUnclosed("a"), 1, 1, 6),
      ("{{#a}}{{/b}}", .wrongClosing(found: "b", expected: "a"), 1, 7, 6),
      ("{{#a}}{{#b}}{{/a}}{{/b}}", .wrongClosing(found: "a", expected: "b"), 1, 13, 6),
      ("é\n{{/ a }}", .wrongClosing(found: "a", expected: nil), 2, 1, 8),
      ("{{=|=}}", .badDelimiters, 1, 1, 7), ("{{=a b c=}}", .badDelimiters, 1, 1, 11),
      ("{{== ==}}", .badDelimiters, 1, 1, 9),
    ] as [(String, TemplateProblem.SyntaxFault, Int, Int, Int)])
  func `a fault of syntax is told with its place`(
    _ template: String, _ fault: TemplateProblem.SyntaxFault, line: Int, column: Int, length: Int
  ) {
    #expect(
      Templates(theme(template)).problems.map(PlacedProblem.init) == [
        PlacedProblem(
          kind: .unreadable(fault), template: "page", line: line, column: column, length: length)
      ])
  }

  private func nested(_ tag: String, times count: Int) -> String {
    String(repeating: "{{\(tag)a}}", count: count) + String(repeating: "{{/a}}", count: count)
  }

  @Test(arguments: ["#", "^", "<", "$"])
  func `sections, parents and blocks nest 32 deep`(_ tag: String) {
    #expect(Templates(theme(nested(tag, times: 32))).problems == [])
    for count in [33, 50_000] {
      #expect(
        Templates(theme(nested(tag, times: count))).problems.map(PlacedProblem.init) == [
          PlacedProblem(
            kind: .unreadable(.nestedTooDeeply("a")), template: "page", line: 1,
            column: 32 * 6 + 1, length: 6)
        ])
    }
  }

  @Test func `each template tells its own fault, in the order of their names`() {
    let templates = Templates(theme("{{#b}}", ["z": "{{/}}", "a": "{{", "good": "a"]))
    #expect(templates.problems.map(\.template) == ["page", "partials/a", "partials/z"])
  }

  @Test func `a template that cannot be read renders nothing`() {
    var output: [UInt8] = []
    Templates(theme("a{{#b}}")).render("page", with: ["b": .flag(true)], into: &output)
    #expect(output == [])
  }

  @Test func `a theme knows its templates by their full names`() {
    let templates = Templates(theme("", ["header": ""]))
    #expect(templates.contains("page"))
    #expect(templates.contains("partials/header"))
    #expect(!templates.contains("header"))
  }
}
