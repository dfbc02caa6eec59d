extension French {
  static func frontMatterUnreadable(_ reason: Problem.UnreadableReason) -> Wording {
    Wording(
      what: "L’en-tête, entre les deux « --- », ne peut pas être lu : \(self.reason(reason)).",
      advice: """
        Écrivez sur chaque ligne un mot, deux-points, un espace et une valeur. Mettez la valeur \
        entre guillemets droits si elle contient de la ponctuation :
        title: "Mon titre : la suite"
        """)
  }

  static let frontMatterUnclosed = Wording(
    what: "L’en-tête s’ouvre par « --- » mais ne se ferme pas.",
    advice: """
      Ajoutez une ligne « --- » après la dernière ligne de l’en-tête, avant le texte :
      ---
      """)

  static func frontMatterKeyUnknown(_ key: String, _ nearest: String?) -> Wording {
    let known = FrontMatterKeys.all.map(\.name).joined(separator: ", ")
    return Wording(
      what: "L’en-tête ne connaît pas la ligne « \(key): ».",
      advice: instead(
        nearest.map { "\($0):" },
        otherwise: "Retirez cette ligne. Les lignes possibles sont : \(known)."))
  }

  static func frontMatterKeyRepeated(_ key: String) -> Wording {
    Wording(
      what: "La ligne « \(key): » se trouve deux fois dans l’en-tête.",
      advice: "Gardez la bonne ligne et supprimez l’autre.")
  }

  static func frontMatterValueWrong(
    _ key: String, _ value: String, _ expected: Problem.ExpectedValue
  ) -> Wording {
    Wording(
      what: Wording.canShow(value)
        ? "La ligne « \(key): » ne peut pas valoir « \(value) »."
        : "La valeur de « \(key): » manque ou n’a pas la bonne forme.",
      advice: "Écrivez après « \(key): » \(words(for: expected)).")
  }

  // MARK: What French prose does to YAML

  static func yamlColon(_ corrected: String) -> Wording {
    Wording(
      what: "Les deux-points au milieu de la valeur empêchent de lire cette ligne.",
      advice: quotedLine(corrected))
  }

  static func yamlHash(_ corrected: String) -> Wording {
    Wording(
      what: "Tout ce qui suit le signe « # » sur cette ligne serait perdu.",
      advice: quotedLine(corrected))
  }

  static func yamlNumber(_ value: String, _ readAs: String, _ corrected: String) -> Wording {
    Wording(
      what: "La valeur « \(value) » peut se lire comme le nombre \(readAs).",
      advice: replacedLine(corrected))
  }

  static func yamlTab(_ corrected: String) -> Wording {
    Wording(
      what: "Cette ligne contient une tabulation à la place d’espaces.",
      advice: replacedLine(corrected))
  }

  static func yamlCurlyQuotes(_ corrected: String) -> Wording {
    Wording(
      what: "Les guillemets de cette ligne sont typographiques : ils ne délimitent pas la valeur.",
      advice: """
        Employez des guillemets droits. Remplacez la ligne par :
        \(corrected)
        """)
  }

  static func yamlReservedCharacter(_ character: String, _ corrected: String) -> Wording {
    Wording(
      what: "Une valeur ne peut pas commencer par « \(character) » sans guillemets.",
      advice: quotedLine(corrected))
  }

  private static func quotedLine(_ corrected: String) -> String {
    """
    Mettez la valeur entre guillemets droits. Remplacez la ligne par :
    \(corrected)
    """
  }

  private static func replacedLine(_ corrected: String) -> String {
    """
    Remplacez la ligne par :
    \(corrected)
    """
  }
}
