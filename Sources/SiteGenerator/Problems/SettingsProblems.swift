/// The settings of `site.yml`, one by one.
extension Problem.Kind {
  static let settingsProblems: [Self] = [
    .settingUnknown(key: "titre", nearest: nil),
    .settingRepeated(key: "title"),
    .settingMissing(key: "title"),
    .settingWrong(key: "timezone", value: "+1", expected: .utcOffset),
  ]

  package static func settingUnknown(key: String, nearest: String?) -> Self {
    Self(
      "reglage-inconnu", .error,
      french: Wording(
        what: "Le réglage « \(key) » n’existe pas dans site.yml.",
        advice: French.instead(nearest, otherwise: "Retirez cette ligne."),
        explanation: """
          Le fichier site.yml contient un réglage que le programme ne connaît pas. Ce
          que vous vouliez régler ne le serait pas. Vérifiez l’orthographe, et le
          groupe où la ligne est décalée.
            Non : titre: Espace carrière
            Oui : title: Espace carrière
          """),
      english: Wording(
        what: "There is no setting “\(key)” in site.yml.",
        advice: English.instead(nearest, otherwise: "Remove this line."),
        explanation: """
          The file site.yml holds a setting that the program does not know. What you
          meant to set would not be set. Check the spelling, and the group under
          which the line is indented.
            Wrong: titel: Espace carrière
            Right: title: Espace carrière
          """),
      remedy: nearest.map { .text($0) })
  }

  package static func settingRepeated(key: String) -> Self {
    Self(
      "reglage-repete", .error,
      french: Wording(
        what: "Le réglage « \(key) » est écrit deux fois dans site.yml.",
        advice: "Gardez la bonne ligne et supprimez l’autre.",
        explanation: """
          Le même réglage figure deux fois dans le même groupe de site.yml. Le
          programme ne peut pas savoir lequel est le bon.
            Non : session: 20 min
                  session: 30 min
            Oui : session: 20 min
          """),
      english: Wording(
        what: "The setting “\(key)” is written twice in site.yml.",
        advice: "Keep the right line and delete the other.",
        explanation: """
          The same setting stands twice in the same group of site.yml. The program
          cannot know which one is right.
            Wrong: session: 20 min
                   session: 30 min
            Right: session: 20 min
          """))
  }

  package static func settingMissing(key: String) -> Self {
    let group = group(of: key)
    return Self(
      "reglage-absent", .error,
      french: Wording(
        what: "Le réglage « \(key) » manque dans site.yml.",
        advice: """
          Ajoutez une ligne « \(lastPart(of: key)): » suivie de sa valeur\
          \(group.map { ", dans le groupe « \($0) »" } ?? "").
          """,
        explanation: """
          Un réglage obligatoire manque dans site.yml, ou rien ne suit ses
          deux-points. Le nom dit le groupe, puis le réglage, séparés par un point :
          « links.fiche-de-paie.url » s’écrit ainsi.
            links:
              fiche-de-paie:
                url: https://paie.exemple.org/
          """),
      english: Wording(
        what: "The setting “\(key)” is missing from site.yml.",
        advice:
          """
          Add a line “\(lastPart(of: key)):” with its value\
          \(group.map { ", in the group “\($0)”" } ?? "").
          """,
        explanation: """
          A required setting is missing from site.yml, or nothing follows its colon.
          The name gives the group, then the setting, separated by a dot:
          “links.fiche-de-paie.url” is written like this.
            links:
              fiche-de-paie:
                url: https://paie.exemple.org/
          """))
  }

  package static func settingWrong(key: String, value: String, expected: Problem.ExpectedValue)
    -> Self
  {
    let isWholeFile = key == "site.yml"
    return Self(
      "reglage-valeur", .error,
      french: Wording(
        what: isWholeFile
          ? "Le fichier site.yml n’est pas une suite de réglages."
          : Wording.canShow(value)
            ? "Le réglage « \(key) » ne peut pas valoir « \(value) »."
            : "La valeur du réglage « \(key) » manque ou n’a pas la bonne forme.",
        advice: isWholeFile
          ? "Écrivez un réglage par ligne, en commençant par :\nversion: 1"
          : "Écrivez après « \(lastPart(of: key)): » \(French.words(for: expected)).",
        explanation: """
          Un réglage de site.yml attend une autre sorte de valeur. Une durée a une
          unité : 48 h, 30 min, 12 mois. Un poids aussi : 12 Ko. Le décalage horaire
          est entre guillemets. L’adresse du site commence par « https:// » ;
          « http:// » n’est admis que pour un essai sur votre ordinateur.
            Non : timezone: +1
            Oui : timezone: "+01:00"
          """),
      english: Wording(
        what: isWholeFile
          ? "The file site.yml is not a list of settings."
          : Wording.canShow(value)
            ? "The setting “\(key)” cannot have the value “\(value)”."
            : "The value of the setting “\(key)” is missing or does not have the right form.",
        advice: isWholeFile
          ? "Write one setting a line, beginning with:\nversion: 1"
          : "Write after “\(lastPart(of: key)):” \(English.words(for: expected)).",
        explanation: """
          A setting of site.yml expects another kind of value. A duration has a unit:
          48 h, 30 min, 12 months. So has a weight: 12 KB. The offset from UTC goes
          in quotation marks. The site’s address begins with “https://”; “http://” is
          taken only for a trial on your own computer.
            Wrong: timezone: +1
            Right: timezone: "+01:00"
          """))
  }

  /// What a setting is called in its group: `sender` for `mail.sender`.
  ///
  /// The dots of an address are its own: `/a.html` for `redirects./a.html`.
  private static func lastPart(of key: String) -> Substring {
    lastDot(of: key).map { key[key.index(after: $0)...] } ?? key[...]
  }

  /// `mail.sender` → `mail`; nil for a setting that stands by itself.
  private static func group(of key: String) -> Substring? { lastDot(of: key).map { key[..<$0] } }

  private static func lastDot(of key: String) -> String.Index? {
    key.prefix { $0 != "/" }.lastIndex(of: ".")
  }
}
