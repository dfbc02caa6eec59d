import Template
import Testing

/// What a contract refuses in a template.
struct StrictnessTests {
  /// The names of the tests.
  private let names: [String: Contract.Kind] = [
    "title": .text, "body": .html, "isDraft": .flag, "tags": .texts,
    "acts": .list(Contract(names: ["label": .text, "address": .text])),
    "site": .record(
      Contract(names: ["name": .text, "owner": .record(Contract(names: ["email": .text]))])),
  ]

  private func kinds(in page: String, _ partials: [String: String] = [:]) -> [TemplateProblem.Kind]
  {
    problems(in: page, against: names, partials: partials).map(\.kind)
  }

  @Test(arguments: [
    "{{title}} {{{body}}} {{&body}}", "{{#isDraft}}a{{/isDraft}}{{^isDraft}}b{{/isDraft}}",
    "{{#title}}<i>{{.}}</i> {{title}}{{/title}}{{^title}}none{{/title}}",
    "{{#body}}{{{body}}}{{/body}}", "{{#tags}}{{.}}{{/tags}}{{^tags}}none{{/tags}}",
    "{{#acts}}{{label}} {{address}} {{title}}{{/acts}}{{^acts}}none{{/acts}}",
    "{{site.name}} {{site.owner.email}} {{#site}}{{name}}{{#owner}}{{email}}{{/owner}}{{/site}}",
    "{{#site.owner}}{{email}}{{/site.owner}}", "{{! unknown }} {{=| |=}}|title|",
  ])
  func `names used as what they are pass`(_ page: String) {
    #expect(kinds(in: page) == [])
  }

  // MARK: Names

  @Test func `an unknown name is an error with its place and the nearest name`() {
    #expect(
      problems(in: "<h1>\n  é{{titel}}</h1>", against: names) == [
        PlacedProblem(
          kind: .unknownName("titel", nearest: "title"), template: "page", line: 2, column: 4,
          length: 9)
      ])
  }

  @Test(arguments: [
    ("{{Title}}", "title"), ("{{titl}}", "title"), ("{{{boddy}}}", "body"),
    ("{{#act}}{{/act}}", "acts"),
    ("{{^isDraf}}{{/isDraf}}", "isDraft"), ("{{#acts}}{{labell}}{{/acts}}", "label"),
    ("{{#acts}}{{titel}}{{/acts}}", "title"), ("{{site.nam}}", "site.name"),
    ("{{#site}}{{nme}}{{/site}}", "name"), ("{{zzzzzz}}", nil),
  ])
  func `the nearest name is one that could stand there`(_ page: String, _ nearest: String?) {
    let found = kinds(in: page).map { kind in
      if case .unknownName(_, let nearest) = kind { nearest } else { "another problem" }
    }
    #expect(found == [nearest])
  }

  @Test func `a name of a list is unknown outside its section`() {
    #expect(kinds(in: "{{label}}") == [.unknownName("label", nearest: nil)])
  }

  @Test func `a part of a dotted name can be unknown`() {
    #expect(
      kinds(in: "{{site.owner.emial}}{{title.name}}").map {
        if case .unknownName(let name, _) = $0 { name } else { "another problem" }
      } == ["site.owner.emial", "title.name"])
  }

  @Test func `the nearest name of a deep part is the whole dotted name`() {
    #expect(
      kinds(in: "{{site.owner.emial}}")
        == [.unknownName("site.owner.emial", nearest: "site.owner.email")])
  }

  @Test(arguments: ["{{{title}}}", "{{&title}}", "{{{site.name}}}", "{{#tags}}{{{.}}}{{/tags}}"])
  func `a text printed without escapes is an error`(_ page: String) {
    let name = page.contains("site") ? "site.name" : page.contains("tags") ? "." : "title"
    #expect(kinds(in: page) == [.textUnescaped(name)])
  }

  @Test(arguments: [
    ("{{body}}", "body", "html"), ("{{isDraft}}", "isDraft", "flag"), ("{{acts}}", "acts", "list"),
    ("{{{acts}}}", "acts", "list"), ("{{tags}}", "tags", "texts"), ("{{site}}", "site", "record"),
    ("{{.}}", ".", "record"), ("{{#acts}}{{.}}{{/acts}}", ".", "record"),
  ])
  func `a name used as what it is not is an error`(_ page: String, _ name: String, _ kind: String) {
    #expect(kinds(in: page) == [.misused(name, is: kind)])
  }

  @Test func `all problems are told, in the order of the text, each once`() {
    let partials = ["part": "{{oops}}"]
    let found = problems(
      in: "{{title}}{{{title}}}\n{{>part}}{{>part}}\n{{body}}", against: names, partials: partials)
    #expect(found.map(\.template) == ["page", "partials/part", "page"])
    #expect(found.map(\.line) == [1, 1, 3])
    #expect(found.map(\.column) == [10, 1, 1])
    #expect(found.map(\.length) == [11, 8, 8])
  }

  // MARK: Other templates

  @Test(arguments: ["{{>haeder}}", "{{<haeder}}{{/haeder}}"])
  func `an unknown partial is an error with the nearest name`(_ page: String) {
    #expect(
      kinds(in: page, ["header": "", "footer": ""])
        == [.unknownPartial("haeder", nearest: "header")])
  }

  @Test func `an unknown partial is told at its tag, in the template that has it`() {
    #expect(
      problems(in: "{{>a}}", partials: ["a": "\n  {{> bb }}\n"]) == [
        PlacedProblem(
          kind: .unknownPartial("bb", nearest: nil), template: "partials/a", line: 2, column: 3,
          length: 9)
      ])
  }

  @Test func `an unknown block is an error with the nearest name`() {
    #expect(
      problems(
        in: "{{<base}}\n{{$mian}}{{/mian}}{{/base}}", partials: ["base": "{{$main}}{{/main}}"])
        == [
          PlacedProblem(
            kind: .unknownBlock("mian", nearest: "main"), template: "page", line: 2, column: 1,
            length: 9)
        ])
  }

  @Test func `a block of a partial or of a parent's parent is known`() {
    let partials = [
      "base": "{{>head}}{{<older}}{{/older}}", "head": "{{$a}}{{/a}}",
      "older": "{{$b}}{{$c}}{{/c}}{{/b}}",
    ]
    #expect(
      kinds(in: "{{<base}}{{$a}}{{/a}}{{$b}}{{/b}}{{/base}}", partials) == [])
    #expect(kinds(in: "{{<base}}{{$c}}{{/c}}{{/base}}", partials) == [])
  }

  @Test func `names in an override are checked where its block stands`() {
    let partials = ["base": "{{#acts}}{{$a}}{{/a}}{{/acts}}"]
    #expect(kinds(in: "{{<base}}{{$a}}{{label}}{{/a}}{{/base}}", partials) == [])
    #expect(
      kinds(in: "{{<base}}{{$a}}{{lable}}{{/a}}{{/base}}", partials)
        == [.unknownName("lable", nearest: "label")])
  }

  @Test func `a problem in an override is told where the override was written`() {
    let found = problems(
      in: "{{<base}}{{$a}}{{oops}}{{/a}}{{/base}}", partials: ["base": "\n\n{{$a}}{{/a}}"])
    #expect(found.map(\.template) == ["page"])
    #expect(found.map(\.line) == [1])
    #expect(found.map(\.column) == [16])
  }

  @Test func `a default that is overridden is not checked`() {
    let partials = ["base": "{{$a}}{{oops}}{{/a}}"]
    #expect(kinds(in: "{{<base}}{{$a}}{{/a}}{{/base}}", partials) == [])
    #expect(kinds(in: "{{>base}}", partials) == [.unknownName("oops", nearest: nil)])
  }

  @Test func `within its own override a block is checked as its own text`() {
    let page = "{{<base}}{{$a}}{{$a}}{{oops}}{{/a}}{{/a}}{{/base}}"
    #expect(kinds(in: page, ["base": "{{$a}}{{/a}}"]) == [.unknownName("oops", nearest: nil)])
  }

  @Test func `a partial that contains itself is an error`() {
    #expect(
      problems(in: "{{>a}}", partials: ["a": "{{>b}}", "b": "x {{>a}}"]) == [
        PlacedProblem(
          kind: .recursivePartial("a"), template: "partials/b", line: 1, column: 3, length: 6)
      ])
  }

  @Test func `a partial used twice in a row does not contain itself`() {
    #expect(kinds(in: "{{>a}}{{>a}}", ["a": "{{>b}}", "b": "x"]) == [])
  }
}
