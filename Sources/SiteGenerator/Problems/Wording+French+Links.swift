extension French {
  /// « Écrivez plutôt … », or the advice for a name that is near to none.
  static func instead(_ nearest: String?, otherwise advice: String) -> String {
    nearest.map { "Écrivez plutôt « \($0) »." } ?? advice
  }

  static func pageNotFound(_ destination: String, _ nearest: String?) -> Wording {
    Wording(
      what: "Aucune page ni aucun fichier ne se trouve à « \(destination) ».",
      advice: instead(
        nearest,
        otherwise: """
          Vérifiez le chemin du fichier. Il part du dossier de la page : « ../faq.md » remonte \
          d’un dossier.
          """))
  }

  static func anchorNotFound(_ anchor: String, _ page: String?, _ nearest: String?) -> Wording {
    let holder = page.map { "La page « \($0) »" } ?? "Cette page"
    return Wording(
      what: "\(holder) n’a pas d’ancre « #\(anchor) ».",
      advice: instead(
        nearest.map { "#\($0)" },
        otherwise: "Ajoutez « {#\(anchor)} » à la fin de l’intertitre où le lien doit mener."))
  }

  static func namedLinkNotFound(_ name: String, _ nearest: String?) -> Wording {
    Wording(
      what: "Le fichier site.yml n’a pas de lien nommé « \(name) ».",
      advice: instead(
        nearest.map { "lien:\($0)" },
        otherwise: """
          Ajoutez ce nom sous « links: » dans site.yml, ou reprenez un nom qui y figure.
          """))
  }

  static func contactNotFound(_ id: String, _ nearest: String?) -> Wording {
    Wording(
      what: "Le fichier contacts.csv n’a pas de contact « \(id) ».",
      advice: instead(
        nearest.map { "contact:\($0)" },
        otherwise: """
          Reprenez un identifiant de la colonne « id » de contacts.csv, ou ajoutez-y une ligne \
          pour ce contact.
          """))
  }

  static func accountPageNotFound(_ name: String, _ nearest: String?) -> Wording {
    Wording(
      what: "Aucune page de compte ne s’appelle « \(name) ».",
      advice: nearest.map { "Remplacez « \(name) » par « \($0) »." }
        ?? "Écrivez le nom d’une page de compte, par exemple « connexion » ou « inscription ».")
  }

  static func imageNotFound(_ destination: String, _ nearest: String?) -> Wording {
    Wording(
      what: "L’image « \(destination) » est introuvable.",
      advice: instead(
        nearest,
        otherwise: """
          Copiez l’image dans le dossier content/, ou corrigez le chemin entre parenthèses.
          """))
  }

  static func downloadNotFound(_ destination: String, _ nearest: String?) -> Wording {
    Wording(
      what: "Le fichier à télécharger « \(destination) » est introuvable.",
      advice: instead(
        nearest,
        otherwise: """
          Copiez le fichier dans le dossier content/, ou corrigez le chemin entre parenthèses.
          """))
  }

  static func linkSchemeRefused(_ scheme: String, _ destination: String) -> Wording {
    Wording(
      what: "L’adresse « \(destination) » commence par « \(scheme): », que le site refuse.",
      advice: """
        Écrivez le chemin d’un fichier du site, ou une adresse qui commence par « https: », \
        « mailto: » ou « tel: ».
        """)
  }

  static func linkBrokenBySpace(_ text: String, _ destination: String) -> Wording {
    Wording(
      what: "Un espace sépare le texte « \(text) » de son adresse : ce n’est pas un lien.",
      advice: """
        Retirez l’espace entre le crochet et la parenthèse. Écrivez :
        [\(text)](\(destination))
        """)
  }

  static func linkWithoutDestination(_ text: String) -> Wording {
    Wording(
      what: "Le lien « \(text) » n’a pas d’adresse.",
      advice: "Écrivez entre les parenthèses le fichier ou l’adresse où il mène.")
  }

  static func linkWithoutText(_ destination: String) -> Wording {
    Wording(
      what: "Le lien vers « \(destination) » n’a pas de texte.",
      advice: """
        Écrivez entre les crochets ce que l’on trouve au bout du lien :
        [Texte du lien](\(destination))
        """)
  }

  static func linkTextVague(_ text: String) -> Wording {
    Wording(
      what: "Le texte du lien, « \(text) », ne dit pas où il mène.",
      advice: """
        Nommez la page ou la démarche : « Remplir le formulaire d’inscription » plutôt que \
        « Cliquez ici ».
        """)
  }

  static func linkByAddress(_ destination: String, _ file: String) -> Wording {
    Wording(
      what: "Le lien désigne une page par son adresse publiée, « \(destination) ».",
      advice: """
        Désignez la page par son fichier : écrivez \
        « \(Wording.path(file, insteadOf: destination)) ».
        """)
  }

  static func externalLinkBroken(_ url: String, _ reason: String) -> Wording {
    Wording(
      what: "L’adresse « \(url) » n’a pas répondu comme prévu : \(self.reason(reason)).",
      advice: """
        Ouvrez-la dans un navigateur. Si la page a changé d’adresse, corrigez le lien. Si elle \
        s’ouvre, ce site refuse peut-être les robots. Mettez alors l’adresse sous « links: » dans \
        site.yml, avec « check: false ».
        """)
  }
}
