import SiteImport
import Testing

/// Each generator's folders, names and addresses.
struct GeneratorTests {
  @Test func `Hugo`() {
    let plan = imported(
      [
        "content/_index.md":
          "+++\ntitle = \"Accueil\"\n+++\nVoir [l'aide]({{< relref \"Mon Guide.md\" >}}).",
        "content/aide/Mon Guide.md":
          "---\ntitle: Guide\nslug: le-guide\nurl: /vieux/\n---\n![p](/img/Plan.png) {{% ref \"aide/index.md#un\" %}}",
        "content/aide/_index.md": "---\ntitle: Aide\n---\n## Un\n\n[accueil](/)",
        "content/paquet/index.md": "---\ntitle: Paquet\n---\n![p](photo.jpg)",
        "README.md": "# Dépôt",
        "themes/x/README.md": "# Thème",
      ], files: ["hugo.toml", "static/img/Plan.png", "content/paquet/photo.jpg"])
    #expect(plan.site == .hugo)
    #expect(
      plan.targets == [
        "content/_index.md": "index.md", "content/aide/Mon Guide.md": "aide/le-guide.md",
        "content/aide/_index.md": "aide/index.md", "content/paquet/index.md": "paquet/index.md",
        "static/img/Plan.png": "img/plan.png", "content/paquet/photo.jpg": "paquet/photo.jpg",
        "README.md": "index-2.md", "themes/x/README.md": "themes/x/index.md",
      ])
    #expect(plan.body(of: "content/_index.md") == "Voir [l'aide](aide/le-guide.md).")
    #expect(
      plan.frontMatter(of: "content/aide/Mon Guide.md") == [
        "title: Guide", "aliases:", "  - /vieux/",
      ])
    #expect(plan.body(of: "content/aide/_index.md") == "## Un\n\n[accueil](../index.md)")
    #expect(plan.body(of: "content/paquet/index.md") == "![p](photo.jpg)")
  }

  @Test func `Jekyll`() {
    let plan = imported(
      [
        "_config.yml.md": "x",
        "index.md":
          "---\ntitle: Accueil\n---\n[a]({% post_url 2024-03-05-Ma-note %}) [b]({{ site.baseurl }}/aide.html)",
        "aide.md":
          "---\ntitle: Aide\npermalink: /aide/\n---\n[c]({% link _posts/2024-03-05-Ma-note.md %}) [d]({{ '/aide/' | relative_url }})",
        "_posts/2024-03-05-Ma-note.md": "---\ntitle: Note\ncategories: infos\n---\nTexte",
      ], as: .jekyll)
    #expect(plan.targets["_posts/2024-03-05-Ma-note.md"] == "posts/ma-note.md")
    #expect(plan.body(of: "index.md") == "[a](posts/ma-note.md) [b](aide.md)")
    #expect(plan.body(of: "aide.md") == "[c](posts/ma-note.md) [d](aide.md)")
    #expect(
      plan.frontMatter(of: "_posts/2024-03-05-Ma-note.md") == [
        "title: Note", "date: 2024-03-05", "aliases:", "  - /infos/2024/03/05/ma-note.html",
      ])
    #expect(plan.frontMatter(of: "aide.md") == ["title: Aide"])
  }

  @Test func `Docusaurus`() {
    let plan = imported(
      [
        "docs/01-intro.md":
          "---\nid: debut\nsidebar_label: Début\n---\n# Début\n\n[a](./02-suite/README.mdx#un) ![i](@site/static/img/a.png)",
        "docs/02-suite/README.mdx":
          "import A from '@theme/A';\n\n# Suite\n\n## Un {#un}\n\n<Tabs x={1}/>\n\n[b](/docs/debut)",
        "blog/2024-03-05-note.md": "# Note\n\nTexte",
      ], files: ["docusaurus.config.js", "static/img/a.png"])
    #expect(plan.site == .docusaurus)
    #expect(
      plan.targets == [
        "docs/01-intro.md": "docs/debut.md", "docs/02-suite/README.mdx": "docs/suite/index.md",
        "blog/2024-03-05-note.md": "blog/note.md", "static/img/a.png": "img/a.png",
      ])
    #expect(plan.frontMatter(of: "docs/01-intro.md") == ["title: Début", "order: 1"])
    #expect(plan.body(of: "docs/01-intro.md") == "[a](suite/index.md#un) ![i](../img/a.png)")
    #expect(
      plan.body(of: "docs/02-suite/README.mdx").hasSuffix(
        "## Un {#un}\n\n<!-- à reprendre : <Tabs x={1}/> -->\n\n[b](../debut.md)"))
    #expect(
      plan.frontMatter(of: "blog/2024-03-05-note.md") == [
        "title: Note", "date: 2024-03-05", "aliases:", "  - /blog/2024/03/05/note/",
      ])
  }

  @Test func `MkDocs`() {
    let plan = imported(
      [
        "docs/index.md":
          "# Accueil\n\n[a](Guide/Premiers pas.md) [b](Guide/Premiers%20pas/#d%C3%A9part)",
        "docs/Guide/Premiers pas.md":
          "# Premiers pas\n\n## Départ\n\n!!! note\n    ![p](../img/P.png)",
      ], files: ["mkdocs.yml", "docs/img/P.png"])
    #expect(plan.site == .mkdocs)
    #expect(plan.targets["docs/Guide/Premiers pas.md"] == "guide/premiers-pas.md")
    #expect(
      plan.body(of: "docs/index.md")
        == "[a](guide/premiers-pas.md) [b](guide/premiers-pas.md#depart)")
    #expect(
      plan.body(of: "docs/Guide/Premiers pas.md") == "## Départ\n\n> [!NOTE]\n> ![p](../img/p.png)")
    #expect(
      plan.frontMatter(of: "docs/Guide/Premiers pas.md") == [
        "title: Premiers pas", "aliases:", "  - /Guide/Premiers%20pas/",
      ])
  }

  @Test func `a mere folder`() {
    let plan = imported(
      [
        "README.md": "# Aide\n\n[a](Ma Page.html)", "Ma Page.md": "Texte",
        "Notes/Été.markdown": "# Été",
      ],
      into: "aide/")
    #expect(plan.site == .none)
    #expect(
      plan.targets == [
        "README.md": "aide/index.md", "Ma Page.md": "aide/ma-page.md",
        "Notes/Été.markdown": "aide/notes/ete.md",
      ])
    #expect(plan.body(of: "README.md") == "[a](ma-page.md)")
    #expect(
      plan.frontMatter(of: "Ma Page.md") == ["title: Ma Page", "aliases:", "  - /Ma%20Page.html"])
  }

  @Test func `two names that fold to one are two pages`() {
    let plan = imported([
      "A b.md": "# Un", "a-b.md": "# Deux", "a_b/index.md": "# Trois", "compte/a.md": "# Quatre",
    ])
    #expect(
      Set(plan.pages.map(\.target)) == ["a-b.md", "a-b-2.md", "a-b/index.md", "compte-2/a.md"]
        || Set(plan.pages.map(\.target)).count == 4)
    #expect(Set(plan.pages.map { $0.target.hasPrefix("compte/") }) == [false])
  }

  @Test func `an old address that is another page's is told`() {
    let plan = imported([
      "a.md": "---\ntitle: A\naliases: [/b/, /c/]\n---\n", "b.md": "# B",
      "d.md": "---\ntitle: D\naliases: [/c/]\n---\n",
    ])
    #expect(plan.frontMatter(of: "a.md") == ["title: A", "aliases:", "  - /c/"])
    #expect(
      plan.remarks(on: "a.md") == [
        "0 l’ancienne adresse « /b/ » n’est pas gardée : « /b/ » y répond"
      ])
    #expect(plan.frontMatter(of: "d.md") == ["title: D"])
  }
}
