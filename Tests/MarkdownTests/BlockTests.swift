import Markdown
import Testing

/// Paragraphs, lists, quotes, tables, code, footnotes: Markdown in, HTML out.
struct BlockTests {
  @Test(arguments: [
    ("Un\ndeux\n\ntrois", "<p>Un\ndeux</p>\n<p>trois</p>\n"), ("", ""),
    ("un  \ndeux", "<p>un<br>\ndeux</p>\n"),
    ("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>\n"),
    ("> a\n> b", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n"),
    ("```\na < \"b\" ?\n```", "<pre tabindex=\"0\"><code>a &lt; &quot;b&quot; ?\n</code></pre>\n"),
    ("    l'un & l'autre", "<pre tabindex=\"0\"><code>l'un &amp; l'autre\n</code></pre>\n"),
  ])
  func `a block`(_ markdown: String, _ output: String) {
    #expect(html(markdown) == output)
  }

  @Test(arguments: [
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"),
    ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("- a\n  - b", "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
    (
      "- [ ] a\n- [x] b\n- c",
      "<ul>\n<li class=\"task\">☐ a</li>\n<li class=\"task\">☑ b</li>\n<li>c</li>\n</ul>\n"
    ),
  ])
  func `a list`(_ markdown: String, _ output: String) {
    #expect(html(markdown) == output)
  }

  // MARK: Callouts

  @Test(arguments: [
    ("NOTE", "note", "À noter"), ("TIP", "tip", "Conseil"), ("IMPORTANT", "important", "Important"),
    ("WARNING", "warning", "Attention"), ("CAUTION", "warning", "Attention"),
  ])
  func `a callout`(_ word: String, _ name: String, _ title: String) {
    #expect(
      html("> [!\(word)]\n> Lisez *bien* !\n>\n> Fin") == """
        <div class="callout callout-\(name)"><p class="callout-title">\(title)</p>
        <p>Lisez <em>bien</em>_!</p>
        <p>Fin</p>
        </div>

        """)
  }

  @Test func `a callout whose mark stands apart`() {
    #expect(
      html("> [!NOTE]\n>\n> - a") == """
        <div class="callout callout-note"><p class="callout-title">À noter</p>
        <ul>
        <li>a</li>
        </ul>
        </div>

        """)
  }

  @Test func `a callout in English`() {
    let english = options { $0.words = .english }
    #expect(html("> [!WARNING]\n> a", english).contains("<p class=\"callout-title\">Warning</p>"))
  }

  @Test(arguments: ["> [!NOTE] a", "> [!OTHER]\n> a", "> a\n> [!NOTE]", "> [!note\n> a"])
  func `what is no callout is a quotation`(_ markdown: String) {
    #expect(html(markdown).hasPrefix("<blockquote>\n<p>"))
    #expect(html(markdown).hasSuffix("</p>\n</blockquote>\n"))
  }

  @Test func `a quotation within a callout, and a text behind both`() {
    #expect(
      html("> [!TIP]\n> a\n>\n> > b\n\nc") == """
        <div class="callout callout-tip"><p class="callout-title">Conseil</p>
        <p>a</p>
        <blockquote>
        <p>b</p>
        </blockquote>
        </div>
        <p>c</p>

        """)
  }

  // MARK: Tables

  @Test func `a table`() {
    #expect(
      html("| Grade | Durée | Note |\n|:--|--:|:-:|\n| A | 2 ans | **?** |\n| B | | x |") == """
        <div class="table" role="region" tabindex="0" aria-label="Tableau"><table>
        <thead><tr><th scope="col">Grade</th><th scope="col" class="right">Durée</th>\
        <th scope="col" class="center">Note</th></tr></thead>
        <tbody>
        <tr><td>A</td><td class="right">2_ans</td><td class="center"><strong>?</strong></td></tr>
        <tr><td>B</td><td class="right"></td><td class="center">x</td></tr>
        </tbody></table></div>

        """)
  }

  @Test func `a table without rows`() {
    #expect(
      html("| A |\n|---|") == """
        <div class="table" role="region" tabindex="0" aria-label="Tableau"><table>
        <thead><tr><th scope="col">A</th></tr></thead>
        </table></div>

        """)
  }

  // MARK: Footnotes

  @Test func `footnotes, numbered as they are called`() {
    #expect(
      html("Un[^b] deux[^a] encore[^b].\n\n[^a]: Note A\n[^b]: Note B\n[^c]: Sans appel") == """
        <p>Un<sup><a href="#note-1" id="appel-1">1</a></sup> \
        deux<sup><a href="#note-2" id="appel-2">2</a></sup> \
        encore<sup><a href="#note-1">1</a></sup>.</p>
        <section class="footnotes"><ol>
        <li id="note-1"><p>Note B</p>
        <p><a href="#appel-1">↩ Retour au texte</a></p></li>
        <li id="note-2"><p>Note A</p>
        <p><a href="#appel-2">↩ Retour au texte</a></p></li>
        </ol></section>

        """)
  }

  @Test func `tables and footnotes in English`() {
    let english = options { $0.words = .english }
    #expect(html("| A |\n|---|", english).contains(" aria-label=\"Table\"><table>"))
    #expect(html("Un[^a].\n\n[^a]: Note", english).contains("↩ Back to the text</a>"))
  }
}
