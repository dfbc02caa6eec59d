extension Explanation {
  static let settingsMissing = Explanation(
    french: """
      Le fichier site.yml contient les réglages du site : son titre, son adresse,
      ses menus. Sans lui, rien ne peut être publié. Souvent, la commande n’a
      pas été lancée dans le bon dossier.
        guichet build --site /chemin/du/site
      Un nouveau site.yml commence ainsi :
        version: 1
        title: Espace carrière
      """,
    english: """
      The file site.yml holds the settings of the site: its title, its address,
      its menus. Without it nothing can be published. Often the command was not
      run in the right folder.
        guichet build --site /path/of/the/site
      A new site.yml begins like this:
        version: 1
        title: Espace carrière
      """)

  static let settingsUnreadable = Explanation(
    french: """
      Le fichier site.yml ne peut pas être lu : un signe y est mal placé. La ligne
      indiquée est celle où la lecture s’arrête ; l’erreur est parfois juste
      au-dessus. Vérifiez les guillemets, les deux-points et les décalages. Une
      valeur qui commence par « & », « * » ou « ! » demande des guillemets.
        Non : mail:
              sender: portail@exemple.org
        Oui : mail:
                sender: portail@exemple.org
      """,
    english: """
      The file site.yml cannot be read: a sign in it is out of place. The line
      given is where reading stops; the mistake is sometimes just above. Check
      quotation marks, colons and indentation. A value that begins with “&”, “*”
      or “!” needs quotation marks.
        Wrong: mail:
               sender: portail@exemple.org
        Right: mail:
                 sender: portail@exemple.org
      """)

  static let settingUnknown = Explanation(
    french: """
      Le fichier site.yml contient un réglage que le programme ne connaît pas. Ce
      que vous vouliez régler ne le serait pas. Vérifiez l’orthographe, et le
      groupe où la ligne est décalée.
        Non : titre: Espace carrière
        Oui : title: Espace carrière
      """,
    english: """
      The file site.yml holds a setting that the program does not know. What you
      meant to set would not be set. Check the spelling, and the group under
      which the line is indented.
        Wrong: titel: Espace carrière
        Right: title: Espace carrière
      """)

  static let settingRepeated = Explanation(
    french: """
      Le même réglage figure deux fois dans le même groupe de site.yml. Le
      programme ne peut pas savoir lequel est le bon.
        Non : session: 20 min
              session: 30 min
        Oui : session: 20 min
      """,
    english: """
      The same setting stands twice in the same group of site.yml. The program
      cannot know which one is right.
        Wrong: session: 20 min
               session: 30 min
        Right: session: 20 min
      """)

  static let settingMissing = Explanation(
    french: """
      Un réglage obligatoire manque dans site.yml, ou rien ne suit ses
      deux-points. Le nom dit le groupe, puis le réglage, séparés par un point :
      « links.fiche-de-paie.url » s’écrit ainsi.
        links:
          fiche-de-paie:
            url: https://paie.exemple.org/
      """,
    english: """
      A required setting is missing from site.yml, or nothing follows its colon.
      The name gives the group, then the setting, separated by a dot:
      “links.fiche-de-paie.url” is written like this.
        links:
          fiche-de-paie:
            url: https://paie.exemple.org/
      """)

  static let settingWrong = Explanation(
    french: """
      Un réglage de site.yml attend une autre sorte de valeur. Une durée a une
      unité : 48 h, 30 min, 12 mois. Un poids aussi : 12 Ko. Le décalage horaire
      est entre guillemets. L’adresse du site commence par « https:// » ;
      « http:// » n’est admis que pour un essai sur votre ordinateur.
        Non : timezone: +1
        Oui : timezone: "+01:00"
      """,
    english: """
      A setting of site.yml expects another kind of value. A duration has a unit:
      48 h, 30 min, 12 months. So has a weight: 12 KB. The offset from UTC goes
      in quotation marks. The site’s address begins with “https://”; “http://” is
      taken only for a trial on your own computer.
        Wrong: timezone: +1
        Right: timezone: "+01:00"
      """)

  static let settingsVersion = Explanation(
    french: """
      La ligne « version: » dit de quelle façon site.yml est écrit. Ce programme
      lit la version 1. Une autre version vient d’un programme plus récent :
      installez celui-ci, plutôt que de changer le nombre.
        version: 1
      """,
    english: """
      The line “version:” says in which way site.yml is written. This program
      reads version 1. Another version comes from a later program: install that
      one rather than change the number.
        version: 1
      """)
}
