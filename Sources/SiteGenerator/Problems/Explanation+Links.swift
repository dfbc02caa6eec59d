extension Explanation {
  static let pageNotFound = Explanation(
    french: """
      Un lien mène à une page ou à un fichier qui n’existe pas. Le visiteur
      tomberait sur une page d’erreur. Le chemin part du dossier de la page qui
      contient le lien ; « ../ » remonte d’un dossier.
        Non : [Les questions](faq.md), depuis content/aide/inscription.md
        Oui : [Les questions](../faq.md)
      """,
    english: """
      A link leads to a page or a file that does not exist. Visitors would meet
      an error page. The path starts from the folder of the page that holds the
      link; “../” goes up one folder.
        Wrong: [Questions](faq.md), from content/aide/inscription.md
        Right: [Questions](../faq.md)
      """)

  static let anchorNotFound = Explanation(
    french: """
      La page existe, mais pas l’endroit visé dans la page. Le visiteur
      arriverait en haut et devrait chercher. L’ancre d’un intertitre est son
      texte en minuscules, sans accent, avec des tirets. Vous pouvez aussi la
      choisir : elle ne change plus quand vous corrigez l’intertitre.
        Intertitre : ## Activer le compte {#activation}
        Lien :       [Activer le compte](inscription.md#activation)
      """,
    english: """
      The page exists, the place within it does not. Visitors would arrive at
      the top and have to search. The anchor of a heading is its text in small
      letters, without accents, with hyphens. You can also choose it: then it
      stays when you correct the heading.
        Heading: ## Activate the account {#activation}
        Link:    [Activate the account](inscription.md#activation)
      """)

  static let namedLinkNotFound = Explanation(
    french: """
      Un lien « lien:nom » cite un nom que site.yml ne donne pas. Ces noms
      servent aux adresses d’autres sites : quand l’une change, on ne la
      corrige qu’à un endroit.
        site.yml : links:
                     fiche-de-paie: https://paie.exemple.org/
        Page :     [Voir ma fiche de paie](lien:fiche-de-paie)
      """,
    english: """
      A link “lien:name” uses a name that site.yml does not give. These names
      stand for addresses of other sites: when one changes, it is corrected in
      one place only.
        site.yml: links:
                    fiche-de-paie: https://paie.exemple.org/
        Page:     [See my payslip](lien:fiche-de-paie)
      """)

  static let contactNotFound = Explanation(
    french: """
      Un lien « contact:id » cite un service que contacts.csv ne contient pas.
      Le visiteur ne saurait pas à qui s’adresser. L’identifiant est celui de
      la colonne « id ».
        Non : [Le service](contact:SRU)
        Oui : [Le service](contact:sru)
      """,
    english: """
      A link “contact:id” names a service that contacts.csv does not have.
      Visitors would not know whom to turn to. The id is the one of the column
      “id”.
        Wrong: [The service](contact:SRU)
        Right: [The service](contact:sru)
      """)

  static let accountPageNotFound = Explanation(
    french: """
      Un lien « compte:nom », ou une ligne « account: » d’un menu, cite une page
      de compte qui n’existe pas. Les noms possibles sont espace, inscription,
      connexion, mot-de-passe-oublie, mot-de-passe, sessions, journal, recherche.
        Non : [S’inscrire](compte:enregistrement)
        Oui : [S’inscrire](compte:inscription)
      """,
    english: """
      A link “compte:name”, or a line “account:” of a menu, names an account
      page that does not exist. The possible names are espace, inscription,
      connexion, mot-de-passe-oublie, mot-de-passe, sessions, journal, recherche.
        Wrong: [Register](compte:enregistrement)
        Right: [Register](compte:inscription)
      """)

  static let imageNotFound = Explanation(
    french: """
      La page montre une image dont le fichier est absent. Le visiteur verrait
      un cadre vide. Vérifiez le dossier, les majuscules et la fin du nom.
        Non : ![Le guichet](images/Guichet.JPG), si le fichier est guichet.jpg
        Oui : ![Le guichet](images/guichet.jpg)
      """,
    english: """
      The page shows an image whose file is missing. Visitors would see an
      empty frame. Check the folder, the capitals and the end of the name.
        Wrong: ![The counter](images/Guichet.JPG), if the file is guichet.jpg
        Right: ![The counter](images/guichet.jpg)
      """)

  static let downloadNotFound = Explanation(
    french: """
      La page propose un fichier à télécharger qui est absent. Copiez-le dans
      content/ et désignez-le par son chemin, comme une page.
        Non : [Le formulaire](formulaire.pdf), si le fichier est dans pieces/
        Oui : [Le formulaire](pieces/formulaire.pdf)
      """,
    english: """
      The page offers a file to download that is missing. Copy it into content/
      and name it by its path, like a page.
        Wrong: [The form](formulaire.pdf), if the file is in pieces/
        Right: [The form](pieces/formulaire.pdf)
      """)

  static let linkSchemeRefused = Explanation(
    french: """
      L’adresse commence par un mot que le site refuse, comme « javascript: » ou
      « file: ». Une telle adresse ne marche pas chez le visiteur, ou met sa
      sécurité en danger. Le site accepte https:, http:, mailto: et tel:, et ses
      propres lien:, contact: et compte:.
        Non : [Le guide](file:///C:/guide.pdf)
        Oui : [Le guide](pieces/guide.pdf)
      """,
    english: """
      The address begins with a word that the site refuses, such as
      “javascript:” or “file:”. Such an address does not work for visitors, or
      endangers them. The site takes https:, http:, mailto: and tel:, and its
      own lien:, contact: and compte:.
        Wrong: [The guide](file:///C:/guide.pdf)
        Right: [The guide](pieces/guide.pdf)
      """)
}
