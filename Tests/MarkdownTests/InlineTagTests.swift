import Markdown
import Testing

/// The few tags of HTML that a text may hold, and what becomes of all others.
struct InlineTagTests {
  private func refused(_ markdown: String) -> [String] {
    Document(parsing: markdown).remarks.map { remark in
      guard case .rawHTML(let excerpt) = remark.kind else { return "\(remark.kind)" }
      return "\(remark.column) \(excerpt)"
    }
  }

  private let table = "| a |\n|---|\n"

  @Test(arguments: [
    ("Le 1<sup>er</sup> mars", "Le 1<sup>er</sup> mars"),
    ("H<sub>2</sub>O", "H<sub>2</sub>O"),
    ("<kbd>Ctrl</kbd>+<kbd>C</kbd>", "<kbd>Ctrl</kbd>+<kbd>C</kbd>"),
    ("1<SUP>er</Sup >", "1<sup>er</sup>"),
    ("**1<sup>*er*</sup>**", "<strong>1<sup><em>er</em></sup></strong>"),
    ("x<sup>a<sub>1</sub></sup>", "x<sup>a<sub>1</sub></sup>"),
    ("[1<sup>er</sup>](#a)", "<a href=\"‹address 0›\">1<sup>er</sup></a>"),
    ("<abbr>DAF</abbr>", "<abbr>DAF</abbr>"), ("<sup></sup>", "<sup></sup>"),
    ("<sup>l'un</sup>:<!-- note --> là", "<sup>l’un</sup>_: là"),
    ("`<sup>`", "<code>&lt;sup&gt;</code>"),
  ])
  func `a tag that French needs is written`(_ markdown: String, _ output: String) {
    #expect(refused(markdown) == [])
    #expect(html(markdown) == "<p>\(output)</p>\n")
  }

  @Test(arguments: [
    ("<abbr title=\"L'aide\">A</abbr>", "L’aide"), ("<abbr title='\"a\"'>A</abbr>", "«_a_»"),
    ("<ABBR  TITLE = \"a &amp; b\" >A</abbr>", "a &amp; b"),
    ("<abbr title=\"a & b &eacute; &#233;\">A</abbr>", "a &amp; b &eacute; &#233;"),
    ("<abbr title=\"a > b < c\nd\">A</abbr>", "a &gt; b &lt; c d"),
    ("<abbr title=\"\">A</abbr>", ""),
  ])
  func `an abbreviation says what it stands for`(_ markdown: String, _ title: String) {
    #expect(refused(markdown) == [])
    #expect(html(markdown) == "<p><abbr title=\"\(title)\">A</abbr></p>\n")
  }

  @Test(arguments: ["<br>", "<br/>", "<BR />", "*<br>*"])
  func `a line is broken in a table's cell, and nowhere else`(_ tag: String) {
    #expect(refused(table + "| x\(tag)y |") == [])
    #expect(html(table + "| x\(tag)y |").contains("<br>"))
    #expect(refused("x\(tag)y").count == 1)
    #expect(refused(table + "\nx\(tag)y").count == 1)
    #expect(!html("x\(tag)y").contains("<br>"))
  }

  @Test(arguments: [
    ("a<sup>b", ["2 <sup>"], "a<sup>b</sup>"), ("a</sup>b", ["2 </sup>"], "ab"),
    ("a<sup>b</sub>c</sup>", ["8 </sub>"], "a<sup>bc</sup>"),
    ("<sup><sub>a</sup></sub>", ["12 </sup>", "1 <sup>"], "<sup><sub>a</sub></sup>"),
    ("*a<sup>b*</sup>", ["3 <sup>", "10 </sup>"], "<em>a<sup>b</sup></em>"),
    ("<sup>*a</sup>*", ["8 </sup>", "1 <sup>"], "<sup><em>a</em></sup>"),
    ("[<sup>a](#b)</sup>", ["2 <sup>", "13 </sup>"], "<a href=\"‹address 0›\"><sup>a</sup></a>"),
    ("1<sup>a</sup> 2<sup>b", ["16 <sup>"], "1<sup>a</sup> 2<sup>b</sup>"),
    ("a<sup/>b", ["2 <sup/>"], "ab"), ("</br>a", ["1 </br>"], "a"),
    ("<sup class=\"x\">a</sup>", ["1 <sup class=\"x\">", "17 </sup>"], "a"),
    ("<sup onclick=alert(1)>a", ["1 <sup onclick=alert(1)>"], "a"),
    ("<sup title=\"x\">a", ["1 <sup title=\"x\">"], "a"),
    ("<kbd><script>a</script></kbd>", ["6 <script>", "15 </script>"], "<kbd>a</kbd>"),
    ("<abbr class=\"x\">a", ["1 <abbr class=\"x\">"], "a"),
    ("<abbr title=\"x\" onclick=\"y\">a", ["1 <abbr title=\"x\" onclick=\"y\">"], "a"),
    ("<abbr title>a", ["1 <abbr title>"], "a"), ("<abbr title=x>a", ["1 <abbr title=x>"], "a"),
    ("<abbr title=\"{{lien}}\">a", ["1 <abbr title=\"{{lien}}\">"], "a"),
    ("<supé>a", [], "&lt;supé&gt;a"), ("<sup2>a", ["1 <sup2>"], "a"),
    (
      "![<b>x</b><sup>1</sup>](i.png)", ["3 <b>", "7 </b>"],
      "<img src=\"‹image 0›\" alt=\"x¹\" loading=\"lazy\">"
    ),
  ])
  func `any other form is told, and what is written stays whole`(
    _ markdown: String, _ remarks: [String], _ output: String
  ) {
    #expect(refused(markdown) == remarks)
    #expect(html(markdown) == "<p>\(output)</p>\n")
  }

  @Test func `an element ends with its paragraph, item or cell`() {
    #expect(html("a<sup>b\n\nc</sup>d") == "<p>a<sup>b</sup></p>\n<p>cd</p>\n")
    #expect(html("- a<sup>b\n- c</sup>d") == "<ul>\n<li>a<sup>b</sup></li>\n<li>cd</li>\n</ul>\n")
    #expect(html(table + "| a<kbd>b |").contains("<td>a<kbd>b</kbd></td>"))
  }

  @Test func `a heading's name and anchor are its words`() {
    let document = Document(
      parsing:
        "## Le 1<sup>er</sup> <kbd>F</kbd>, 5 m<sup>2</sup> de CO<sub>2</sub> [a<sup>-1</sup>](#b)")
    #expect(document.headings.map { visible($0.text) } == ["Le 1er F, 5_m² de CO₂ a⁻¹"])
    #expect(document.headings.map(\.id) == ["le-1er-f-5-m2-de-co2-a-1"])
    #expect(document.links.map(\.text) == ["a⁻¹"])
    #expect(document.remarks == [])
  }
}
