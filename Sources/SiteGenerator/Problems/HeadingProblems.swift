/// The headings of a page.
extension Problem.Kind {
  static let headingProblems: [Self] = [
    .headingEmpty,
    .headingLevelOne(text: "Aide"),
    .headingLevelJump(from: 2, to: 4, text: "Aide"),
    .headingIdRepeated(id: "aide"),
  ]

  /// A heading without text.
  package static let headingEmpty = Self(
    "intertitre-vide", .error,
    french: Wording(
      what: "Un intertitre n’a pas de texte.",
      advice: "Écrivez l’intertitre après les dièses, ou supprimez la ligne.",
      explanation: """
        Une ligne commence par des dièses, mais aucun texte ne suit. Un lecteur
        d’écran annoncerait un intertitre vide.
          Non : ##
          Oui : ## Les étapes
        """),
    english: Wording(
      what: "A heading has no text.",
      advice: "Write the heading after the number signs, or delete the line.",
      explanation: """
        A line begins with number signs, but no text follows. A screen reader would
        announce an empty heading.
          Wrong: ##
          Right: ## The steps
        """))

  /// `# Titre` in the body: the title of the front matter is the page's only first heading.
  package static func headingLevelOne(text: String, corrected: String? = nil) -> Self {
    Self(
      "intertitre-de-niveau-1", .error,
      french: Wording(
        what: "L’intertitre « \(text) » est au niveau du titre de la page.",
        advice: """
          Écrivez-le avec deux dièses. Le titre de la page se met dans l’en-tête, après « title: ».
          \(corrected ?? "## \(text)")
          """,
        explanation: """
          Un seul dièse marque le titre de la page, et celui-ci est déjà dans
          l’en-tête. Deux titres égarent les personnes qui naviguent d’intertitre en
          intertitre. Dans le texte, commencez à deux dièses.
            Non : # Les étapes
            Oui : ## Les étapes
          """),
      english: Wording(
        what: "The heading “\(text)” is at the level of the page’s title.",
        advice: """
          Write it with two number signs. The page’s title goes into the front matter, after “title:”.
          \(corrected ?? "## \(text)")
          """,
        explanation: """
          A single number sign marks the page’s title, which already stands in the
          front matter. Two titles mislead people who go from heading to heading. In
          the text, begin with two number signs.
            Wrong: # The steps
            Right: ## The steps
          """),
      remedy: corrected.map { .line($0) })
  }

  /// From `##` to `####`, say.
  package static func headingLevelJump(
    from start: Int, to level: Int, text: String, corrected: String? = nil
  ) -> Self {
    Self(
      "intertitre-saute", .warning,
      french: Wording(
        what: "L’intertitre « \(text) » passe du niveau \(start) au niveau \(level).",
        advice: """
          Ne sautez pas de niveau. Écrivez :
          \(corrected ?? "\(marks(start + 1)) \(text)")
          """,
        explanation: """
          Un intertitre saute un niveau, de deux à quatre dièses par exemple. Les
          personnes aveugles se repèrent par ces niveaux et croiraient avoir manqué
          une partie. Ajoutez un seul dièse à la fois.
            Non : ## Les étapes   puis   #### L’activation
            Oui : ## Les étapes   puis   ### L’activation
          """),
      english: Wording(
        what: "The heading “\(text)” goes from level \(start) to level \(level).",
        advice: """
          Do not skip a level. Write:
          \(corrected ?? "\(marks(start + 1)) \(text)")
          """,
        explanation: """
          A heading skips a level, from two to four number signs for instance. Blind
          people find their way by these levels and would think that they missed a
          part. Add one number sign at a time.
            Wrong: ## The steps   then   #### Activation
            Right: ## The steps   then   ### Activation
          """),
      remedy: corrected.map { .line($0) })
  }

  /// Two headings with the same explicit id.
  package static func headingIdRepeated(id: String, free: String? = nil) -> Self {
    Self(
      "ancre-repetee", .error,
      french: Wording(
        what: "Deux intertitres de la page ont la même ancre, « #\(id) ».",
        advice: "Donnez une autre ancre à l’un des deux, par exemple « {#\(free ?? "\(id)-2")} ».",
        explanation: """
          Deux intertitres d’une page portent la même ancre entre accolades. Un lien
          vers cette ancre ne mènerait jamais au second.
            Non : ## Par courriel {#envoi}   et   ## Par la poste {#envoi}
            Oui : ## Par courriel {#envoi}   et   ## Par la poste {#envoi-postal}
          """),
      english: Wording(
        what: "Two headings of the page have the same anchor, “#\(id)”.",
        advice: "Give one of them another anchor, such as “{#\(free ?? "\(id)-2")}”.",
        explanation: """
          Two headings of a page have the same anchor in braces. A link to that
          anchor would never lead to the second one.
            Wrong: ## By mail {#sending}   and   ## By post {#sending}
            Right: ## By mail {#sending}   and   ## By post {#sending-by-post}
          """),
      remedy: free.map { .words("#\(id)", by: "#\($0)") })
  }

  /// A heading's marks: `###` for level 3.
  private static func marks(_ level: Int) -> String {
    String(repeating: "#", count: max(1, level))
  }
}
