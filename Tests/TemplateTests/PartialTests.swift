import Template
import Testing

/// `{{>name}}` and delimiters.
struct PartialTests {
  @Test func `a partial is put in place of its tag`() {
    #expect(render("[{{>part}}]", partials: ["part": "from the partial"]) == "[from the partial]")
  }

  @Test func `a partial sees the names around its tag`() {
    let values: [String: Value] = ["list": .list([.record(["x": .text("a")])]), "y": .text("b")]
    #expect(
      render("{{#list}}{{> part }}{{/list}}", with: values, partials: ["part": "{{x}}{{y}}"])
        == "ab")
  }

  @Test func `a partial that the theme does not have prints nothing`() {
    #expect(render("[{{>missing}}]") == "[]")
  }

  @Test func `a partial may use another`() {
    #expect(render("{{>a}}", partials: ["a": "({{>b}})", "b": "b"]) == "(b)")
  }

  @Test func `a partial is looked for below its folder, then beside the page`() {
    let templates = Templates([
      "page": Array("{{>both}} {{>beside}} {{>partials/both}}".utf8),
      "partials/both": Array("below".utf8), "both": Array("wrong".utf8),
      "beside": Array("beside".utf8),
    ])
    var output: [UInt8] = []
    templates.render("page", with: [:], into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "below beside below")
  }

  @Test func `a partial that contains itself ends at last`() {
    let output = render("{{>loop}}", partials: ["loop": "a{{>loop}}"])
    #expect(output.hasPrefix("aaa"))
    #expect(output.utf8.count <= 100)
  }

  @Test func `a partial ends with its data where the data end`() {
    let values: [String: Value] = [
      "x": .text("1"), "below": .record(["x": .text("2"), "below": .none]),
    ]
    #expect(
      render("{{>tree}}", with: values, partials: ["tree": "{{x}}<{{#below}}{{>tree}}{{/below}}>"])
        == "1<2<>>")
  }

  // MARK: Lines

  @Test(arguments: ["\n", "\r\n", ""])
  func `a partial alone on its line takes the line with it`(_ newline: String) {
    #expect(render("a\n{{>part}}\(newline)", partials: ["part": "b\n"]) == "a\nb\n")
  }

  @Test func `a partial within a line leaves the line`() {
    #expect(
      render("  {{x}}  {{>part}}\n", with: ["x": .text("|")], partials: ["part": ">\n>"])
        == "  |  >\n>\n")
  }

  @Test(arguments: ["  ", "\t", " \t"])
  func `each line of a partial alone on its line is indented`(_ blanks: String) {
    #expect(
      render("a\n\(blanks){{>part}}\nb", partials: ["part": "1\n\n2\n"])
        == "a\n\(blanks)1\n\(blanks)\n\(blanks)2\nb")
  }

  @Test func `the lines of a value are not indented`() {
    let output = render(
      "\\\n {{>part}}\n/\n", with: ["x": .text("<\n->")], partials: ["part": "|\n{{{x}}}\n|\n"])
    #expect(output == "\\\n |\n <\n->\n |\n/\n")
  }

  @Test func `indentations of partials in partials add up`() {
    #expect(render(" {{>a}}\n", partials: ["a": "a\n  {{>b}}\n", "b": "b\n"]) == " a\n   b\n")
  }

  @Test func `a section in an indented partial is indented like its text`() {
    let output = render(
      "  {{>part}}\n", with: ["list": .list([.text("1"), .text("2")])],
      partials: ["part": "{{#list}}\n{{.}}\n{{/list}}\nend\n"])
    #expect(output == "  1\n  2\n  end\n")
  }

  // MARK: Delimiters

  @Test(arguments: ["{{=<% %>=}}(<%x%>)", "({{=| |=}}|x|)", "({{= [[ ]] =}}[[ x ]])"])
  func `delimiters can be set`(_ template: String) {
    #expect(render(template, with: ["x": .text("a&b")]) == "(a&amp;b)")
  }

  @Test func `delimiters can be set back`() {
    #expect(render("{{=| |=}}|x||={{ }}=|{{x}}{{{x}}}", with: ["x": .text("a")]) == "aaa")
  }

  @Test func `every kind of tag uses the delimiters that are set`() {
    let template = "{{=<% %>=}}<%#x%><%.%><%&.%>{{x}}<%/x%><%^y%>no<%/y%><%!note%><%>part%>"
    #expect(render(template, with: ["x": .text("a")], partials: ["part": "{{x}}"]) == "aa{{x}}noa")
  }

  @Test func `delimiters of a partial and of its page are their own`() {
    let output = render(
      "{{>part}}{{x}} {{=| |=}}|>part||x|", with: ["x": .text("a")],
      partials: ["part": "({{x}}{{=% %=}}%x%)"])
    #expect(output == "(aa)a (aa)a")
  }
}
