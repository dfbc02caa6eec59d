/// The lines above a page’s text.
extension Problem.Kind {
  static let frontMatterProblems: [Self] = [
    .frontMatterUnreadable(reason: .notKeysAndValues),
    .frontMatterKeyUnknown(key: "titre", nearest: nil),
    .frontMatterKeyForeign(ForeignKey(key: "tags", lines: 1)),
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
          """),
      remedy: nearest.map { .text($0) })
  }

  /// A key of another generator.
  package static func frontMatterKeyForeign(_ foreign: ForeignKey) -> Self {
    let known = foreign.replacement
    return Self(
      "entete-cle-etrangere", .error,
      french: Wording(
        what: "La ligne « \(foreign.key): » sert à un autre générateur de sites, pas à celui-ci.",
        advice: foreign.line.map { "Remplacez la ligne par :\n\($0)" }
          ?? French.instead(
            known.map { "\($0):" }, otherwise: "Retirez cette ligne : rien ne la remplace ici."),
        explanation: """
          La page vient d’un autre générateur de sites, et garde une ligne que lui
          seul comprend. « slug » s’écrit ici « id », une ancienne adresse va sous
          « aliases », « weight » est « order », « lastmod » est « date ». Rien ne
          remplace « tags », « categories » ni « lang » : retirez-les.
            Avant : permalink: /vieille-adresse/
            Après : aliases: /vieille-adresse/
          """),
      english: Wording(
        what: "The line “\(foreign.key):” is of use to another site generator, not to this one.",
        advice: foreign.line.map { "Replace the line by:\n\($0)" }
          ?? English.instead(
            known.map { "\($0):" }, otherwise: "Remove this line: nothing replaces it here."),
        explanation: """
          The page comes from another site generator, and keeps a line that only that
          one understands. “slug” is “id” here, an earlier address goes under
          “aliases”, “weight” is “order”, “lastmod” is “date”. Nothing replaces
          “tags”, “categories” or “lang”: remove them.
            Before: permalink: /earlier-address/
            After:  aliases: /earlier-address/
          """),
      remedy: foreign.line.map { .line($0) } ?? known.map { .text($0) }
        ?? .removingLines(foreign.lines))
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
  /// `expected` is a sentence part: « une date, comme 2026-03-31 »; `proposal` is the value that was
  /// meant.
  package static func frontMatterValueWrong(
    key: String, value: String, expected: Problem.ExpectedValue, proposal: String? = nil
  ) -> Self {
    Self(
      "entete-valeur", .error,
      french: Wording(
        what: Wording.canShow(value)
          ? "La ligne « \(key): » ne peut pas valoir « \(value) »."
          : "La valeur de « \(key): » manque ou n’a pas la bonne forme.",
        advice: French.instead(
          proposal, otherwise: "Écrivez après « \(key): » \(French.words(for: expected))."),
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
        advice: English.instead(
          proposal, otherwise: "Write after “\(key):” \(English.words(for: expected))."),
        explanation: """
          A line of the front matter expects another kind of value. Dates are
          written year, month, day. “draft” expects true or false. “order” expects a
          number. “layout” expects the name of a layout.
            Wrong: review_by: 31 March 2026
            Right: review_by: 2026-03-31
          """),
      remedy: proposal.map { .line("\(key): \($0)") })
  }
}
