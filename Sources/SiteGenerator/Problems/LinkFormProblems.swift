/// Links that are not written as links are.
extension Problem.Kind {
  static let linkFormProblems: [Self] = [
    .linkSchemeRefused(scheme: "file", destination: "file:///guide.pdf"),
    .linkMalformed(destination: "www.exemple.org", proposal: nil),
    .linkBrokenBySpace(text: "L’aide", destination: "aide.md"),
    .linkWithoutDestination(text: "L’aide"),
    .linkWithoutText(destination: "aide.md"),
    .linkTextVague(text: "ici"),
  ]

  /// A scheme that no browser should follow from this site (`javascript:`), or an unknown one.
  package static func linkSchemeRefused(
    scheme: String, destination: String, proposal: String? = nil
  ) -> Self {
    let start = scheme == "//" ? scheme : "\(scheme):"
    return Self(
      "lien-refuse", .error,
      french: Wording(
        what: "L’adresse « \(destination) » commence par « \(start) », que le site refuse.",
        advice: French.instead(
          proposal,
          otherwise: """
            Écrivez le chemin d’un fichier du site, ou une adresse qui commence par « https: », \
            « mailto: » ou « tel: ».
            """),
        explanation: """
          L’adresse commence par un mot que le site refuse, comme « javascript: » ou
          « file: ». Une telle adresse ne marche pas chez le visiteur, ou met sa
          sécurité en danger. Le site accepte https:, http:, mailto: et tel:, et ses
          propres lien:, contact: et compte:.
            Non : [Le guide](file:///C:/guide.pdf)
            Oui : [Le guide](pieces/guide.pdf)
          """),
      english: Wording(
        what: "The address “\(destination)” begins with “\(start)”, which the site refuses.",
        advice: English.instead(
          proposal,
          otherwise: """
            Write the path of a file of the site, or an address that begins with “https:”, \
            “mailto:” or “tel:”.
            """),
        explanation: """
          The address begins with a word that the site refuses, such as
          “javascript:” or “file:”. Such an address does not work for visitors, or
          endangers them. The site takes https:, http:, mailto: and tel:, and its
          own lien:, contact: and compte:.
            Wrong: [The guide](file:///C:/guide.pdf)
            Right: [The guide](pieces/guide.pdf)
          """),
      remedy: proposal.map { .text($0) })
  }

  /// An address of another site that no browser can follow: `https:/x`, `http://`, `tel:abc`; or one
  /// whose beginning is missing: `www.exemple.org`.
  package static func linkMalformed(destination: String, proposal: String?) -> Self {
    Self(
      "lien-mal-ecrit", .error,
      french: Wording(
        what: "L’adresse « \(destination) » est incomplète ou mal écrite.",
        advice: French.instead(
          proposal,
          otherwise: """
            Écrivez une adresse entière, comme « https://www.exemple.org/ », \
            « mailto:service@exemple.org » ou « tel:+22901000000 ».
            """),
        explanation: """
          L’adresse d’un autre site commence par « https:// », une adresse de courriel
          par « mailto: », un numéro de téléphone par « tel: » et ses chiffres. Écrite
          autrement, elle ne mène nulle part.
            Non : [Le site](www.exemple.org)
            Oui : [Le site](https://www.exemple.org)
          """),
      english: Wording(
        what: "The address “\(destination)” is incomplete or not written as one.",
        advice: English.instead(
          proposal,
          otherwise: """
            Write a whole address, such as “https://www.exemple.org/”, \
            “mailto:service@exemple.org” or “tel:+22901000000”.
            """),
        explanation: """
          The address of another site begins with “https://”, a mail address with
          “mailto:”, a telephone number with “tel:” and its digits. Written in another
          way, it leads nowhere.
            Wrong: [The site](www.exemple.org)
            Right: [The site](https://www.exemple.org)
          """),
      remedy: proposal.map { .text($0) })
  }

  /// `[texte] (adresse)`: the space keeps it from being a link.
  package static func linkBrokenBySpace(text: String, destination: String) -> Self {
    Self(
      "lien-coupe", .error,
      french: Wording(
        what: "Un espace sépare le texte « \(text) » de son adresse : ce n’est pas un lien.",
        advice: """
          Retirez l’espace entre le crochet et la parenthèse. Écrivez :
          [\(text)](\(destination))
          """,
        explanation: """
          Un espace entre le crochet et la parenthèse empêche le lien. Le visiteur
          verrait les crochets et l’adresse au milieu du texte.
            Non : [S’inscrire] (inscription.md)
            Oui : [S’inscrire](inscription.md)
          """),
      english: Wording(
        what: "A space stands between the text “\(text)” and its address: this is not a link.",
        advice: """
          Remove the space between the bracket and the parenthesis. Write:
          [\(text)](\(destination))
          """,
        explanation: """
          A space between the bracket and the parenthesis keeps this from being a
          link. Visitors would see brackets and an address in the text.
            Wrong: [Register] (inscription.md)
            Right: [Register](inscription.md)
          """),
      remedy: .words("] (", by: "]("))
  }

  /// A link without address.
  package static func linkWithoutDestination(text: String) -> Self {
    Self(
      "lien-sans-adresse", .error,
      french: Wording(
        what: "Le lien « \(text) » n’a pas d’adresse.",
        advice: "Écrivez entre les parenthèses le fichier ou l’adresse où il mène.",
        explanation: """
          Le lien a un texte, mais rien entre les parenthèses. Le visiteur
          cliquerait sans changer de page.
            Non : [S’inscrire]()
            Oui : [S’inscrire](inscription.md)
          """),
      english: Wording(
        what: "The link “\(text)” has no address.",
        advice: "Write between the parentheses the file or the address that it leads to.",
        explanation: """
          The link has a text, but nothing between the parentheses. Visitors would
          click and stay where they are.
            Wrong: [Register]()
            Right: [Register](inscription.md)
          """))
  }

  /// A link without text.
  package static func linkWithoutText(destination: String) -> Self {
    Self(
      "lien-sans-texte", .error,
      french: Wording(
        what: "Le lien vers « \(destination) » n’a pas de texte.",
        advice: """
          Écrivez entre les crochets ce que l’on trouve au bout du lien :
          [Texte du lien](\(destination))
          """,
        explanation: """
          Le lien a une adresse, mais rien entre les crochets. Personne ne le
          verrait ; un lecteur d’écran n’aurait que l’adresse à dire.
            Non : [](inscription.md)
            Oui : [S’inscrire](inscription.md)
          """),
      english: Wording(
        what: "The link to “\(destination)” has no text.",
        advice: """
          Write between the brackets what people find behind the link:
          [Text of the link](\(destination))
          """,
        explanation: """
          The link has an address, but nothing between the brackets. Nobody would
          see it; a screen reader would have only the address to say.
            Wrong: [](inscription.md)
            Right: [Register](inscription.md)
          """))
  }

  /// « cliquez ici », « en savoir plus »: says nothing out of its sentence.
  package static func linkTextVague(text: String) -> Self {
    Self(
      "lien-vague", .warning,
      french: Wording(
        what: "Le texte du lien, « \(text) », ne dit pas où il mène.",
        advice: """
          Nommez la page ou la démarche : « Remplir le formulaire d’inscription » plutôt que \
          « Cliquez ici ».
          """,
        explanation: """
          Le texte du lien ne dit rien hors de sa phrase. Une personne aveugle
          parcourt souvent la liste des liens d’une page : dix fois « ici » ne
          l’aide pas. Nommez ce que l’on trouve au bout du lien.
            Non : Pour vous inscrire, [cliquez ici](inscription.md).
            Oui : Vous pouvez [créer votre compte](inscription.md).
          """),
      english: Wording(
        what: "The text of the link, “\(text)”, does not say where it leads.",
        advice: "Name the page or the task: “Fill in the registration form”, not “Click here”.",
        explanation: """
          The text of the link says nothing outside its sentence. Blind people often
          go through the list of a page’s links: “here” ten times does not help.
          Name what people find behind the link.
            Wrong: To register, [click here](inscription.md).
            Right: You can [create your account](inscription.md).
          """))
  }
}
