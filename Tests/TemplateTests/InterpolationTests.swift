import Template
import Testing

/// `{{name}}`, `{{{name}}}`, `{{&name}}`, dotted names and `{{.}}`.
struct InterpolationTests {
  @Test func `text without tags is left as it is`() {
    #expect(render("Bonjour { } é\n\n  fin") == "Bonjour { } é\n\n  fin")
  }

  @Test func `a name is replaced by its text`() {
    #expect(render("Bonjour, {{name}} !", with: ["name": .text("Awa")]) == "Bonjour, Awa !")
  }

  @Test(arguments: [
    ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
    ("a&b", "a&amp;b"), ("<b a=\"c\">", "&lt;b a=&quot;c&quot;&gt;"), ("&amp;", "&amp;amp;"),
    ("é’«»", "é’«»"), ("", ""),
  ])
  func `two braces escape the text`(_ text: String, _ escaped: String) {
    #expect(render("[{{x}}]", with: ["x": .text(text)]) == "[\(escaped)]")
  }

  @Test(arguments: ["{{{x}}}", "{{& x}}", "{{&x}}", "{{{ x }}}"])
  func `three braces and an ampersand print the text as it is`(_ tag: String) {
    #expect(render(tag, with: ["x": .text("<b> & \"c\"")]) == "<b> & \"c\"")
  }

  @Test(arguments: ["{{x}}", "{{{x}}}", "{{&x}}"])
  func `HTML is never escaped twice`(_ tag: String) {
    #expect(render(tag, with: ["x": .html(Array("<p>a &amp; b</p>".utf8))]) == "<p>a &amp; b</p>")
  }

  @Test func `what a text holds is not read as a tag`() {
    #expect(render("{{{x}}}", with: ["x": .text("{{y}}"), "y": .text("no")]) == "{{y}}")
  }

  @Test(arguments: ["{{x}}", "{{ x }}", "{{\tx\t}}", "{{\n x\n}}", "{{   x}}"])
  func `blanks around a name mean nothing`(_ tag: String) {
    #expect(render("|\(tag)|", with: ["x": .text("a")]) == "|a|")
  }

  @Test(arguments: ["  {{x}}\n", "{{x}}\n", "  {{{x}}}\n", "  {{&x}}\n"])
  func `a value keeps the blanks and the line around it`(_ template: String) {
    let indentation = template.hasPrefix(" ") ? "  " : ""
    #expect(render(template, with: ["x": .text("a")]) == "\(indentation)a\n")
  }

  @Test(arguments: [Value.none, .flag(true), .list([.text("a")]), .record(["a": .text("b")])])
  func `what is no text prints nothing`(_ value: Value) {
    #expect(render("({{x}})", with: ["x": value]) == "()")
  }

  @Test func `a name without a value prints nothing`() {
    #expect(render("({{missing}})({{{missing}}})") == "()()")
  }

  // MARK: Dotted names

  @Test func `a dotted name looks inside records`() {
    let values: [String: Value] = ["a": .record(["b": .record(["c": .text("<deep>")])])]
    #expect(render("{{a.b.c}} {{{a.b.c}}}", with: values) == "&lt;deep&gt; <deep>")
  }

  @Test(arguments: ["{{a.missing}}", "{{a.b.c}}", "{{missing.b}}"])
  func `a broken chain prints nothing`(_ tag: String) {
    #expect(render("(\(tag))", with: ["a": .record(["b": .text("text")])]) == "()")
  }

  @Test func `a broken chain is not mended by an outer record`() {
    let values: [String: Value] = [
      "a": .record(["b": .text("outer")]), "inner": .record(["a": .record([:])]),
    ]
    #expect(render("{{#inner}}({{a.b}}){{/inner}}", with: values) == "()")
  }

  // MARK: The value at hand

  @Test func `a dot prints the value at hand, escaped`() {
    let values: [String: Value] = ["list": .list([.text("a"), .text("<b>")])]
    #expect(render("{{#list}}({{.}}){{/list}}", with: values) == "(a)(&lt;b&gt;)")
  }

  @Test(arguments: ["{{{.}}}", "{{&.}}"])
  func `a dot can print the value at hand as it is`(_ tag: String) {
    #expect(render("{{#l}}\(tag){{/l}}", with: ["l": .list([.text("<b>")])]) == "<b>")
  }

  @Test func `a section over a text has it at hand`() {
    #expect(render("{{#x}}<i>{{.}}</i>{{/x}}", with: ["x": .text("a")]) == "<i>a</i>")
  }

  @Test func `lists in lists each have their own value at hand`() {
    let values: [String: Value] = [
      "list": .list([.list([.text("1"), .text("2")]), .list([.text("3")])])
    ]
    #expect(render("{{#list}}({{#.}}{{.}}{{/.}}){{/list}}", with: values) == "(12)(3)")
  }
}
