extension Explanation {
  static let linkBrokenBySpace = Explanation(
    french: """
      Un espace entre le crochet et la parenthèse empêche le lien. Le visiteur
      verrait les crochets et l’adresse au milieu du texte.
        Non : [S’inscrire] (inscription.md)
        Oui : [S’inscrire](inscription.md)
      """,
    english: """
      A space between the bracket and the parenthesis keeps this from being a
      link. Visitors would see brackets and an address in the text.
        Wrong: [Register] (inscription.md)
        Right: [Register](inscription.md)
      """)

  static let linkWithoutDestination = Explanation(
    french: """
      Le lien a un texte, mais rien entre les parenthèses. Le visiteur
      cliquerait sans changer de page.
        Non : [S’inscrire]()
        Oui : [S’inscrire](inscription.md)
      """,
    english: """
      The link has a text, but nothing between the parentheses. Visitors would
      click and stay where they are.
        Wrong: [Register]()
        Right: [Register](inscription.md)
      """)

  static let linkWithoutText = Explanation(
    french: """
      Le lien a une adresse, mais rien entre les crochets. Personne ne le
      verrait ; un lecteur d’écran n’aurait que l’adresse à dire.
        Non : [](inscription.md)
        Oui : [S’inscrire](inscription.md)
      """,
    english: """
      The link has an address, but nothing between the brackets. Nobody would
      see it; a screen reader would have only the address to say.
        Wrong: [](inscription.md)
        Right: [Register](inscription.md)
      """)

  static let linkTextVague = Explanation(
    french: """
      Le texte du lien ne dit rien hors de sa phrase. Une personne aveugle
      parcourt souvent la liste des liens d’une page : dix fois « ici » ne
      l’aide pas. Nommez ce que l’on trouve au bout du lien.
        Non : Pour vous inscrire, [cliquez ici](inscription.md).
        Oui : Vous pouvez [créer votre compte](inscription.md).
      """,
    english: """
      The text of the link says nothing outside its sentence. Blind people often
      go through the list of a page’s links: “here” ten times does not help.
      Name what people find behind the link.
        Wrong: To register, [click here](inscription.md).
        Right: You can [create your account](inscription.md).
      """)

  static let linkByAddress = Explanation(
    french: """
      Le lien désigne une page par son adresse publiée. Il marche aujourd’hui,
      mais se romprait si le fichier changeait de nom ou de dossier. Par le
      fichier, le lien se lit aussi hors du site et il est vérifié.
        Non : [L’aide](/aide/)
        Oui : [L’aide](aide/index.md)
      """,
    english: """
      The link names a page by its published address. It works today, but would
      break if the file were renamed or moved. By its file, the link also works
      outside the site and is checked.
        Wrong: [Help](/aide/)
        Right: [Help](aide/index.md)
      """)

  static let externalLinkBroken = Explanation(
    french: """
      L’adresse d’un autre site ne répond pas, ou répond par une erreur. Seule
      la commande « guichet check --external » le vérifie. Une panne peut être
      passagère : ouvrez l’adresse avant de la changer. Pour un site qui refuse
      les robots, écrivez dans site.yml :
        links:
          fiche-de-paie:
            url: https://paie.exemple.org/
            check: false
      """,
    english: """
      The address of another site does not answer, or answers with an error.
      Only the command “guichet check --external” checks this. A failure may
      pass: open the address before you change it. For a site that refuses
      robots, write in site.yml:
        links:
          fiche-de-paie:
            url: https://paie.exemple.org/
            check: false
      """)
}
