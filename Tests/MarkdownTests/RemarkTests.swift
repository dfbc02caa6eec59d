import Markdown
import Testing

/// What a person typed and that has no meaning here, with its place.
struct RemarkTests {
  /// A remark and its place, as a test writes it down.
  private struct PlacedRemark: Equatable {
    var kind: Remark.Kind
    var line: Int
    var column: Int
    var length: Int
  }

  private func remark(_ kind: Remark.Kind, _ line: Int, _ column: Int, length: Int) -> PlacedRemark
  {
    PlacedRemark(kind: kind, line: line, column: column, length: length)
  }

  private func found(_ markdown: String, linesBefore: Int = 0) -> [PlacedRemark] {
    let document = Document(parsing: markdown, options: options { $0.linesBefore = linesBefore })
    return document.remarks.map { remark($0.kind, $0.line, $0.column, length: $0.length) }
  }

  // MARK: HTML

  @Test func `HTML is left out, and told with its place`() {
    #expect(html("é <b>a</b>") == "<p>é a</p>\n")
    #expect(
      found("é <b>a</b>", linesBefore: 3) == [
        remark(.rawHTML(excerpt: "<b>"), 4, 3, length: 3),
        remark(.rawHTML(excerpt: "</b>"), 4, 7, length: 4),
      ])
  }

  @Test func `a block of HTML is told once, by its first line`() {
    #expect(html("a\n\n<div class=\"x\">\n<p>b</p>\n</div>\n\nc") == "<p>a</p>\n<p>c</p>\n")
    #expect(
      found("a\n\n<div class=\"x\">\n<p>b</p>\n</div>\n\nc")
        == [remark(.rawHTML(excerpt: "<div class=\"x\">"), 3, 1, length: 15)])
  }

  @Test func `two elements of the same name have each their place`() {
    #expect(
      found("a <br> b <br>") == [
        remark(.rawHTML(excerpt: "<br>"), 1, 3, length: 4),
        remark(.rawHTML(excerpt: "<br>"), 1, 10, length: 4),
      ])
  }

  @Test(arguments: ["a <!-- note --> b", "<!-- note -->", "<!--\n<b>\n-->"])
  func `a comment is left out, and nothing is told`(_ markdown: String) {
    #expect(found(markdown) == [])
    #expect(!html(markdown).contains("note"))
    #expect(!html(markdown).contains("<b>"))
  }

  @Test(arguments: ["a < b > c", "`<b>`", "```\n<div>\n```", "\\<b>"])
  func `signs and code are no HTML`(_ markdown: String) {
    #expect(found(markdown) == [])
    #expect(html(markdown).contains("&lt;"))
  }

  // MARK: Links broken by a space

  @Test(arguments: [
    ("Voir [la page] (page.md).", "la page", "page.md", 6, 19),
    ("[a] (https://exemple.org/x)", "a", "https://exemple.org/x", 1, 5),
    ("é [a] (../b/c.md#d)", "a", "../b/c.md#d", 3, 17), ("[x] [a] (#b)", "a", "#b", 5, 8),
    ("[a] (lien:paie)", "a", "lien:paie", 1, 15),
  ])
  func `a link broken by a space is told`(
    _ markdown: String, _ text: String, _ destination: String, _ column: Int, _ length: Int
  ) {
    #expect(
      found(markdown)
        == [
          remark(
            .linkBrokenBySpace(text: text, destination: destination), 1, column, length: length)
        ])
  }

  @Test(arguments: [
    "[1] (voir la note)", "[a] (b)", "[a](b.md) (c.md)", "a] (b.md)", "`[a] (b.md)`", "[a] ()",
  ])
  func `a note in brackets is prose`(_ markdown: String) {
    #expect(found(markdown) == [])
  }

  @Test func `two links broken by a space are told both`() {
    #expect(found("[a] (a.md) et [b] (b.md)").map(\.column) == [1, 15])
  }

  @Test func `the same link broken twice is told twice`() {
    #expect(found("[a] (a.md) et [a] (a.md)").map(\.column) == [1, 15])
  }

  // MARK: Placeholders

  @Test func `an unknown placeholder is told with its place`() {
    #expect(
      found("un\ndeux {{inconnu}}", linesBefore: 2)
        == [remark(.unknownPlaceholder(name: "inconnu"), 4, 6, length: 11)])
  }

  @Test func `an unknown placeholder with blanks in it has its place too`() {
    #expect(
      found("un {{ inconnu }}") == [remark(.unknownPlaceholder(name: "inconnu"), 1, 4, length: 13)])
  }

  @Test func `an unknown placeholder that stands twice is told twice`() {
    #expect(found("{{x}} et {{x}}").map(\.column) == [1, 10])
  }
}
