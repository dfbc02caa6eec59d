import Template

/// A template says the same whether its tree is rendered, or what the generator makes of it for the
/// endpoint; and the endpoint's reader comes to an end with any bytes.
func checkTemplate(_ input: [UInt8]) {
  var output: [UInt8] = []
  FlatTemplate(input).render(with: record, into: &output)
  // Behind other delimiters `{{` is text, which what the generator makes of it does not tell from a
  // tag: a theme that changes them is not for account pages.
  guard !contains(input, Array("{{=".utf8)) else { return }
  let templates = Templates(["t": input])
  // What the build refuses never reaches the endpoint.
  guard templates.problems.isEmpty, templates.problems(in: "t", against: contract).isEmpty else {
    return
  }
  var expected: [UInt8] = []
  templates.render("t", with: record, into: &expected)
  var flat: [UInt8] = []
  let source = templates.flattened("t", leaving: contract, filling: [:])
  FlatTemplate(source).render(with: record, into: &flat)
  expect(
    flat == expected,
    "« \(String(decoding: flat, as: UTF8.self)) », « \(String(decoding: expected, as: UTF8.self)) »"
  )
}

private func contains(_ bytes: [UInt8], _ mark: [UInt8]) -> Bool {
  bytes.indices.contains { bytes[$0...].starts(with: mark) }
}

private let record: [String: Value] = [
  "a": .text("<&>"), "b": .html(Array("<b>".utf8)), "y": .flag(true), "n": .flag(false),
  "l": .list([.record(["a": .text("un")]), .record(["a": .text("deux"), "y": .flag(false)])]),
  "t": .list([.text("x"), .text("{{a}}")]), "r": .record(["a": .text("part")]), "e": .text(""),
]

private let contract = Contract(names: [
  "a": .text, "b": .html, "y": .flag, "n": .flag, "e": .text, "t": .texts,
  "l": .list(Contract(names: ["a": .text, "y": .flag])),
  "r": .record(Contract(names: ["a": .text])),
])
