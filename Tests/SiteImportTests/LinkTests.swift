import SiteImport
import Testing

/// Links and images, from how they were written to how this site finds them.
struct LinkTests {
  private let pages = [
    "index.md": "# Accueil", "aide/Mon Guide.md": "# Mon guide\n\n## Le délai",
    "aide/README.md": "# Aide",
    "Été/À propos.md": "# À propos",
  ]

  private func mended(
    _ link: String, in page: String = "aide/page.md",
    files: [String] = ["aide/img/Plan A.PNG", "docs/Lettre.pdf"]
  ) -> String {
    imported(pages.merging([page: "# Page\n\n\(link)"]) { $1 }, files: files, as: OldSite.none)
      .body(of: page)
  }

  @Test(arguments: [
    ("[a](Mon Guide.md)", "[a](mon-guide.md)"), ("[a](<Mon Guide.md>)", "[a](mon-guide.md)"),
    ("[a](Mon%20Guide.md#le-d%C3%A9lai)", "[a](mon-guide.md#le-delai)"),
    ("[a](mon guide)", "[a](mon-guide.md)"),
    ("[a](Mon Guide.html)", "[a](mon-guide.md)"), ("[a](/aide/Mon%20Guide/)", "[a](mon-guide.md)"),
    ("[a](/aide/mon-guide.html \"Titre\")", "[a](mon-guide.md \"Titre\")"),
    ("[a](./)", "[a](index.md)"), ("[a](/aide)", "[a](index.md)"), ("[a](../)", "[a](../index.md)"),
    ("[a](../Été/À propos.md)", "[a](../ete/a-propos.md)"),
    ("[a](..\\Été\\À propos.md)", "[a](../ete/a-propos.md)"),
    ("[a](../e\u{301}te\u{301}/A\u{300} propos.md)", "[a](../ete/a-propos.md)"),
    ("[a] (Mon%20Guide.md)", "[a](mon-guide.md)"),
    ("[note] (voir plus bas)", "[note] (voir plus bas)"),
    ("[a](https://exemple.org/x?y=(z))", "[a](https://exemple.org/x?y=(z))"),
    ("[a](www.exemple.org)", "[a](https://www.exemple.org)"),
    ("[a](sru@exemple.org)", "[a](mailto:sru@exemple.org)"),
    ("[a](//exemple.org)", "[a](https://exemple.org)"),
    ("[a](../docs/lettre.pdf)", "[a](../docs/lettre.pdf)"),
    ("![Plan](img/Plan%20A.PNG)", "![Plan](img/plan-a.png)"),
    ("![](img/Plan A.PNG)", "![plan a](img/plan-a.png)"),
    ("[](Mon%20Guide.md)", "[mon guide](mon-guide.md)"),
    ("[![Plan](img/Plan%20A.PNG)](Mon%20Guide.md)", "[![Plan](img/plan-a.png)](mon-guide.md)"),
    ("[a][b]\n\n[b]: Mon%20Guide.md \"T\"", "[a][b]\n\n[b]: mon-guide.md \"T\""),
    ("[deux\nlignes](Mon%20Guide.md)", "[deux lignes](mon-guide.md)"),
    ("`[a](absent.md)`", "`[a](absent.md)`"), ("[x] [a](Mon%20Guide.md)", "[x] [a](mon-guide.md)"),
  ])
  func `a link is mended`(_ typed: String, _ markdown: String) {
    #expect(mended(typed) == markdown)
  }

  @Test(arguments: [
    ("[a](absent.md)", "a <!-- à reprendre : lien vers absent.md -->"),
    ("[a](javascript:alert(1))", "a <!-- à reprendre : lien vers javascript:alert(1) -->"),
    ("[a]()", "a <!-- à reprendre : lien vers  -->"),
    ("![p](absent.png)", "<!-- à reprendre : ![p](absent.png) -->"),
    ("[a](../../../etc/passwd)", "a <!-- à reprendre : lien vers ../../../etc/passwd -->"),
    ("[a](file:///etc/passwd)", "a <!-- à reprendre : lien vers file:///etc/passwd -->"),
    ("[a]({{ site.data.x }})", "a <!-- à reprendre : lien vers {{ site.data.x }} -->"),
    ("[b]: absent.md", "<!-- à reprendre : [b]: absent.md -->"),
  ])
  func `a link that leads nowhere keeps its text, and its address for the editor`(
    _ typed: String, _ markdown: String
  ) {
    #expect(mended(typed) == markdown)
  }

  @Test func `files that pages cite come along, others stay`() {
    let plan = imported(
      ["page.md": "# Page\n\n![Un plan](img/A B.png) [lettre](/docs/Lettre.pdf) [vidéo](a.mp4)"],
      files: ["img/A B.png", "docs/Lettre.pdf", "autre.pdf"], as: OldSite.none)
    #expect(plan.files.map(\.target) == ["docs/lettre.pdf", "img/a-b.png"])
    #expect(plan.left.map(\.source) == ["autre.pdf"])
  }
}
