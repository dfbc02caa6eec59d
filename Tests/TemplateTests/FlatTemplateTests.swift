import Template
import Testing

/// Templates as the endpoint renders them.
struct `A flat template` {
  private func rendered(_ template: String, _ record: [String: Value]) -> String {
    var output: [UInt8] = []
    FlatTemplate(Array(template.utf8)).render(with: record, into: &output)
    return String(decoding: output, as: UTF8.self)
  }

  private static let record: [String: Value] = [
    "name": .text("Afi & Co"), "html": .html(Array("<b>".utf8)), "yes": .flag(true),
    "no": .flag(false), "empty": .text(""), "absent": .none,
    "agent": .record(["name": .text("Koffi"), "unit": .record(["name": .text("DAF")])]),
    "acts": .list([
      .record(["title": .text("A")]), .record(["title": .text("B"), "yes": .flag(false)]),
    ]),
    "words": .list([.text("un"), .text("d'eux")]), "none": .list([]),
  ]

  @Test(arguments: [
    "", "texte", "{", "{ {", "{{name}}", "{{{name}}}", "{{{html}}}", "{{html}}", "{{unknown}}",
    "a{{name}}b{{name}}c", "{{#yes}}oui{{/yes}}{{^yes}}non{{/yes}}",
    "{{#no}}oui{{/no}}{{^no}}non{{/no}}", "{{#empty}}x{{/empty}}{{^absent}}y{{/absent}}",
    "{{#agent}}{{name}} {{unit.name}}{{/agent}} {{agent.name}} {{agent.unit.name}}",
    "{{agent.unit.nothing}}{{name.part}}{{agent.unit}}",
    "{{#acts}}[{{title}} {{name}} {{#yes}}y{{/yes}}]{{/acts}}{{^acts}}rien{{/acts}}",
    "{{#none}}x{{/none}}{{^none}}rien{{/none}}", "{{#words}}<{{.}}>{{/words}}",
    "{{#name}}{{.}}{{/name}}", "{{#yes}}{{#no}}a{{/no}}b{{^no}}c{{#yes}}d{{/yes}}{{/no}}{{/yes}}",
    "{{#yes}}{{#yes}}1{{/yes}}2{{/yes}}3", "p { color: red } {{name}} }",
  ])
  func `says what Mustache says`(_ template: String) {
    var expected: [UInt8] = []
    Templates(["t": Array(template.utf8)]).render("t", with: Self.record, into: &expected)
    #expect(rendered(template, Self.record) == String(decoding: expected, as: UTF8.self))
  }

  @Test(arguments: ["{{name", "{{#yes}}never closed", "{{{name}}", "{{#yes", "{{"])
  func `that is cut ends there, and reads nothing beyond`(_ template: String) {
    #expect(rendered(template, Self.record).utf8.count <= template.utf8.count)
  }
}
