/// The lines above a page’s text.
extension Problem.Kind {
  static let frontMatterProblems: [Self] = [
    .frontMatterUnreadable(reason: .notKeysAndValues),
    .frontMatterUnclosed,
    .frontMatterKeyUnknown(key: "titre", nearest: nil),
    .frontMatterKeyRepeated(key: "title"),
    .frontMatterValueWrong(key: "date", value: "hier", expected: .date),
  ]

  /// The block between the two `---` is not YAML.
  package static func frontMatterUnreadable(reason: Problem.UnreadableReason) -> Self {
    Self(
      "entete-illisible", .error,
      french: Wording(
        what: "L’en-tête, entre les deux « --- », ne peut pas être lu : \(French.reason(reason)).",
        advice: """
          Écrivez sur chaque ligne un mot, deux-points, un espace et une valeur. Mettez la valeur \
          entre guillemets droits si elle contient de la ponctuation :
          title: "Mon titre : la suite"
          """,
        explanation: """
          L’en-tête est formé des lignes entre les deux « --- », en haut du fichier.
          Sans lui, la page n’a ni titre ni réglage. Chaque ligne s’écrit : un mot,
          deux-points, un espace, une valeur.
            ---
            title: S’inscrire
            order: 10
            ---
          """),
      english: Wording(
        what: "The front matter, between the two “---”, cannot be read: \(English.reason(reason)).",
        advice: """
          Write on each line a word, a colon, a space and a value. Put the value in straight \
          quotation marks if it has punctuation in it:
          title: "My title: continued"
          """,
        explanation: """
          The front matter is made of the lines between the two “---”, at the top of
          the file. Without it the page has no title and no settings. Each line
          reads: a word, a colon, a space, a value.
            ---
            title: Register
            order: 10
            ---
          """))
  }

  /// The first `---` has no second one.
  package static let frontMatterUnclosed = Self(
    "entete-non-fermee", .error,
    french: Wording(
      what: "L’en-tête s’ouvre par « --- » mais ne se ferme pas.",
      advice: """
        Ajoutez une ligne « --- » après la dernière ligne de l’en-tête, avant le texte :
        ---
        """,
      explanation: """
        Le fichier commence par « --- », mais la ligne « --- » qui ferme l’en-tête
        manque. Tout le texte serait pris pour des réglages.
          ---
          title: S’inscrire
          ---
          Le texte de la page commence ici.
        """),
    english: Wording(
      what: "The front matter opens with “---” but does not close.",
      advice: """
        Add a line “---” after the last line of the front matter, before the text:
        ---
        """,
      explanation: """
        The file begins with “---”, but the line “---” that closes the front
        matter is missing. The whole text would be taken for settings.
          ---
          title: Register
          ---
          The text of the page begins here.
        """))

  /// A key that no page has.
  package static func frontMatterKeyUnknown(key: String, nearest: String?) -> Self {
    let known = FrontMatterKeys.all.map(\.name).joined(separator: ", ")
    return Self(
      "entete-cle-inconnue", .error,
      french: Wording(
        what: "L’en-tête ne connaît pas la ligne « \(key): ».",
        advice: French.instead(
          nearest.map { "\($0):" },
          otherwise: "Retirez cette ligne. Les lignes possibles sont : \(known)."),
        explanation: """
          L’en-tête contient un mot que le programme ne connaît pas. Ce que vous
          vouliez régler ne le serait pas. Les mots possibles sont en anglais :
          title, description, layout, order, aliases, date, review_by, owner, draft,
          publish, expires, id.
            Non : titre: S’inscrire
            Oui : title: S’inscrire
          """),
      english: Wording(
        what: "The front matter knows no line “\(key):”.",
        advice: English.instead(
          nearest.map { "\($0):" }, otherwise: "Remove this line. The possible lines are: \(known)."
        ),
        explanation: """
          The front matter holds a word that the program does not know. What you
          meant to set would not be set. The possible words are: title,
          description, layout, order, aliases, date, review_by, owner, draft,
          publish, expires, id.
            Wrong: titel: Register
            Right: title: Register
          """))
  }

  /// A key written twice.
  package static func frontMatterKeyRepeated(key: String) -> Self {
    Self(
      "entete-cle-repetee", .error,
      french: Wording(
        what: "La ligne « \(key): » se trouve deux fois dans l’en-tête.",
        advice: "Gardez la bonne ligne et supprimez l’autre.",
        explanation: """
          La même ligne figure deux fois dans l’en-tête. Le programme ne peut pas
          savoir laquelle est la bonne.
            Non : title: S’inscrire
                  title: Créer un compte
            Oui : title: Créer un compte
          """),
      english: Wording(
        what: "The line “\(key):” stands twice in the front matter.",
        advice: "Keep the right line and delete the other.",
        explanation: """
          The same line stands twice in the front matter. The program cannot know
          which one is right.
            Wrong: title: Register
                   title: Create an account
            Right: title: Create an account
          """))
  }

  /// A value of the wrong type.
  ///
  /// `expected` is a sentence part: « une date, comme 2026-03-31 ».
  package static func frontMatterValueWrong(
    key: String, value: String, expected: Problem.ExpectedValue
  )
    -> Self
  {
    Self(
      "entete-valeur", .error,
      french: Wording(
        what: Wording.canShow(value)
          ? "La ligne « \(key): » ne peut pas valoir « \(value) »."
          : "La valeur de « \(key): » manque ou n’a pas la bonne forme.",
        advice: "Écrivez après « \(key): » \(French.words(for: expected)).",
        explanation: """
          Une ligne de l’en-tête attend une autre sorte de valeur. Les dates
          s’écrivent année, mois, jour. « draft » attend true ou false. « order »
          attend un nombre. « layout » attend le nom d’une mise en page.
            Non : review_by: 31 mars 2026
            Oui : review_by: 2026-03-31
          """),
      english: Wording(
        what: Wording.canShow(value)
          ? "The line “\(key):” cannot have the value “\(value)”."
          : "The value of “\(key):” is missing or does not have the right form.",
        advice: "Write after “\(key):” \(English.words(for: expected)).",
        explanation: """
          A line of the front matter expects another kind of value. Dates are
          written year, month, day. “draft” expects true or false. “order” expects a
          number. “layout” expects the name of a layout.
            Wrong: review_by: 31 March 2026
            Right: review_by: 2026-03-31
          """))
  }
}
