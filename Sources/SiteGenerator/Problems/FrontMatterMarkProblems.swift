/// The two `---` around a front matter.
extension Problem.Kind {
  static let frontMatterMarkProblems: [Self] = [
    .frontMatterUnclosed,
    .frontMatterUnopened(firstLine: "title: Aide"),
    .frontMatterMarkMalformed(typed: "----"),
    .lineEndsOld,
  ]

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

  /// A page begins with `title:`, without a `---` above it.
  package static func frontMatterUnopened(firstLine: String) -> Self {
    Self(
      "entete-non-ouverte", .error,
      french: Wording(
        what: "L’en-tête n’est pas ouvert par une ligne « --- ».",
        advice: """
          Commencez le fichier par ces lignes :
          ---
          \(firstLine)
          """,
        explanation: """
          L’en-tête se met tout en haut du fichier, entre deux lignes « --- ». Rien ne
          se met avant la première : ni ligne vide, ni espace, ni bloc de code. Sans
          elle, l’en-tête passerait pour le texte de la page.
            ---
            title: S’inscrire
            ---
            Le texte de la page commence ici.
          """),
      english: Wording(
        what: "The front matter is not opened by a line “---”.",
        advice: """
          Begin the file with these lines:
          ---
          \(firstLine)
          """,
        explanation: """
          The front matter stands at the very top of the file, between two lines
          “---”. Nothing goes before the first one: no empty line, no space, no block
          of code. Without it, the front matter would pass for the page’s text.
            ---
            title: Register
            ---
            The text of the page begins here.
          """),
      remedy: .line("---\n\(firstLine)"))
  }

  /// Lines without anything stand before the first `---`.
  package static func frontMatterNotFirst(blankLines: Int) -> Self {
    Self(
      "entete-non-ouverte", .error,
      french: Wording(
        what: "Le fichier commence par une ligne vide, avant l’en-tête.",
        advice: "Retirez ce qui précède : la première ligne doit être « --- »."),
      english: Wording(
        what: "The file begins with an empty line, before the front matter.",
        advice: "Remove what stands before it: the first line must be “---”."),
      remedy: .removingLines(blankLines))
  }

  /// The front matter stands in a block of code, as it is copied from a manual.
  package static let frontMatterInCode = Self(
    "entete-non-ouverte", .error,
    french: Wording(
      what: "L’en-tête est dans un bloc de code : il ne serait qu’un exemple.",
      advice: "Retirez cette ligne, et celle qui ferme le bloc sous l’en-tête."),
    english: Wording(
      what: "The front matter is in a block of code: it would be an example only.",
      advice: "Remove this line, and the one that closes the block below the front matter."))

  /// `+++`: TOML, which Hugo reads.
  package static let frontMatterInTOML = Self(
    "entete-non-ouverte", .error,
    french: Wording(
      what: "L’en-tête est écrit en TOML, entre deux « +++ ».",
      advice:
        "Remplacez les deux « +++ » par « --- », et chaque « mot = valeur » par « mot: valeur »."),
    english: Wording(
      what: "The front matter is written in TOML, between two “+++”.",
      advice: "Replace both “+++” by “---”, and each “word = value” by “word: value”."))

  /// The file's lines end as those of the first Macintoshes: the program sees one line.
  package static let lineEndsOld = Self(
    "fins-de-ligne", .error,
    french: Wording(
      what: "Les lignes de ce fichier finissent à l’ancienne façon du Macintosh (CR).",
      advice: "Enregistrez-le de nouveau avec des fins de ligne « LF » ou « CRLF ».",
      explanation: """
        Les lignes de ce fichier finissent par un signe que plus aucun programme
        n’emploie : tout le fichier passerait pour une seule ligne. Dans votre
        éditeur de texte, choisissez « Enregistrer sous », puis les fins de ligne
        « LF » (Unix) ou « CRLF » (Windows).
        """),
    english: Wording(
      what: "The lines of this file end as those of old Macintoshes did (CR).",
      advice: "Save it again with line ends “LF” or “CRLF”.",
      explanation: """
        The lines of this file end in a sign that no program uses any more: the whole
        file would pass for one line. In your text editor, choose “Save as”, then the
        line ends “LF” (Unix) or “CRLF” (Windows).
        """))

  /// `----`, `—` or ` ---` where `---` should stand.
  package static func frontMatterMarkMalformed(typed: String) -> Self {
    Self(
      "entete-trait", .error,
      french: Wording(
        what: "La ligne « \(typed) » n’est pas le trait qui ouvre ou ferme l’en-tête.",
        advice: """
          Remplacez la ligne par trois traits d’union, sans espace devant :
          ---
          """,
        explanation: """
          L’en-tête s’ouvre et se ferme par une ligne de trois traits d’union, sans
          rien d’autre. Un traitement de texte en fait parfois un tiret long, ou
          quelqu’un en tape quatre.
            Non : —
            Oui : ---
          """),
      english: Wording(
        what: "The line “\(typed)” is not the mark that opens or closes the front matter.",
        advice: """
          Replace the line by three hyphens, with no space before them:
          ---
          """,
        explanation: """
          The front matter opens and closes with a line of three hyphens, and nothing
          else. A word processor sometimes makes a long dash of them, or someone types
          four.
            Wrong: —
            Right: ---
          """),
      remedy: .line("---"))
  }
}
