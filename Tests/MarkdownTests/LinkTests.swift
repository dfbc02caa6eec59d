import Markdown
import Testing

/// Links: what is written, what is left open, and where they stand.
struct LinkTests {
  @Test(arguments: [
    ("[a](page.md)", "<a href=\"‹address 0›\">a</a>"),
    ("[a](page.md#x)", "<a href=\"‹address 0›\">a</a>"),
    ("[a](#x)", "<a href=\"‹address 0›\">a</a>"),
    ("[a](lien:paie)", "<a href=\"‹address 0›\">a</a>"),
    ("[a](compte:inscription)", "<a href=\"‹address 0›\">a</a>"),
    ("[a](javascript:alert)", "<a href=\"‹address 0›\">a</a>"),
    ("[Guide](../docs/guide.pdf)", "<a href=\"‹address 0›\">Guide‹note 0›</a>"),
    ("[a](b.pdf) [c](d.md)", "<a href=\"‹address 0›\">a‹note 0›</a> <a href=\"‹address 1›\">c</a>"),
    ("Voir [le SRU](contact:sru)", "Voir <a href=\"‹address 0›\">le SRU</a>"),
    ("[*a* `b`](x.md)", "<a href=\"‹address 0›\"><em>a</em> <code>b</code></a>"),
    ("[a][r]\n\n[r]: x.md", "<a href=\"‹address 0›\">a</a>"),
  ])
  func `an address of this site is left open`(_ markdown: String, _ output: String) {
    #expect(html(markdown) == "<p>\(output)</p>\n")
  }

  @Test(arguments: [
    ("[a](https://exemple.org/?a=1&b=2)", "https://exemple.org/?a=1&amp;b=2"),
    ("[a](http://exemple.org/é'`)", "http://exemple.org/%C3%A9&#39;%60"),
    ("[a](<https://exemple.org/a \"b\">)", "https://exemple.org/a%20%22b%22"),
    ("[a](https://exemple.org/{{x}})", "https://exemple.org/%7B%7Bx%7D%7D"),
    ("[a](mailto:sru@exemple.org)", "mailto:sru@exemple.org"),
    ("[a](tel:+0100000001)", "tel:+0100000001"),
    ("[a](https://exemple.org/guide.pdf)", "https://exemple.org/guide.pdf"),
  ])
  func `an address elsewhere is written as it must be`(_ markdown: String, _ address: String) {
    #expect(html(markdown) == "<p><a href=\"\(address)\">a</a></p>\n")
  }

  @Test(arguments: [
    ("https://exemple.org", "https://exemple.org"),
    ("<https://exemple.org>", "https://exemple.org"),
    ("www.exemple.org", "http://www.exemple.org"), ("sru@exemple.org", "mailto:sru@exemple.org"),
  ])
  func `a bare address is a link to itself`(_ markdown: String, _ address: String) {
    let text = markdown.filter { $0 != "<" && $0 != ">" }
    #expect(html(markdown) == "<p><a href=\"\(address)\">\(text)</a></p>\n")
  }

  @Test func `a contact alone in its paragraph is a card`() {
    let document = Document(parsing: "a\n\n[Le SRU](contact:sru)\n\nb")
    #expect(shown(document) == "<p>a</p>\n‹card 0›<p>b</p>\n")
    #expect(document.links.map(\.text) == ["Le SRU"])
  }

  @Test func `holes are in the order of the text`() {
    let document = Document(
      parsing: "[a](a.pdf) ![b](b.png)\n\n[c](contact:c)\n\n- [d](d.md)\n\n| [e](e.md) |\n|---|")
    #expect(document.holes.map(\.offset) == document.holes.map(\.offset).sorted())
    #expect(
      document.holes.map(\.content) == [
        .address(0), .fileNote(0), .image(1), .contactCard(2), .address(3), .address(4),
      ])
  }

  @Test func `a link's facts`() {
    let document = Document(
      parsing: "Un\n\nVoir [l'aide *ici*](a.md \"Titre\") et\n![plan](b.png), [a](a.md)",
      options: options { $0.linesBefore = 4 })
    #expect(document.links.map(\.role) == [.link, .image, .link])
    #expect(document.links.map(\.destination) == ["a.md", "b.png", "a.md"])
    #expect(document.links.map(\.text) == ["l’aide ici", "plan", "a"])
    #expect(document.links.map(\.line) == [7, 7, 7])
    #expect(document.links.map(\.occurrence) == [0, 0, 1])
  }

  // MARK: Places

  /// Where each link of a text stands, as `line:column` of its address.
  private func places(in markdown: String, linesBefore: Int = 0) -> [String] {
    let document = Document(parsing: markdown, options: options { $0.linesBefore = linesBefore })
    let bytes = Array(markdown.utf8)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      var text = unsafe SourceText(bytes, linesBefore: linesBefore)
      return document.links.map { link in
        let place = text.place(of: link.destination, from: link.line, occurrence: link.occurrence)
        return "\(place.line):\(place.column)"
      }
    }
  }

  @Test(arguments: [
    ("[a](x.md)", ["1:5"]), ("é’ [a](x.md)", ["1:8"]), ("un\ndeux [a](x.md)", ["2:10"]),
    ("[a](x.md) [b](x.md)\n[c](x.md)", ["1:5", "1:15", "2:5"]),
    ("[a](x.md)\n\n[b](x.md)", ["1:5", "3:5"]), ("- [a](x.md)\n- [b](x.md)", ["1:7", "2:7"]),
    ("## [a](x.md)\n\n> [b](x.md)", ["1:8", "3:7"]),
    ("| A | B |\n|---|---|\n| [a](x.md) | [b](y.md) |\n| [c](x.md) | |", ["3:7", "3:19", "4:7"]),
    ("![a](x.png) [b](x.png)", ["1:6", "1:17"]), ("[c](contact:sru)", ["1:5"]),
  ])
  func `each link has its place`(_ markdown: String, _ expected: [String]) {
    #expect(places(in: markdown) == expected)
  }

  @Test func `links to one page in two cells of a row have each their place`() {
    #expect(places(in: "| A | B |\n|---|---|\n| [a](x.md) | [b](x.md) |") == ["3:7", "3:19"])
  }

  @Test func `lines of the front matter count`() {
    #expect(places(in: "un\n\n[a](x.md)", linesBefore: 6) == ["9:5"])
  }

  @Test func `what cannot be found is at the beginning of its line`() {
    #expect(places(in: "a\n\n[a](x&amp;y.md)") == ["3:1"])
  }
}
