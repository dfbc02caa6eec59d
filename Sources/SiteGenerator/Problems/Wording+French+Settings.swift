extension French {
  static let settingsMissing = Wording(
    what: "Le dossier du site n’a pas de fichier site.yml.",
    advice: """
      Lancez la commande dans le dossier du site, ou indiquez-le avec « --site DOSSIER ». Pour un \
      nouveau site, créez site.yml et commencez-le par :
      version: 1
      """)

  static func settingsUnreadable(_ reason: Problem.UnreadableReason) -> Wording {
    Wording(
      what: "Le fichier site.yml ne peut pas être lu : \(self.reason(reason)).",
      advice: """
        Vérifiez la ligne indiquée et celle d’avant : deux-points suivis d’un espace, guillemets \
        fermés, décalages faits d’espaces.
        """)
  }

  static func settingUnknown(_ key: String, _ nearest: String?) -> Wording {
    Wording(
      what: "Le réglage « \(key) » n’existe pas dans site.yml.",
      advice: instead(nearest, otherwise: "Retirez cette ligne."))
  }

  static func settingRepeated(_ key: String) -> Wording {
    Wording(
      what: "Le réglage « \(key) » est écrit deux fois dans site.yml.",
      advice: "Gardez la bonne ligne et supprimez l’autre.")
  }

  static func settingMissing(_ key: String) -> Wording {
    Wording(
      what: "Le réglage « \(key) » manque dans site.yml.",
      advice: """
        Ajoutez une ligne « \(Wording.lastPart(of: key)): » suivie de sa valeur\(group(of: key)).
        """)
  }

  static func settingWrong(
    _ key: String, _ value: String, _ expected: Problem.ExpectedValue
  ) -> Wording {
    if key == "site.yml" { return settingsNotMapping }
    return Wording(
      what: Wording.canShow(value)
        ? "Le réglage « \(key) » ne peut pas valoir « \(value) »."
        : "La valeur du réglage « \(key) » manque ou n’a pas la bonne forme.",
      advice: "Écrivez après « \(Wording.lastPart(of: key)): » \(words(for: expected)).")
  }

  private static let settingsNotMapping = Wording(
    what: "Le fichier site.yml n’est pas une suite de réglages.",
    advice: """
      Écrivez un réglage par ligne, en commençant par :
      version: 1
      """)

  static func settingsVersion(_ found: String) -> Wording {
    Wording(
      what: found.isEmpty
        ? "Le fichier site.yml ne dit pas sa version."
        : "Le fichier site.yml est de la version « \(found) », que ce programme ne connaît pas.",
      advice: """
        Installez la version de guichet prévue pour ce site. Si le site est de la version 1, \
        écrivez en tête de site.yml :
        version: 1
        """)
  }

  /// Where a setting stands: « , dans le groupe « mail » » for `mail.sender`.
  private static func group(of key: String) -> String {
    Wording.group(of: key).map { ", dans le groupe « \($0) »" } ?? ""
  }

  // MARK: The place

  static let historyShallow = Wording(
    what: "L’historique git est incomplet : la date des pages ne peut pas être connue.",
    advice: """
      Récupérez tout l’historique avec la commande ci-dessous. Vous pouvez aussi dater les pages \
      par une ligne « date: » dans leur en-tête.
      git fetch --unshallow
      """)

  static func fileUnreadable(_ reason: Problem.UnreadableReason) -> Wording {
    Wording(
      what: "Le fichier ne peut pas être lu : \(self.reason(reason)).",
      advice: "Vérifiez que le fichier existe et que vous avez le droit de l’ouvrir.")
  }
}
