import Template
import Testing

/// `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
struct SectionTests {
  @Test(
    arguments: [
      .flag(true), .text("a"), .html([UInt8(ascii: "a")]), .record([:]), .list([.none]),
    ] as [Value])
  func `what is there is rendered, and not what stands in its place`(_ value: Value) {
    #expect(render("{{#x}}yes{{/x}}{{^x}}no{{/x}}", with: ["x": value]) == "yes")
  }

  @Test(arguments: [.flag(false), .none, .list([]), .text(""), .html([])] as [Value])
  func `what is false, empty or absent is not rendered, and what stands in its place is`(
    _ value: Value
  ) {
    #expect(render("{{#x}}yes{{/x}}{{^x}}no{{/x}}", with: ["x": value]) == "no")
  }

  @Test func `a name without a value is absent`() {
    #expect(render("{{#x}}yes{{/x}}{{^x}}no{{/x}}") == "no")
  }

  @Test func `a list is rendered once for each item, in order`() {
    let values: [String: Value] = [
      "acts": .list([.record(["id": .text("1")]), .record(["id": .text("2")])])
    ]
    #expect(render("{{#acts}}<li>{{id}}{{/acts}}", with: values) == "<li>1<li>2")
  }

  @Test func `a record is searched first, and what is around it after`() {
    let values: [String: Value] = [
      "a": .text("outer a"), "b": .text("outer b"), "inner": .record(["a": .text("inner a")]),
    ]
    #expect(
      render("{{#inner}}{{a}}, {{b}}{{/inner}}, {{a}}", with: values)
        == "inner a, outer b, outer a")
  }

  @Test func `sections nest as deep as their records`() {
    let values: [String: Value] = [
      "a": .record(["one": .text("1")]), "b": .record(["two": .text("2")]),
      "c": .record(["three": .text("3")]),
    ]
    let template =
      "{{#a}}{{one}}{{#b}}{{one}}{{two}}{{#c}}{{one}}{{two}}{{three}}{{/c}}{{/b}}{{/a}}"
    #expect(render(template, with: values) == "112123")
  }

  @Test func `the same section may follow itself`() {
    #expect(render("{{#x}}a{{/x}}-{{#x}}b{{/x}}", with: ["x": .flag(true)]) == "a-b")
  }

  @Test func `a false section within a true one is left out`() {
    let values: [String: Value] = ["x": .flag(true), "y": .flag(false)]
    #expect(render("A{{#x}}B{{#y}}C{{/y}}D{{/x}}E", with: values) == "ABDE")
  }

  @Test func `an inverted section within itself is rendered`() {
    #expect(render("A{{^x}}B{{^x}}C{{/x}}D{{/x}}E", with: ["x": .flag(false)]) == "ABCDE")
  }

  @Test func `a dotted name can be a section`() {
    let values: [String: Value] = ["a": .record(["yes": .flag(true), "no": .flag(false)])]
    let template =
      "{{#a.yes}}1{{/a.yes}}{{#a.no}}2{{/a.no}}{{^a.no}}3{{/a.no}}{{^a.none}}4{{/a.none}}"
    #expect(render(template, with: values) == "134")
  }

  @Test func `records that are given apart count as one, the last first`() {
    let templates = Templates(theme("{{shared}} {{own}}"))
    let records: [[String: Value]] = [
      ["shared": .text("site"), "own": .text("site")], ["own": .text("page")],
    ]
    var output: [UInt8] = []
    templates.render("page", with: records, into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "site page")
  }

  @Test func `blanks within a section's tags mean nothing`() {
    #expect(render("|{{# x }}={{/ x }}|{{^ y }}={{/ y }}|", with: ["x": .flag(true)]) == "|=|=|")
  }

  @Test func `what is rendered is added to what is there`() {
    var output = Array("before ".utf8)
    Templates(theme("{{x}}")).render("page", with: ["x": .text("after")], into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "before after")
  }
}
