/// Links to pages and files that the site does not have.
extension Problem.Kind {
  static let linkProblems: [Self] = [
    .pageNotFound(destination: "aide.md", nearest: nil),
    .anchorNotFound(anchor: "delais", page: nil, nearest: nil),
    .imageNotFound(destination: "plan.png", nearest: nil),
    .downloadNotFound(destination: "lettre.pdf", nearest: nil),
    .linkByAddress(destination: "/aide/", file: "aide.md"),
  ]

  /// No page or file stands where a link points.
  ///
  /// `nearest` is the path to write instead.
  package static func pageNotFound(destination: String, nearest: String?) -> Self {
    Self(
      "page-introuvable", .error,
      french: Wording(
        what: "Aucune page ni aucun fichier ne se trouve à « \(destination) ».",
        advice: French.instead(
          nearest,
          otherwise: """
            Vérifiez le chemin du fichier. Il part du dossier de la page : « ../faq.md » remonte \
            d’un dossier.
            """),
        explanation: """
          Un lien mène à une page ou à un fichier qui n’existe pas. Le visiteur
          tomberait sur une page d’erreur. Le chemin part du dossier de la page qui
          contient le lien ; « ../ » remonte d’un dossier.
            Non : [Les questions](faq.md), depuis content/aide/inscription.md
            Oui : [Les questions](../faq.md)
          """),
      english: Wording(
        what: "There is no page and no file at “\(destination)”.",
        advice: English.instead(
          nearest,
          otherwise: """
            Check the path of the file. It starts from the page’s folder: “../faq.md” goes up one \
            folder.
            """),
        explanation: """
          A link leads to a page or a file that does not exist. Visitors would meet
          an error page. The path starts from the folder of the page that holds the
          link; “../” goes up one folder.
            Wrong: [Questions](faq.md), from content/aide/inscription.md
            Right: [Questions](../faq.md)
          """),
      remedy: nearest.map { .text($0) })
  }

  /// The page is there, the anchor is not.
  ///
  /// `page` is nil for the link's own page; `path` is what stands before the `#`.
  package static func anchorNotFound(
    anchor: String, page: String?, path: String = "", nearest: String?
  ) -> Self {
    Self(
      "ancre-introuvable", .error,
      french: Wording(
        what: "\(page.map { "La page « \($0) »" } ?? "Cette page") n’a pas d’ancre « #\(anchor) ».",
        advice: French.instead(
          nearest.map { "\(path)#\($0)" },
          otherwise: "Ajoutez « {#\(anchor)} » à la fin de l’intertitre où le lien doit mener."),
        explanation: """
          La page existe, mais pas l’endroit visé dans la page. Le visiteur
          arriverait en haut et devrait chercher. L’ancre d’un intertitre est son
          texte en minuscules, sans accent, avec des tirets. Vous pouvez aussi la
          choisir : elle ne change plus quand vous corrigez l’intertitre.
            Intertitre : ## Activer le compte {#activation}
            Lien :       [Activer le compte](inscription.md#activation)
          """),
      english: Wording(
        what: "\(page.map { "The page “\($0)”" } ?? "This page") has no anchor “#\(anchor)”.",
        advice: English.instead(
          nearest.map { "\(path)#\($0)" },
          otherwise: "Add “{#\(anchor)}” to the end of the heading that the link should lead to."),
        explanation: """
          The page exists, the place within it does not. Visitors would arrive at
          the top and have to search. The anchor of a heading is its text in small
          letters, without accents, with hyphens. You can also choose it: then it
          stays when you correct the heading.
            Heading: ## Activate the account {#activation}
            Link:    [Activate the account](inscription.md#activation)
          """),
      remedy: nearest.map { .text("\(path)#\($0)") })
  }

  /// An image that is not there.
  package static func imageNotFound(destination: String, nearest: String?) -> Self {
    Self(
      "image-introuvable", .error,
      french: Wording(
        what: "L’image « \(destination) » est introuvable.",
        advice: French.instead(
          nearest,
          otherwise: """
            Copiez l’image dans le dossier content/, ou corrigez le chemin entre parenthèses.
            """),
        explanation: """
          La page montre une image dont le fichier est absent. Le visiteur verrait
          un cadre vide. Vérifiez le dossier, les majuscules et la fin du nom.
            Non : ![Le guichet](images/Guichet.JPG), si le fichier est guichet.jpg
            Oui : ![Le guichet](images/guichet.jpg)
          """),
      english: Wording(
        what: "The image “\(destination)” is not there.",
        advice: English.instead(
          nearest,
          otherwise: "Copy the image into the folder content/, or correct the path in parentheses."),
        explanation: """
          The page shows an image whose file is missing. Visitors would see an
          empty frame. Check the folder, the capitals and the end of the name.
            Wrong: ![The counter](images/Guichet.JPG), if the file is guichet.jpg
            Right: ![The counter](images/guichet.jpg)
          """),
      remedy: nearest.map { .text($0) })
  }

  /// A file to download that is not there.
  package static func downloadNotFound(destination: String, nearest: String?) -> Self {
    Self(
      "fichier-introuvable", .error,
      french: Wording(
        what: "Le fichier à télécharger « \(destination) » est introuvable.",
        advice: French.instead(
          nearest,
          otherwise: """
            Copiez le fichier dans le dossier content/, ou corrigez le chemin entre parenthèses.
            """),
        explanation: """
          La page propose un fichier à télécharger qui est absent. Copiez-le dans
          content/ et désignez-le par son chemin, comme une page.
            Non : [Le formulaire](formulaire.pdf), si le fichier est dans pieces/
            Oui : [Le formulaire](pieces/formulaire.pdf)
          """),
      english: Wording(
        what: "The file to download, “\(destination)”, is not there.",
        advice: English.instead(
          nearest,
          otherwise: "Copy the file into the folder content/, or correct the path in parentheses."),
        explanation: """
          The page offers a file to download that is missing. Copy it into content/
          and name it by its path, like a page.
            Wrong: [The form](formulaire.pdf), if the file is in pieces/
            Right: [The form](pieces/formulaire.pdf)
          """),
      remedy: nearest.map { .text($0) })
  }

  /// A link to a page by its published address (`/aide/`) rather than by its file.
  package static func linkByAddress(destination: String, file: String) -> Self {
    Self(
      "lien-par-adresse", .warning,
      french: Wording(
        what: "Le lien désigne une page par son adresse publiée, « \(destination) ».",
        advice: """
          Désignez la page par son fichier : écrivez « \(file) ».
          """,
        explanation: """
          Le lien désigne une page par son adresse publiée. Il marche aujourd’hui,
          mais se romprait si le fichier changeait de nom ou de dossier. Par le
          fichier, le lien se lit aussi hors du site et il est vérifié.
            Non : [L’aide](/aide/)
            Oui : [L’aide](aide/index.md)
          """),
      english: Wording(
        what: "The link names a page by its published address, “\(destination)”.",
        advice: """
          Name the page by its file: write “\(file)”.
          """,
        explanation: """
          The link names a page by its published address. It works today, but would
          break if the file were renamed or moved. By its file, the link also works
          outside the site and is checked.
            Wrong: [Help](/aide/)
            Right: [Help](aide/index.md)
          """),
      remedy: .text(file))
  }
}
