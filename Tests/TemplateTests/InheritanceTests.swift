import Template
import Testing

/// `{{<parent}}…{{/parent}}` and `{{$block}}…{{/block}}`.
struct InheritanceTests {
  // MARK: Blocks

  @Test func `a block that nobody overrides is its own text`() {
    let values: [String: Value] = ["x": .text("<b>"), "yes": .flag(true)]
    let template = "{{$block}}({{x}}{{{x}}}{{#yes}}1{{/yes}}{{^no}}2{{/no}}){{/block}}"
    #expect(render(template, with: values) == "(&lt;b&gt;<b>12)")
  }

  @Test(arguments: ["{{<base}}{{/base}}", "{{>base}}"])
  func `a parent without overrides is a partial`(_ template: String) {
    #expect(render(template, partials: ["base": "[{{$a}}default{{/a}}]"]) == "[default]")
  }

  @Test func `an override stands in place of the default`() {
    #expect(
      render("{{<base}}{{$a}}mine{{/a}}{{/base}}", partials: ["base": "[{{$a}}default{{/a}}]"])
        == "[mine]")
  }

  @Test func `an override may be empty`() {
    #expect(
      render("{{<base}}{{$a}}{{/a}}{{/base}}", partials: ["base": "[{{$a}}default{{/a}}]"]) == "[]")
  }

  @Test func `a block that is not overridden keeps its default`() {
    let base = "{{$a}}a{{/a}}, {{$b}}b{{/b}}"
    #expect(render("{{<base}}{{$b}}mine{{/b}}{{/base}}", partials: ["base": base]) == "a, mine")
  }

  @Test func `a block that stands twice is overridden twice`() {
    let base = "<title>{{$t}}{{/t}}</title><h1>{{$t}}{{/t}}</h1>"
    #expect(
      render("{{<base}}{{$t}}Aide{{/t}}{{/base}}", partials: ["base": base])
        == "<title>Aide</title><h1>Aide</h1>")
  }

  @Test func `values and blocks of the same name have nothing to do with each other`() {
    #expect(
      render(
        "{{<base}}{{$x}}block{{/x}}{{/base}}", with: ["x": .text("value")],
        partials: ["base": "{{$x}}default{{/x}} {{x}}"]) == "block value")
  }

  @Test func `text in a parent's tag that is in no block is left out`() {
    #expect(
      render("{{<base}} left {{$a}}mine{{/a}} out {{/base}}", partials: ["base": "{{$a}}{{/a}}"])
        == "mine")
  }

  @Test func `a parent can be used twice with other overrides`() {
    let template = "{{<base}}{{$a}}1{{/a}}{{/base}}{{<base}}{{$a}}2{{/a}}{{/base}}{{>base}}"
    #expect(render(template, partials: ["base": "({{$a}}0{{/a}})"]) == "(1)(2)(0)")
  }

  @Test func `an override is read among the values where its block stands`() {
    let values: [String: Value] = [
      "x": .text("outer"), "inner": .record(["x": .text("inner")]),
    ]
    #expect(
      render(
        "{{<base}}{{$a}}{{x}}{{/a}}{{/base}}", with: values,
        partials: ["base": "{{#inner}}{{$a}}{{/a}}{{/inner}}"]) == "inner")
  }

  @Test func `an override is used in the partials of its parent`() {
    #expect(
      render(
        "{{<base}}{{$a}}mine{{/a}}{{/base}}",
        partials: ["base": "{{>head}}", "head": "<{{$a}}default{{/a}}>"]) == "<mine>")
  }

  // MARK: Nesting

  @Test func `the outermost override counts`() {
    let partials = [
      "base": "{{<older}}{{$a}}parent{{/a}}{{/older}}",
      "older": "{{<oldest}}{{$a}}older{{/a}}{{/oldest}}", "oldest": "{{$a}}oldest{{/a}}",
    ]
    #expect(render("{{<base}}{{$a}}page{{/a}}{{/base}}", partials: partials) == "page")
    #expect(render("{{<base}}{{/base}}", partials: partials) == "parent")
    #expect(render("{{<older}}{{/older}}", partials: partials) == "older")
  }

  @Test func `an override may have a parent of its own`() {
    let template = "{{<base}}{{$a}}{{<card}}{{$title}}T{{/title}}{{/card}}{{/a}}{{/base}}"
    #expect(
      render(template, partials: ["base": "[{{$a}}{{/a}}]", "card": "<{{$title}}-{{/title}}>"])
        == "[<T>]")
  }

  @Test func `a block may stand within a block, and either be overridden`() {
    let base = "{{$outer}}<{{$inner}}in{{/inner}}>{{/outer}}"
    #expect(
      render("{{<base}}{{$inner}}mine{{/inner}}{{/base}}", partials: ["base": base]) == "<mine>")
    #expect(
      render("{{<base}}{{$outer}}mine{{/outer}}{{/base}}", partials: ["base": base]) == "mine")
  }

  @Test func `within its own override a block is its own text`() {
    let template = "{{<base}}{{$a}}<{{$a}}own{{/a}}>{{/a}}{{/base}}"
    #expect(render(template, partials: ["base": "[{{$a}}default{{/a}}]"]) == "[<own>]")
  }

  @Test func `parents that use each other end where their blocks are overridden`() {
    let partials = [
      "one": "{{$a}}a{{/a}} {{$b}}{{<two}}{{/two}}{{/b}}",
      "two": "{{$a}}x{{/a}} {{<one}}{{$b}}end{{/b}}{{/one}}",
    ]
    #expect(render("{{<one}}{{$a}}mine{{/a}}{{/one}}", partials: partials) == "mine mine mine end")
  }

  // MARK: Lines and indentation

  @Test func `a parent alone on its lines is indented like a partial`() {
    #expect(
      render("a\n  {{<base}}\n  {{/base}}\nb\n", partials: ["base": "1\n2\n"])
        == "a\n  1\n  2\nb\n")
  }

  @Test func `a parent that opens and closes on one line is alone on it`() {
    #expect(
      render("a\n  {{<base}}{{/base}}\nb\n", partials: ["base": "1\n2\n"])
        == "a\n  1\n  2\nb\n")
  }

  @Test func `an override in a line keeps the line of its block`() {
    #expect(
      render(
        "{{<base}}{{$a}}mine{{/a}}{{/base}}", partials: ["base": "a:\n  {{$a}}default{{/a}}\n"])
        == "a:\n  mine\n")
  }

  @Test func `an override keeps its own line ends`() {
    #expect(
      render("{{<base}}{{$a}}\none\n\ntwo\n{{/a}}{{/base}}", partials: ["base": "{{$a}}x{{/a}}"])
        == "one\n\ntwo\n")
  }

  @Test func `an override loses its own indentation and takes its block's`() {
    #expect(
      render(
        "{{<base}}\n{{$a}}\n    one\n      two\n{{/a}}\n{{/base}}\n",
        partials: ["base": "a:\n  {{$a}}\n  {{/a}}\nb\n"]) == "a:\n  one\n    two\nb\n")
  }

  @Test func `an override is indented as the default is`() {
    #expect(
      render(
        "{{<base}}\n{{$a}}\none\ntwo\n{{/a}}\n{{/base}}\n",
        partials: ["base": "a:\n{{$a}}\n  default\n{{/a}}\nb\n"]) == "a:\n  one\n  two\nb\n")
  }

  @Test func `a block that opens and closes on one line is alone on it`() {
    #expect(
      render(
        "{{<base}}{{$a}}\none\ntwo{{/a}}\n{{/base}}\n", partials: ["base": "a:\n  {{$a}}{{/a}}\n"])
        == "a:\n  one\n  two\n")
  }

  @Test func `tags of parents and blocks alone on a line take the line with them`() {
    #expect(
      render(
        "{{<base}}{{$a}}\n    one\n    two\n{{/a}}{{/base}}\n",
        partials: ["base": "a:\n  {{$a}}\n  {{/a}}\n"]) == "a:\n  one\n  two\n")
  }

  @Test(arguments: [
    ("{{<base}}{{/base}} b\n", "1\n b\n"), ("{{$a}}{{/a}}{{$b}}{{/b}}\nb\n", "\nb\n"),
    ("{{<base}}{{/base}}{{<base}}{{/base}}\n", "1\n1\n\n"), ("  {{$a}}b{{/a}}\n", "  b\n"),
  ])
  func `pairs of tags that have no line to themselves leave it`(
    _ template: String, _ expected: String
  ) {
    #expect(render(template, partials: ["base": "1\n"]) == expected)
  }

  @Test(arguments: [
    ("{{$a}}\n{{/a}}\n", "  mine\n  end\n"), ("{{$a}}{{/a}}\n", "  mine\n\n  end\n"),
    ("{{$a}}x{{/a}}\n", "  mine\n\n  end\n"), ("{{$a}}\nx\n{{/a}}\n", "  mine\n  end\n"),
  ])
  func `overrides in an indented parent are indented with it`(_ base: String, _ expected: String) {
    let output = render(
      "  {{<base}}\n{{$a}}\nmine\n{{/a}}\n  {{/base}}\n", partials: ["base": base + "end\n"])
    #expect(output == expected)
  }

  @Test func `a partial in an override is moved like its text`() {
    #expect(
      render(
        "{{<base}}\n{{$a}}\n    one\n    {{>part}}\n{{/a}}\n{{/base}}\n",
        partials: ["base": "  {{$a}}\n  {{/a}}\n", "part": "two\nthree\n"])
        == "  one\n  two\n  three\n")
  }

  @Test func `a page in its parent reads as it was written`() {
    let base = """
      <main>
        {{$main}}
        <p>Rien</p>
        {{/main}}
      </main>

      """
    let page = """
      {{<base}}
      {{$main}}
      <h1>{{title}}</h1>
      {{{text}}}
      {{/main}}
      {{/base}}

      """
    let values: [String: Value] = [
      "title": .text("A & B"), "text": .html(Array("<pre>1\n2</pre>".utf8)),
    ]
    #expect(
      render(page, with: values, partials: ["base": base])
        == "<main>\n  <h1>A &amp; B</h1>\n  <pre>1\n2</pre>\n</main>\n")
  }
}
