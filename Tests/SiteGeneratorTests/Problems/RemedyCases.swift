/// Sites whose messages propose a text, beside those of every kind of problem.
enum RemedyCases {
  static let all = links + addresses + settings + frontMatter + yaml + texts + files

  private static func index(_ text: String) -> ProblemCase {
    ProblemCase(
      [
        "content/index.md": .page(text),
        "content/aide/inscription.md": .page("## Délai\n\nDeux jours.", title: "Inscription"),
        "content/aide/index.md": .page("Voici.", title: "Aide"),
        "content/pieces/Formulaire A.PDF": "%PDF-",
      ], gives: "", fixed: [:])
  }

  private static let links = [
    "[Guide](Aide/inscription.md)", "[Guide](aide\\inscription.md)",
    "[Guide](aide/inscription.html)",
    "[Guide](aide/inscription)", "[Guide](aide/inscription/)", "[Guide](aide)",
    "[Guide](content/aide/inscription.md)", "[Guide](inscription.md#delai)",
    "[Guide](inscription.md#delais)", "[Guide](aide/inscription.md#Délai)",
    "[Guide](/aide/inscription/#delai)",
    "[Guide](/aide/inscription/#delais)", "[Guide](aide/inscription.md\u{200B})",
    "[Guide](aide/inscription.md\u{A0})", "[Le texte](pieces/Formulaire%20A.pdf)",
    "[Le texte](pieces/formulaire-A.pdf)", "[Guide](<Aide/inscription.md>)",
    "[inscription.md](inscription.md) et [aide](aide/inscription.md)",
    "[Guide](aide/inscr&#105;ptio.md)", "Voir\n[le guide][g].\n\n[g]: inscription.md",
    "[Le site](www.exemple.org)", "[Le site](exemple.org/page)", "[Écrire](service@exemple.org)",
    "[Le site](ttps://exemple.org)", "[Le site](https:/exemple.org)", "[Le site](//exemple.org)",
    "[Le site](http:exemple.org)", "Voir [le site] (https://exemple.org).",
    "Voir [le site] (aide/index.md) et [le site] (aide/index.md).",
  ].map(index)

  private static let addresses = [
    "id: mon id", "id: /mon-id/", "id: Été", "aliases: [vieille]", "aliases: [/dé mo/]",
    "aliases:\n  - vieux\n  - /vieux-2/", "aliases: /vieux8/, /vieux8b/",
    "aliases: [\"https://exemple.org/vieux7/\"]",
  ].map { line in
    ProblemCase(
      ["content/essai.md": "---\ntitle: Essai\n\(line)\n---\nBonjour.\n"], gives: "", fixed: [:])
  }

  private static let settings = [
    "navigation:\n  - accueil.md\n  - indx.md", "navigation:\n  - title: Début\n    page: indx.md",
    "footer:\n  - account: inscriptoin", "redirects:\n  /vieux/: /ade/",
    "redirects:\n  vieux: /aide/", "contacts:\n  main: sur", "descripton: Un site",
    "description: La paie : quand ?", "mail:\n  sender_name: Le guichet : la paie",
  ].map { more in
    ProblemCase(
      [
        "site.yml": .settings(more), "content/aide.md": .page("[SRU](contact:sru)", title: "Aide"),
        "content/contacts.csv": ContactProblemTests.table("sru;ME;Exemple;SRU;Service"),
      ], gives: "", fixed: [:])
  }

  private static func page(_ text: String) -> ProblemCase {
    ProblemCase(["content/essai.md": Written(stringLiteral: text)], gives: "", fixed: [:])
  }

  private static let frontMatter = [
    "\n---\ntitle: Essai\n---\n\nBonjour.\n", "\n\n---\ntitle: Essai\n---\nBonjour.\n",
    " ---\ntitle: Essai\n---\nBonjour.\n", "----\ntitle: Essai\n---\nBonjour.\n",
    "—\ntitle: Essai\n---\nBonjour.\n", "---\ntitle: Essai\n----\nBonjour.\n",
    "---\ntitle: Essai\n—\nBonjour.\n", "---\ntitle: Essai\n...\nBonjour.\n",
    "---\ntitle: Essai\n----\nBonjour.\n\n---\n\nFin.\n", "title: Essai\n---\nBonjour.\n",
  ].map(page)

  private static let yaml = [
    "Title: Essai", "titre: Essai", "title\u{A0}: Essai", "title:\u{A0}Essai", "title:Essai",
    "title: 'L'acte de naissance'", "title: \"Le \"bon\" acte\"", "title: - Mes actes",
    "title: ? Que faire", "title: ‘Aujourd’hui’", "title: “Essai”", "title: Demande n° 3 #urgent",
    "title: Essai\ntags: [a, b]", "title: Essai\ncategories:\n  - x\n  - y\norder: 3",
    "title: Essai\npermalink: /vieux/", "title: Essai\nslug: x", "title: Essai\nlang: fr",
    "title: Essai\nlastmod: 2026-01-01\ndate: 2026-01-01", "title: Essai\nlastmod: 2026-01-01",
    "title: Essai\nweight: 3", "title: Essai\npublished: false", "title: Essai\nordre: 3",
    "title: Essai\nBrouillon: non",
    "title: Essai\ndraft: No", "title: Essai\ndraft: \"non\"", "title: Essai\ndraft: Faux",
    "title: Essai\ndate: 02/02/2026",
    "title: Essai\ndate: 2026-2-2", "title: Essai\ndate: 2 février 2026",
    "title: Essai\ndate: 2026-02-02T10:00:00.000Z", "title: Essai\npublish: 2026-02-02 08:00",
    "title: Essai\norder: 03", "title: Essai\nowner: @sru", "title:\tEssai",
  ].map { page("---\n\($0)\n---\nBonjour.\n") }

  private static let texts = [
    "# [Titre](aide/index.md)", "### Un [guide](aide/index.md)", "## Un {#a}\n\n## Deux {#a}",
    "## Un {#a}\n\n## Deux {#a-2}\n\n## Trois {#a}", "Bonjour {{titre_du_siet}}.",
  ].map(index)

  private static let files = [
    ProblemCase(["content/guide.MD": .page("Voici.", title: "Guide")], gives: "", fixed: [:]),
    ProblemCase(["content/guide.markdown": .page("Voici.", title: "Guide")], gives: "", fixed: [:]),
    ProblemCase(["content/Mon Guide.md": .page("Voici.", title: "Guide")], gives: "", fixed: [:]),
  ]
}
