/// The titles of pages.
extension Problem.Kind {
  static let titleProblems: [Self] = [
    .titleMissing,
    .titleEmpty,
    .titleRepeated(title: "Aide", other: "content/aide.md"),
  ]

  package static let titleMissing = Self(
    "titre-absent", .error,
    french: Wording(
      what: "La page n’a pas de titre.",
      advice: """
        Ajoutez la ligne « title: » entre les deux « --- ». Si le fichier n’en a pas, commencez-le \
        par ces trois lignes :
        ---
        title: Le titre de la page
        ---
        """,
      explanation: """
        Chaque page a besoin d’un titre : c’est lui qui s’affiche en haut de la
        page, dans l’onglet du navigateur et dans les résultats de recherche. Il
        s’écrit dans l’en-tête, tout en haut du fichier.
          ---
          title: Créer votre compte
          ---
        """),
    english: Wording(
      what: "The page has no title.",
      advice: """
        Add the line “title:” between the two “---”. If the file has none, begin it with these \
        three lines:
        ---
        title: The title of the page
        ---
        """,
      explanation: """
        Each page needs a title: it shows at the top of the page, in the browser’s
        tab and in search results. It is written in the front matter, at the very
        top of the file.
          ---
          title: Create your account
          ---
        """))

  package static let titleEmpty = Self(
    "titre-vide", .error,
    french: Wording(
      what: "Le titre de la page est vide.",
      advice: """
        Écrivez le titre sur la ligne « title: » :
        title: Le titre de la page
        """,
      explanation: """
        La ligne « title: » est là, mais rien ne la suit. La page n’aurait pas de
        nom dans l’onglet du navigateur ni dans les résultats de recherche.
          Non : title: ""
          Oui : title: Créer votre compte
        """),
    english: Wording(
      what: "The title of the page is empty.",
      advice: """
        Write the title on the line “title:”:
        title: The title of the page
        """,
      explanation: """
        The line “title:” is there, but nothing follows. The page would have no
        name in the browser’s tab nor in search results.
          Wrong: title: ""
          Right: title: Create your account
        """))

  /// Two pages with one title.
  ///
  /// `other` is the first page's file.
  package static func titleRepeated(title: String, other: String) -> Self {
    Self(
      "titre-repete", .warning,
      french: Wording(
        what: "La page a le même titre que « \(other) » : « \(title) ».",
        advice: "Donnez à l’une des deux un titre qui dit ce qu’elle a de différent.",
        explanation: """
          Deux pages ont le même titre. Dans un moteur de recherche ou le plan du
          site, le visiteur ne peut pas choisir entre elles.
            Non : « Inscription » et « Inscription »
            Oui : « Créer votre compte » et « Activer votre compte »
          """),
      english: Wording(
        what: "The page has the same title as “\(other)”: “\(title)”.",
        advice: "Give one of them a title that says how it differs.",
        explanation: """
          Two pages have the same title. In a search engine or the site map,
          visitors cannot choose between them.
            Wrong: “Registration” and “Registration”
            Right: “Create your account” and “Activate your account”
          """))
  }
}
