import SiteImport
import Testing

/// The title, the levels below it, the anchors.
struct HeadingTests {
  @Test(arguments: [
    ("# Mon *titre*\n\nTexte", "Mon titre", "Texte"), ("Titre\n=====\n\nTexte", "Titre", "Texte"),
    ("# Un\n\n## Deux\n\n# Trois", "Un", "## Deux\n\n## Trois"),
    ("## Deux\n\nTexte", "Mon guide", "## Deux\n\nTexte"), ("Texte", "Mon guide", "Texte"),
    ("#\n\nTexte", "Mon guide", "Texte"),
  ])
  func `the first heading is the title`(_ text: String, _ title: String, _ body: String) {
    let plan = imported(["mon-guide.md": text])
    #expect(plan.frontMatter(of: "mon-guide.md") == ["title: \(title)"])
    #expect(plan.body(of: "mon-guide.md") == body)
  }

  @Test(arguments: [
    ("# T\n\na", "a"), ("# Autre\n\n## b", "## Autre\n\n### b"),
    ("### a\n\n##### b\n\n#### c\n\n## d", "## a\n\n### b\n\n### c\n\n## d"),
    ("##Collé\n\n#mot", "## Collé\n\n#mot"), ("## a ##\n\n##\n\nb", "## a\n\nb"),
    ("Titre\n-----\n\na", "## Titre\n\na"), ("a\n\n---\n\nb", "a\n\n---\n\nb"),
    ("```\n# a\n```", "```\n# a\n```"),
  ])
  func `levels follow one another below the title`(_ text: String, _ markdown: String) {
    #expect(body(text) == markdown)
  }

  @Test func `anchors of other generators lead where they led`() {
    let page =
      "## Le délai\n\n## Le délai\n\n[a](#le-délai) [b](#le-délai-1) [c](#le-delai_1) [d](#Le%20d%C3%A9lai)"
    #expect(
      body(page)
        == "## Le délai\n\n## Le délai\n\n[a](#le-delai) [b](#le-delai-2) [c](#le-delai-2) [d](#le-delai)"
    )
  }
}
