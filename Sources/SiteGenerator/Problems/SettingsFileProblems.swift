/// `site.yml` as a whole.
extension Problem.Kind {
  static let settingsFileProblems: [Self] = [
    .settingsMissing,
    .settingsUnreadable(reason: .empty),
    .settingsVersion(found: "2"),
  ]

  package static let settingsMissing = Self(
    "reglages-absents", .error,
    french: Wording(
      what: "Le dossier du site n’a pas de fichier site.yml.",
      advice: """
        Lancez la commande dans le dossier du site, ou indiquez-le avec « --site DOSSIER ». Pour un \
        nouveau site, créez site.yml et commencez-le par :
        version: 1
        """,
      explanation: """
        Le fichier site.yml contient les réglages du site : son titre, son adresse,
        ses menus. Sans lui, rien ne peut être publié. Souvent, la commande n’a
        pas été lancée dans le bon dossier.
          guichet build --site /chemin/du/site
        Un nouveau site.yml commence ainsi :
          version: 1
          title: Espace carrière
        """),
    english: Wording(
      what: "The site’s folder has no file site.yml.",
      advice: """
        Run the command in the site’s folder, or name it with “--site FOLDER”. For a new site, \
        create site.yml and begin it with:
        version: 1
        """,
      explanation: """
        The file site.yml holds the settings of the site: its title, its address,
        its menus. Without it nothing can be published. Often the command was not
        run in the right folder.
          guichet build --site /path/of/the/site
        A new site.yml begins like this:
          version: 1
          title: Espace carrière
        """))

  package static func settingsUnreadable(reason: Problem.UnreadableReason) -> Self {
    Self(
      "reglages-illisibles", .error,
      french: Wording(
        what: "Le fichier site.yml ne peut pas être lu : \(French.reason(reason)).",
        advice: """
          Vérifiez la ligne indiquée et celle d’avant : deux-points suivis d’un espace, guillemets \
          fermés, décalages faits d’espaces.
          """,
        explanation: """
          Le fichier site.yml ne peut pas être lu : un signe y est mal placé. La ligne
          indiquée est celle où la lecture s’arrête ; l’erreur est parfois juste
          au-dessus. Vérifiez les guillemets, les deux-points et les décalages. Une
          valeur qui commence par « & », « * » ou « ! » demande des guillemets.
            Non : mail:
                  sender: portail@exemple.org
            Oui : mail:
                    sender: portail@exemple.org
          """),
      english: Wording(
        what: "The file site.yml cannot be read: \(English.reason(reason)).",
        advice: """
          Check the line given and the one before it: colons followed by a space, closed quotation \
          marks, indentation made of spaces.
          """,
        explanation: """
          The file site.yml cannot be read: a sign in it is out of place. The line
          given is where reading stops; the mistake is sometimes just above. Check
          quotation marks, colons and indentation. A value that begins with “&”, “*”
          or “!” needs quotation marks.
            Wrong: mail:
                   sender: portail@exemple.org
            Right: mail:
                     sender: portail@exemple.org
          """))
  }

  package static func settingsVersion(found: String) -> Self {
    Self(
      "reglages-version", .error,
      french: Wording(
        what: found.isEmpty
          ? "Le fichier site.yml ne dit pas sa version."
          : "Le fichier site.yml est de la version « \(found) », que ce programme ne connaît pas.",
        advice: """
          Installez la version de guichet prévue pour ce site. Si le site est de la version 1, \
          écrivez en tête de site.yml :
          version: 1
          """,
        explanation: """
          La ligne « version: » dit de quelle façon site.yml est écrit. Ce programme
          lit la version 1. Une autre version vient d’un programme plus récent :
          installez celui-ci, plutôt que de changer le nombre.
            version: 1
          """),
      english: Wording(
        what: found.isEmpty
          ? "The file site.yml does not say its version."
          : "The file site.yml is of version “\(found)”, which this program does not know.",
        advice: """
          Install the version of guichet made for this site. If the site is of version 1, write at \
          the top of site.yml:
          version: 1
          """,
        explanation: """
          The line “version:” says in which way site.yml is written. This program
          reads version 1. Another version comes from a later program: install that
          one rather than change the number.
            version: 1
          """))
  }
}
