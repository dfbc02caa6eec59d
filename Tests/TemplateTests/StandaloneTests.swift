import Template
import Testing

/// Comments, and the lines that tags of no output take with them.
struct StandaloneTests {
  @Test(arguments: [
    ("12{{! note }}34", "1234"), ("12{{!\n  a\n  b\n}}34", "1234"), ("a {{! note }} b", "a  b"),
    ("a {{!}} b", "a  b"), ("{{!x}}", ""), ("  12 {{! 34 }}\n", "  12 \n"),
  ])
  func `a comment leaves nothing but what is around it`(_ template: String, _ expected: String) {
    #expect(render(template) == expected)
  }

  /// One tag of each kind that prints nothing itself.
  private static let tags = [
    "{{! note }}", "{{!\n note\n}}", "{{=| |=}}", "{{#yes}}", "{{^no}}", "{{$block}}",
  ]

  /// What closes the tag, on the last line of the template.
  private static func closing(_ tag: String) -> String {
    switch tag.dropFirst(2).first {
    case "#": "{{/yes}}"
    case "^": "{{/no}}"
    case "$": "{{/block}}"
    default: ""
    }
  }

  @Test(arguments: tags, ["\n", "\r\n"])
  func `a tag alone on its line takes the line with it`(_ tag: String, _ newline: String) {
    let template = "a\(newline)\(tag)\(newline)b\(newline)\(Self.closing(tag))"
    #expect(render(template, with: ["yes": .flag(true)]) == "a\(newline)b\(newline)")
  }

  @Test(arguments: tags, ["  ", "\t", " \t "])
  func `so does one between blanks`(_ tag: String, _ blanks: String) {
    let template = "a\n\(blanks)\(tag)\(blanks)\nb\n\(Self.closing(tag))"
    #expect(render(template, with: ["yes": .flag(true)]) == "a\nb\n")
  }

  @Test(arguments: ["{{/yes}}", "  {{/yes}}", "{{/yes}}  "], ["\n", "\r\n", ""])
  func `so does the tag that closes`(_ closing: String, _ newline: String) {
    let template = "{{#yes}}\na\n\(closing)\(newline)"
    #expect(render(template, with: ["yes": .flag(true)]) == "a\n")
  }

  @Test(arguments: ["{{! note }}", "{{=| |=}}"])
  func `so does one on the first line`(_ tag: String) {
    #expect(render("  \(tag)\nb") == "b")
  }

  @Test(arguments: ["{{! note }}", "{{=| |=}}"])
  func `so does one on a last line without an end`(_ tag: String) {
    #expect(render("a\n  \(tag)") == "a\n")
  }

  @Test(arguments: ["{{! note }}", "{{=| |=}}"])
  func `a tag with text beside it leaves the line`(_ tag: String) {
    #expect(render("a \(tag)\nb") == "a \nb")
  }

  @Test func `a section's lines go and its text stays`() {
    let template = """
      <ul>
        {{#list}}
        <li>{{.}}</li>
        {{/list}}
        {{^list}}
        <li>none</li>
        {{/list}}
      </ul>

      """
    let values: [String: Value] = ["list": .list([.text("a"), .text("b")])]
    #expect(render(template, with: values) == "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n")
    #expect(render(template) == "<ul>\n  <li>none</li>\n</ul>\n")
  }

  @Test func `a section within a line leaves the line`() {
    #expect(render(" {{#yes}}a{{/yes}}\n", with: ["yes": .flag(true)]) == " a\n")
    #expect(render(" {{#yes}} a {{/yes}} \n", with: ["yes": .flag(true)]) == "  a  \n")
  }

  @Test func `two tags on one line leave it`() {
    #expect(render("a\n{{! 1 }} {{! 2 }}\nb") == "a\n \nb")
  }
}
