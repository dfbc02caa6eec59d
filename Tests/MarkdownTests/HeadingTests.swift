import Markdown
import Testing

/// Headings, their anchors and their sections.
struct HeadingTests {
  @Test(arguments: [
    ("# Aide", "<h1 id=\"aide\">Aide</h1>\n"),
    ("## Délai de *paie* ?", "<h2 id=\"delai-de-paie\">Délai de <em>paie</em>_?</h2>\n"),
    ("Titre\n=====", "<h1 id=\"titre\">Titre</h1>\n"),
    ("###### L'`a b` : c", "<h6 id=\"l-a-b-c\">L’<code>a b</code>_: c</h6>\n"),
    ("## ?", "<h2 id=\"partie\">?</h2>\n"),
    ("## Titre {#autre}", "<h2 id=\"autre\">Titre</h2>\n"),
    (
      "## Titre {#neuf #vieux #vieux_2}",
      "<h2 id=\"neuf\"><span id=\"vieux\"></span><span id=\"vieux_2\"></span>Titre</h2>\n"
    ),
    ("## A & {B}", "<h2 id=\"a-b\">A &amp; {B}</h2>\n"),
    ("## Titre {#é}", "<h2 id=\"titre-e\">Titre {#é}</h2>\n"),
    ("## Titre {#}", "<h2 id=\"titre\">Titre {#}</h2>\n"),
  ])
  func `a heading has an anchor`(_ markdown: String, _ output: String) {
    #expect(html(markdown) == output)
  }

  @Test func `headings of the same words have anchors of their own`() {
    let document = Document(parsing: "## Aide\n## Aide\n## Aide !\n## Aide 2\n## ?\n## !")
    #expect(
      document.headings.map(\.id) == ["aide", "aide-2", "aide-3", "aide-2-2", "partie", "partie-2"])
  }

  @Test(arguments: [
    "## Autre {#aide}\n## Aide", "## Neuf {#neuf #aide}\n## Aide", "## Aide\n## Autre {#aide}",
  ])
  func `an anchor that was given is not given again`(_ markdown: String) {
    let ids = Document(parsing: markdown).headings.flatMap(\.ids)
    #expect(ids.contains("aide"))
    #expect(Set(ids).count == ids.count)
  }

  @Test func `anchors that are given count before those that words make`() {
    let document = Document(parsing: "## Aide\n\n> ## Autre {#aide}\n\n## Aide")
    #expect(document.headings.map(\.id) == ["aide-2", "aide", "aide-3"])
  }

  @Test func `a heading that ends in a colon, before its anchor too`() {
    #expect(html("## Objet:") == "<h2 id=\"objet\">Objet_:</h2>\n")
    #expect(html("## Objet: {#sens}") == "<h2 id=\"sens\">Objet_:</h2>\n")
  }

  @Test func `a heading's facts`() {
    let document = Document(
      parsing: "Texte\n\n## Qu'est-ce que **ça** [veut](x.md) dire ? {#sens #vieux}\n\nFin",
      options: options { $0.linesBefore = 5 })
    #expect(document.headings.count == 1)
    for heading in document.headings {
      #expect(heading.level == 2)
      #expect(heading.id == "sens")
      #expect(heading.earlierIds == ["vieux"])
      #expect(heading.ids == ["sens", "vieux"])
      #expect(visible(heading.text) == "Qu’est-ce que ça veut dire_?")
      #expect(heading.line == 8)
    }
  }

  @Test func `a heading's section begins where the heading ends`() {
    let document = Document(parsing: "# Un\n\nTexte\n\n## Deux\n\nFin")
    let pieces = document.headings.map { heading in
      String(decoding: document.html[heading.start..<heading.end], as: UTF8.self)
    }
    #expect(pieces == ["<h1 id=\"un\">Un</h1>\n", "<h2 id=\"deux\">Deux</h2>\n"])
    #expect(document.headings.map(\.line) == [1, 5])
  }
}
