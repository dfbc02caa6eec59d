import Template
import Testing

/// What a template named `page` renders to.
///
/// - Parameters:
///   - template: its text.
///   - values: what its names stand for.
///   - partials: a name → the text of the template below `partials/`.
/// - Returns: the output, as text.
func render(
  _ template: String, with values: [String: Value] = [:], partials: [String: String] = [:]
) -> String {
  let templates = Templates(theme(template, partials))
  #expect(templates.problems == [])
  var output: [UInt8] = []
  templates.render("page", with: values, into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// The sources of a theme: one page, and its partials.
func theme(_ page: String, _ partials: [String: String] = [:]) -> [String: [UInt8]] {
  var sources = ["page": Array(page.utf8)]
  for (name, text) in partials { sources["partials/\(name)"] = Array(text.utf8) }
  return sources
}

/// A problem and its place, as a test writes it down.
struct PlacedProblem: Equatable {
  var kind: TemplateProblem.Kind
  var template: String
  var line: Int
  var column: Int
  var length: Int

  init(
    kind: TemplateProblem.Kind, template: String, line: Int, column: Int, length: Int
  ) {
    self.kind = kind
    self.template = template
    self.line = line
    self.column = column
    self.length = length
  }

  init(_ problem: TemplateProblem) {
    kind = problem.kind
    template = problem.template
    line = problem.line
    column = problem.column
    length = problem.length
  }
}

/// What a contract refuses in a page, faults of syntax first.
func problems(
  in page: String, against names: [String: Contract.Kind] = [:], partials: [String: String] = [:]
) -> [PlacedProblem] {
  let templates = Templates(theme(page, partials))
  let found = templates.problems + templates.problems(in: "page", against: Contract(names: names))
  return found.map(PlacedProblem.init)
}
