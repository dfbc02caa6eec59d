/// Quotation marks and reserved signs, as French prose has them and YAML has not.
extension Problem.Kind {
  static let yamlQuoteProblems: [Self] = [
    .yamlCurlyQuotes(corrected: "title: \"Aide\""),
    .yamlInnerQuotes(corrected: "title: \"L'acte\""),
    .yamlReservedCharacter(character: "*", corrected: "title: \"*\""),
  ]

  /// “ ” or « » used as if they were YAML's quotation marks.
  package static func yamlCurlyQuotes(corrected: String) -> Self {
    Self(
      "yaml-guillemets", .error,
      french: Wording(
        what:
          "Les guillemets de cette ligne sont typographiques : ils ne délimitent pas la valeur.",
        advice: """
          Employez des guillemets droits. Remplacez la ligne par :
          \(corrected)
          """,
        explanation: """
          Les guillemets “ ”, „ ou ‘ que posent les traitements de texte n’entourent
          pas une valeur : ils en feraient partie et se verraient sur le site.
          Employez le guillemet droit du clavier.
            Non : title: “Inscription : les étapes”
            Oui : title: "Inscription : les étapes"
          """),
      english: Wording(
        what: "The quotation marks of this line are curly: they do not enclose the value.",
        advice: """
          Use straight quotation marks. Replace the line by:
          \(corrected)
          """,
        explanation: """
          The quotation marks “ ”, „ or ‘ that word processors set do not enclose a
          value: they would be part of it and show on the site. Use the straight
          quotation mark of the keyboard.
            Wrong: title: “Registration: the steps”
            Right: title: "Registration: the steps"
          """),
      remedy: .line(corrected))
  }

  /// `'L'acte'`: the quotation marks end within the value.
  package static func yamlInnerQuotes(corrected: String) -> Self {
    Self(
      "yaml-guillemets-internes", .error,
      french: Wording(
        what: "Les guillemets de cette ligne se ferment au milieu de la valeur.",
        advice: French.replacedLine(corrected),
        explanation: """
          Une valeur entre guillemets s’arrête au premier guillemet de la même sorte :
          une apostrophe droite ferme celle du début. Entourez la valeur d’une autre
          sorte de guillemets, ou mettez une barre oblique inverse devant.
            Non : title: 'L'acte de naissance'
            Oui : title: "L'acte de naissance"
          """),
      english: Wording(
        what: "The quotation marks of this line close in the middle of the value.",
        advice: English.replacedLine(corrected),
        explanation: """
          A value in quotation marks ends at the first mark of the same kind: an
          apostrophe closes the one at the beginning. Put another kind of quotation
          marks around the value, or a backslash before the mark.
            Wrong: title: 'L'acte de naissance'
            Right: title: "L'acte de naissance"
          """),
      remedy: .line(corrected))
  }

  /// A value that begins with a character that YAML keeps for itself: `[ { & * ! | > % @`.
  package static func yamlReservedCharacter(character: String, corrected: String) -> Self {
    Self(
      "yaml-caractere", .error,
      french: Wording(
        what: "Une valeur ne peut pas commencer par « \(character) » sans guillemets.",
        advice: French.quotedLine(corrected),
        explanation: """
          En tête d’une valeur, les signes [ { & * ! | > % @ ` ont un sens pour le
          programme. Pour qu’ils soient du texte, mettez la valeur entre guillemets
          droits.
            Non : title: [Nouveau] Les actes en ligne
            Oui : title: "[Nouveau] Les actes en ligne"
          """),
      english: Wording(
        what: "A value cannot begin with “\(character)” without quotation marks.",
        advice: English.quotedLine(corrected),
        explanation: """
          At the head of a value, the signs [ { & * ! | > % @ ` mean something to
          the program. To make them text, put the value in straight quotation marks.
            Wrong: title: [New] Acts online
            Right: title: "[New] Acts online"
          """),
      remedy: .line(corrected))
  }
}
