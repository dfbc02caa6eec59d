import Testing

/// HTML that people type into Markdown, and what it becomes.
struct HTMLTests {
  @Test(arguments: [
    ("1<sup>er</sup>", "1<sup>er</sup>"), ("1<SUP class=\"x\">er</SUP>", "1<sup>er</sup>"),
    ("<abbr title=\"Direction\">D</abbr>", "<abbr title=\"Direction\">D</abbr>"),
    ("<abbr class=\"x\">D</abbr>", "<abbr>D</abbr>"), ("1<sup>er", "1<sup>er</sup>"),
    ("<b>gras</b> et <EM>italique</EM>", "**gras** et *italique*"),
    ("un<strong> gras </strong>ici", "un **gras** ici"), ("a <b></b>b", "a b"),
    ("<code>a &lt; b</code>", "`a < b`"), ("<u>a</u> <font color=red>b</font>", "a b"),
    ("<del>a</del>", "~~a~~"), ("a<br>b", "a\\\nb"), ("a<br/>\nb", "a\\\nb"),
    ("| a |\n|---|\n| b<br />c |", "| a |\n|---|\n| b<br>c |"),
    ("<a href=\"https://exemple.org/a b\">lien</a>", "[lien](https://exemple.org/a%20b)"),
    ("<a href='https://exemple.org' target=_blank>lien</a>.", "[lien](https://exemple.org)."),
    ("`<b>` reste", "`<b>` reste"),
    ("a < b et <https://exemple.org>", "a < b et <https://exemple.org>"),
    ("Tapez <matricule> ici", "Tapez \\<matricule> ici"), ("<!-- note -->", "<!-- note -->"),
    ("a <!-- <b> --> c", "a <!-- <b> --> c"), ("&eacute;&nbsp;a", "&eacute;&nbsp;a"),
  ])
  func `marks in a line`(_ html: String, _ markdown: String) {
    #expect(body(html) == markdown)
  }

  @Test(arguments: [
    ("<center>Texte</center>", "Texte"), ("<div class=\"x\">\n\n**a**\n\n</div>", "**a**"),
    ("<p align=center>\n    Un\n    deux\n</p>", "Un deux"), ("<p>Un</p><p>Deux</p>", "Un\n\nDeux"),
    ("<h2>Titre</h2>\n<p>Texte", "## Titre\n\nTexte"), ("a\n<hr>\nb", "a\n\n---\n\nb"),
    ("<ul>\n  <li>un</li>\n  <li>deux <b>gras</b></li>\n</ul>", "- un\n- deux **gras**"),
    ("<ol><li>un<li>deux</ol>", "1. un\n2. deux"),
    ("<ul><li>un<ul><li>sous</li></ul></li><li>deux</li></ul>", "- un\n  - sous\n- deux"),
    ("<blockquote>Dit</blockquote>", "> Dit"),
    ("<dl><dt>Mot</dt><dd>Sens</dd></dl>", "**Mot**\n\nSens"),
    ("<pre><code>a &lt; b\n  c</code></pre>", "```\na < b\n  c\n```"),
    ("<details>\n<summary>Plus</summary>\n\nTexte **a**\n\n</details>", "**Plus**\n\nTexte **a**"),
    ("<details><summary>Plus</summary>Texte</details>", "**Plus**\n\nTexte"),
    ("<div>\n    <p>a</p>\n    <p>b</p>\n</div>", "a\n\nb"),
    ("<div>\n  Texte\n  suite\n</div>", "Texte\nsuite"),
  ])
  func `blocks`(_ html: String, _ markdown: String) {
    #expect(body(html) == markdown)
  }

  @Test(arguments: [
    (
      "<table><thead><tr><th>Un</th><th>Deux</th></tr></thead><tbody><tr><td>a|b</td><td><p>c</p><p>d</p></td></tr></tbody></table>",
      "| Un | Deux |\n|---|---|\n| a\\|b | c<br>d |"
    ),
    (
      "<table>\n<tr>\n<td>a\n<td>b\n<tr>\n<td><ul><li>c</li><li>d</li></ul>\n</table>",
      "| a | b |\n|---|---|\n| c<br>d |  |"
    ),
    ("<table><caption>Nom</caption><tr><td>a</td></tr></table>", "Nom\n\n| a |\n|---|"),
    ("Avant <table><tr><td>a</td></tr></table> après", "Avant\n\n| a |\n|---|\n\naprès"),
  ])
  func `a table`(_ html: String, _ markdown: String) {
    #expect(body(html) == markdown)
  }

  @Test func `merged cells are told`() {
    let html = "<table><tr><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr></table>"
    #expect(body(html) == "| a |  |\n|---|---|\n| b | c |")
    #expect(remarks(html).contains { $0.hasPrefix("4 le tableau") })
  }

  @Test(arguments: [
    "<iframe src=\"https://exemple.org\"></iframe>", "<script>\nalert(1)\n</script>",
    "<style>p { color: red }</style>", "<video controls><source src=\"a.mp4\"></video>",
    "<form><input name=a></form>", "<Tabs>", "<my-box>",
  ])
  func `what nothing replaces is kept in a comment and told`(_ html: String) {
    let text = body("a \(html)")
    #expect(text.hasPrefix("a <!-- à reprendre : <"))
    #expect(text.hasSuffix(" -->"))
    #expect(!text.dropFirst(6).dropLast(3).contains("--"))
    #expect(remarks("a \(html)").first?.contains("gardé en commentaire") == true)
  }

  @Test func `an anchor is its heading's`() {
    #expect(
      body("## <a name=\"délai\"></a>Le délai\n\n[a](#délai)")
        == "## Le délai {#delai}\n\n[a](#delai)")
    #expect(body("<a id=\"x\"></a>\n\n## Titre\n\n[a](#x)") == "## Titre {#x}\n\n[a](#x)")
    #expect(
      body("## Un\n\n<a name=\"x\"></a>Texte [a](#x) [b](#absent)")
        == "## Un\n\nTexte [a](#un) [b](page.md)")
    #expect(body("<h2 id=\"x\">Titre</h2>") == "## Titre {#x}")
  }
}
