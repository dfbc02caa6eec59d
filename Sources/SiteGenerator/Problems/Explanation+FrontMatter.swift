extension Explanation {
  static let frontMatterUnreadable = Explanation(
    french: """
      L’en-tête est formé des lignes entre les deux « --- », en haut du fichier.
      Sans lui, la page n’a ni titre ni réglage. Chaque ligne s’écrit : un mot,
      deux-points, un espace, une valeur.
        ---
        title: S’inscrire
        order: 10
        ---
      """,
    english: """
      The front matter is made of the lines between the two “---”, at the top of
      the file. Without it the page has no title and no settings. Each line
      reads: a word, a colon, a space, a value.
        ---
        title: Register
        order: 10
        ---
      """)

  static let frontMatterUnclosed = Explanation(
    french: """
      Le fichier commence par « --- », mais la ligne « --- » qui ferme l’en-tête
      manque. Tout le texte serait pris pour des réglages.
        ---
        title: S’inscrire
        ---
        Le texte de la page commence ici.
      """,
    english: """
      The file begins with “---”, but the line “---” that closes the front
      matter is missing. The whole text would be taken for settings.
        ---
        title: Register
        ---
        The text of the page begins here.
      """)

  static let frontMatterKeyUnknown = Explanation(
    french: """
      L’en-tête contient un mot que le programme ne connaît pas. Ce que vous
      vouliez régler ne le serait pas. Les mots possibles sont en anglais :
      title, description, layout, order, aliases, date, review_by, owner, draft,
      publish, expires, id.
        Non : titre: S’inscrire
        Oui : title: S’inscrire
      """,
    english: """
      The front matter holds a word that the program does not know. What you
      meant to set would not be set. The possible words are: title,
      description, layout, order, aliases, date, review_by, owner, draft,
      publish, expires, id.
        Wrong: titel: Register
        Right: title: Register
      """)

  static let frontMatterKeyRepeated = Explanation(
    french: """
      La même ligne figure deux fois dans l’en-tête. Le programme ne peut pas
      savoir laquelle est la bonne.
        Non : title: S’inscrire
              title: Créer un compte
        Oui : title: Créer un compte
      """,
    english: """
      The same line stands twice in the front matter. The program cannot know
      which one is right.
        Wrong: title: Register
               title: Create an account
        Right: title: Create an account
      """)

  static let frontMatterValueWrong = Explanation(
    french: """
      Une ligne de l’en-tête attend une autre sorte de valeur. Les dates
      s’écrivent année, mois, jour. « draft » attend true ou false. « order »
      attend un nombre. « layout » attend le nom d’une mise en page.
        Non : review_by: 31 mars 2026
        Oui : review_by: 2026-03-31
      """,
    english: """
      A line of the front matter expects another kind of value. Dates are
      written year, month, day. “draft” expects true or false. “order” expects a
      number. “layout” expects the name of a layout.
        Wrong: review_by: 31 March 2026
        Right: review_by: 2026-03-31
      """)

  // MARK: What prose does to YAML

  static let yamlColon = Explanation(
    french: """
      Dans l’en-tête et dans site.yml, les deux-points séparent un mot de sa
      valeur. Au milieu d’une valeur, ils coupent la ligne une seconde fois.
      Des guillemets droits autour de la valeur l’évitent.
        Non : title: Inscription : les étapes
        Oui : title: "Inscription : les étapes"
      """,
    english: """
      In the front matter and in site.yml, a colon separates a word from its
      value. In the middle of a value it cuts the line a second time. Straight
      quotation marks around the value avoid that.
        Wrong: title: Registration: the steps
        Right: title: "Registration: the steps"
      """)

  static let yamlHash = Explanation(
    french: """
      Dans l’en-tête et dans site.yml, ce qui suit un espace et un « # » est une
      note pour soi : le programme ne le lit pas. La fin de votre texte serait
      perdue sans bruit. Mettez la valeur entre guillemets droits.
        Non : title: Bureau #12
        Oui : title: "Bureau #12"
      """,
    english: """
      In the front matter and in site.yml, what follows a space and a “#” is a
      note to oneself: the program does not read it. The end of your text would
      be lost without a sound. Put the value in straight quotation marks.
        Wrong: title: Office #12
        Right: title: "Office #12"
      """)

  static let yamlNumber = Explanation(
    french: """
      Certains nombres se lisent autrement qu’ils ne s’écrivent : selon les
      programmes, 010 vaut 8, et 9:30 vaut 570. Écrivez un nombre sans zéro
      devant, et un texte entre guillemets droits.
        Non : order: 010
        Oui : order: 10
      """,
    english: """
      Some numbers are read otherwise than they are written: depending on the
      program, 010 is 8 and 9:30 is 570. Write a number without a zero before
      it, and a text in straight quotation marks.
        Wrong: order: 010
        Right: order: 10
      """)

  static let yamlTab = Explanation(
    french: """
      L’en-tête et site.yml n’admettent pas la touche Tabulation. À l’écran,
      elle ressemble à des espaces, mais elle rend le fichier illisible.
      Remplacez chaque tabulation par deux espaces.
      """,
    english: """
      The front matter and site.yml do not admit the Tab key. On the screen it
      looks like spaces, but it makes the file unreadable. Replace each tab by
      two spaces.
      """)

  static let yamlCurlyQuotes = Explanation(
    french: """
      Les guillemets “ ”, „ ou ‘ que posent les traitements de texte n’entourent
      pas une valeur : ils en feraient partie et se verraient sur le site.
      Employez le guillemet droit du clavier.
        Non : title: “Inscription : les étapes”
        Oui : title: "Inscription : les étapes"
      """,
    english: """
      The quotation marks “ ”, „ or ‘ that word processors set do not enclose a
      value: they would be part of it and show on the site. Use the straight
      quotation mark of the keyboard.
        Wrong: title: “Registration: the steps”
        Right: title: "Registration: the steps"
      """)

  static let yamlReservedCharacter = Explanation(
    french: """
      En tête d’une valeur, les signes [ { & * ! | > % @ ` ont un sens pour le
      programme. Pour qu’ils soient du texte, mettez la valeur entre guillemets
      droits.
        Non : title: [Nouveau] Les actes en ligne
        Oui : title: "[Nouveau] Les actes en ligne"
      """,
    english: """
      At the head of a value, the signs [ { & * ! | > % @ ` mean something to
      the program. To make them text, put the value in straight quotation marks.
        Wrong: title: [New] Acts online
        Right: title: "[New] Acts online"
      """)
}
