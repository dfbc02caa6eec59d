import Testing

/// `guichet import`: another tool's site, moved into this one.
@Suite(.timeLimit(.minutes(2)))
struct ImportTests {
  private let site: WorkingCopy

  init() throws {
    site = try WorkingCopy()
    try site.write("ancien/mkdocs.yml", "site_name: Ancien\n")
    try site.write(
      "ancien/docs/Premiers pas.md",
      """
      ---
      tags: [a]
      ---
      # Premiers pas

      !!! warning "Attention"
          Le 1<sup class="x">er</sup> du mois, <b>fermé</b>.

      <table><tr><th>Jour</th><th>Heure</th></tr><tr><td>Lundi</td><td>8 h<br>12 h</td></tr></table>

      Voir [la suite](Suite/README.md#le-d%C3%A9lai), [rien](absent.md), {{ macro }}.
      ![](img/Plan.svg)
      """)
    try site.write(
      "ancien/docs/Suite/README.md", "# La suite\n\n### Le délai\n\n[retour](/Premiers%20pas/)\n")
    try site.write("ancien/docs/img/Plan.svg", "<svg width='1' height='1'/>")
  }

  @Test func `a dry run tells all and writes nothing`() throws {
    let outcome = try site.guichet("import", "ancien", "--into", "notes")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output == """
        Site d’origine : MkDocs.

        docs/Premiers pas.md → content/notes/premiers-pas.md
             2  à reprendre : en-tête : « tags: a » n’a pas d’équivalent et n’est pas repris
             4  titre : « Premiers pas »
             6  encadré : > [!WARNING]
             7  <b> écrit en Markdown
             9  <table> écrit en Markdown
            11  à reprendre : « {{ macro }} » : rien ne le remplace ; gardé en commentaire
            11  lien : « Suite/README.md#le-délai » devient « suite/index.md#le-delai »
            11  à reprendre : le lien « absent.md » ne mène nulle part : le texte reste, l’adresse est en \
        commentaire
            12  lien : « img/Plan.svg » devient « img/plan.svg »
            12  à reprendre : l’image n’avait pas de texte de remplacement : « plan » vient de son nom
        docs/Suite/README.md → content/notes/suite/index.md
             1  titre : « La suite »
             3  intertitre : « ### Le délai » devient « ## Le délai »
             5  lien : « /Premiers pas/ » devient « ../premiers-pas.md »
        docs/img/Plan.svg → content/notes/img/plan.svg
        mkdocs.yml : laissé, le site ne publie pas ce genre de fichier
        2 pages, 1 fichier ; 4 points à reprendre. Rien n’a été écrit : ajoutez --write.

        """)
    #expect(!site.exists("content/notes"))
  }

  @Test func `what was written has no problem that the import could avoid`() throws {
    #expect(try site.guichet("import", "ancien", "--into", "notes", "--write").status == 0)
    let check = try site.guichet("check")
    #expect(check.status == 0, "\(check.errors)")
    #expect(
      site.exists("content/notes/premiers-pas.md") && site.exists("content/notes/img/plan.svg"))
    #expect(try site.guichet("build").status == 0)
    #expect(site.exists("public/notes/premiers-pas/index.html"))
    #expect(site.exists("public/Premiers pas/index.html"))
  }

  @Test func `a file of the site is never replaced`() throws {
    try site.write("content/notes/premiers-pas.md", "---\ntitle: À moi\n---\n")
    let outcome = try site.guichet("import", "ancien", "--into", "notes", "--write")
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.hasPrefix(
        "Rien n’a été écrit : le site a déjà\n  content/notes/premiers-pas.md\n"))
    #expect(!site.exists("content/notes/suite/index.md"))
  }

  @Test(arguments: [
    ["absent"], ["ancien", "--into", "../x"], ["ancien", "--into", "compte"],
    ["ancien", "--from", "wiki"],
  ])
  func `what makes no sense ends with 2`(arguments: [String]) throws {
    let outcome = try site.guichet(["import"] + arguments, environment: [:])
    #expect(outcome.status == 2)
    #expect(!outcome.errors.isEmpty)
  }
}
