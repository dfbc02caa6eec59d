import Template
import Testing

/// Templates made self-contained for a program that fills them in later.
struct FlatteningTests {
  private let later = Contract(names: [
    "nom": .text, "page": .html, "erreur": .flag, "tags": .texts,
    "actes": .list(Contract(names: ["titre": .text])),
    "agent": .record(Contract(names: ["nom": .text])),
  ])
  private let known: [String: Value] = [
    "site": .record(["nom": .text("A & B")]), "menu": .list([.text("1"), .text("2")]),
    "css": .html(Array("<style></style>".utf8)), "demo": .flag(false),
  ]

  private func flattened(_ page: String, _ partials: [String: String] = [:]) -> String {
    String(
      decoding: Templates(theme(page, partials)).flattened("page", leaving: later, filling: known),
      as: UTF8.self)
  }

  @Test(arguments: [
    "{{nom}}", "{{{page}}}", "{{agent.nom}}", "{{#erreur}}a{{/erreur}}", "{{^erreur}}a{{/erreur}}",
    "{{#actes}}{{titre}} {{nom}}{{/actes}}", "{{#agent}}{{nom}}{{/agent}}",
    "{{#tags}}{{.}}{{/tags}}", "a { b } c",
  ])
  func `names of the contract stay tags`(_ page: String) {
    #expect(flattened(page) == page)
  }

  @Test(arguments: [
    ("{{site.nom}}", "A &amp; B"), ("{{{css}}}", "<style></style>"),
    ("{{#menu}}({{.}}){{/menu}}", "(1)(2)"), ("{{#demo}}a{{/demo}}{{^demo}}b{{/demo}}", "b"),
    ("{{#site}}{{nom}}{{/site}}", "A &amp; B"), ("{{ nom }}", "{{nom}}"),
    ("{{&page}}", "{{{page}}}"),
    ("{{! note }}a", "a"), ("{{=| |=}}|nom|", "{{nom}}"), ("{{neither}}", ""),
    ("{{#neither}}a{{/neither}}{{^neither}}b{{/neither}}", "b"),
    ("{{#actes}}{{site.nom}}{{/actes}}", "{{#actes}}A &amp; B{{/actes}}"),
    ("{{#menu}}{{.}}{{nom}} {{/menu}}", "1{{nom}} 2{{nom}} "),
  ])
  func `what is known is filled in, the rest is left`(_ page: String, _ expected: String) {
    #expect(flattened(page) == expected)
  }

  @Test func `partials and parents are inlined, with their indentation`() {
    let partials = [
      "base": "<main>\n  {{$main}}\n  {{/main}}\n</main>\n{{>foot}}\n",
      "foot": "<i>{{site.nom}}</i>\n",
    ]
    #expect(
      flattened("{{<base}}\n{{$main}}\n<h1>{{nom}}</h1>\n{{/main}}\n{{/base}}\n", partials)
        == "<main>\n  <h1>{{nom}}</h1>\n</main>\n<i>A &amp; B</i>\n")
  }

  @Test func `the outermost override counts, and within it a block is its own text`() {
    let partials = ["base": "{{<older}}{{$a}}base{{/a}}{{/older}}", "older": "[{{$a}}older{{/a}}]"]
    #expect(
      flattened("{{<base}}{{$a}}{{$a}}{{nom}}{{/a}}{{/a}}{{/base}}", partials) == "[{{nom}}]")
    #expect(flattened("{{>base}}", partials) == "[base]")
  }

  @Test func `a name that both have stays a tag`() {
    let output = Templates(theme("{{nom}}"))
      .flattened("page", leaving: later, filling: ["nom": .text("early")])
    #expect(String(decoding: output, as: UTF8.self) == "{{nom}}")
  }

  @Test func `a filled-in text never becomes a tag`() {
    let sly: [String: Value] = ["x": .text("{{nom}} {{{page}}}")]
    let flat = Templates(theme("{{x}}")).flattened("page", leaving: later, filling: sly)
    var output: [UInt8] = []
    Templates(["page": flat]).render("page", with: ["nom": .text("secret")], into: &output)
    #expect(
      String(decoding: output, as: UTF8.self) == "&#123;&#123;nom}} &#123;&#123;&#123;page}}}")
  }

  @Test func `filled in early or late, a page comes out the same`() {
    let page = """
      {{>head}}
      <ul>
        {{#actes}}
        <li>{{titre}} – {{site.nom}}</li>
        {{/actes}}
        {{^actes}}
        <li>Aucun acte</li>
        {{/actes}}
      </ul>

      """
    let partials = ["head": "<h1>{{#menu}}{{.}} {{/menu}}{{nom}}</h1>\n"]
    let late: [String: Value] = [
      "nom": .text("<Awa>"), "actes": .list([.record(["titre": .text("Arrêté")])]),
    ]
    let templates = Templates(theme(page, partials))
    let flat = templates.flattened("page", leaving: later, filling: known)
    var twoSteps: [UInt8] = []
    Templates(["page": flat]).render("page", with: late, into: &twoSteps)
    var atOnce: [UInt8] = []
    templates.render("page", with: [known, late], into: &atOnce)
    #expect(String(decoding: twoSteps, as: UTF8.self) == String(decoding: atOnce, as: UTF8.self))
    #expect(String(decoding: atOnce, as: UTF8.self).contains("<li>Arrêté – A &amp; B</li>"))
  }
}
