/// What French prose does to YAML.
extension Problem.Kind {
  static let yamlProblems: [Self] = [
    .yamlColon(corrected: "title: \"a : b\""),
    .yamlHash(corrected: "title: \"a # b\""),
    .yamlNumber(value: "010", readAs: "8", corrected: "order: 10"),
    .yamlTab(corrected: "title: Aide"),
    .yamlSpace(corrected: "title: Aide"),
  ]

  /// ` : ` in an unquoted value.
  ///
  /// `corrected` is the line to paste.
  package static func yamlColon(corrected: String) -> Self {
    Self(
      "yaml-deux-points", .error,
      french: Wording(
        what: "Les deux-points au milieu de la valeur empêchent de lire cette ligne.",
        advice: French.quotedLine(corrected),
        explanation: """
          Dans l’en-tête et dans site.yml, les deux-points séparent un mot de sa
          valeur. Au milieu d’une valeur, ils coupent la ligne une seconde fois.
          Des guillemets droits autour de la valeur l’évitent.
            Non : title: Inscription : les étapes
            Oui : title: "Inscription : les étapes"
          """),
      english: Wording(
        what: "The colon in the middle of the value keeps this line from being read.",
        advice: English.quotedLine(corrected),
        explanation: """
          In the front matter and in site.yml, a colon separates a word from its
          value. In the middle of a value it cuts the line a second time. Straight
          quotation marks around the value avoid that.
            Wrong: title: Registration: the steps
            Right: title: "Registration: the steps"
          """),
      remedy: .line(corrected))
  }

  /// ` #` in an unquoted value: YAML drops the rest.
  ///
  /// `corrected` is the line to paste.
  package static func yamlHash(corrected: String) -> Self {
    Self(
      "yaml-diese", .error,
      french: Wording(
        what: "Tout ce qui suit le signe « # » sur cette ligne serait perdu.",
        advice: French.quotedLine(corrected),
        explanation: """
          Dans l’en-tête et dans site.yml, ce qui suit un espace et un « # » est une
          note pour soi : le programme ne le lit pas. La fin de votre texte serait
          perdue sans bruit. Mettez la valeur entre guillemets droits.
            Non : title: Bureau #12
            Oui : title: "Bureau #12"
          """),
      english: Wording(
        what: "All that follows the sign “#” on this line would be lost.",
        advice: English.quotedLine(corrected),
        explanation: """
          In the front matter and in site.yml, what follows a space and a “#” is a
          note to oneself: the program does not read it. The end of your text would
          be lost without a sound. Put the value in straight quotation marks.
            Wrong: title: Office #12
            Right: title: "Office #12"
          """),
      remedy: .line(corrected))
  }

  /// A value such as 01000 or 9:30, which YAML reads as another number.
  package static func yamlNumber(value: String, readAs: String, corrected: String) -> Self {
    Self(
      "yaml-nombre", .warning,
      french: Wording(
        what: "La valeur « \(value) » peut se lire comme le nombre \(readAs).",
        advice: French.replacedLine(corrected),
        explanation: """
          Certains nombres se lisent autrement qu’ils ne s’écrivent : selon les
          programmes, 010 vaut 8, et 9:30 vaut 570. Écrivez un nombre sans zéro
          devant, et un texte entre guillemets droits.
            Non : order: 010
            Oui : order: 10
          """),
      english: Wording(
        what: "The value “\(value)” can be read as the number \(readAs).",
        advice: English.replacedLine(corrected),
        explanation: """
          Some numbers are read otherwise than they are written: depending on the
          program, 010 is 8 and 9:30 is 570. Write a number without a zero before
          it, and a text in straight quotation marks.
            Wrong: order: 010
            Right: order: 10
          """),
      remedy: .line(corrected))
  }

  /// A tab where YAML wants spaces.
  package static func yamlTab(corrected: String) -> Self {
    Self(
      "yaml-tabulation", .error,
      french: Wording(
        what: "Cette ligne contient une tabulation à la place d’espaces.",
        advice: French.replacedLine(corrected),
        explanation: """
          L’en-tête et site.yml n’admettent pas la touche Tabulation. À l’écran,
          elle ressemble à des espaces, mais elle rend le fichier illisible.
          Remplacez chaque tabulation par deux espaces.
          """),
      english: Wording(
        what: "This line holds a tab where spaces should be.",
        advice: English.replacedLine(corrected),
        explanation: """
          The front matter and site.yml do not admit the Tab key. On the screen it
          looks like spaces, but it makes the file unreadable. Replace each tab by
          two spaces.
          """),
      remedy: .line(corrected))
  }

  /// `title:Aide`: YAML takes it for one word.
  package static func yamlSpace(corrected: String) -> Self {
    Self(
      "yaml-espace", .error,
      french: Wording(
        what: "Il manque un espace ordinaire après les deux-points de cette ligne.",
        advice: French.replacedLine(corrected),
        explanation: """
          Dans l’en-tête, des deux-points et un espace séparent un mot de sa valeur.
          Sans espace, ou avec l’espace insécable que certains claviers tapent, le
          programme ne voit qu’un seul mot.
            Non : title:S’inscrire
            Oui : title: S’inscrire
          """),
      english: Wording(
        what: "An ordinary space is missing after the colon of this line.",
        advice: English.replacedLine(corrected),
        explanation: """
          In the front matter, a colon and a space separate a word from its value.
          Without the space, or with the no-break space that some keyboards type, the
          program sees one word.
            Wrong: title:Register
            Right: title: Register
          """),
      remedy: .line(corrected))
  }

}
