import Calendar

extension French {
  static func contactsUnreadable(_ reason: Problem.UnreadableReason) -> Wording {
    Wording(
      what: "Le fichier contacts.csv ne peut pas être lu : \(self.reason(reason)).",
      advice: """
        Ouvrez-le dans un tableur. Enregistrez-le au format CSV, en UTF-8, avec des points-virgules.
        """)
  }

  static let contactsInWindows1252 = Wording(
    what: "Le fichier contacts.csv est enregistré en Windows-1252.",
    advice: """
      Vérifiez les accents sur le site. Puis enregistrez le fichier au format « CSV UTF-8 » dans \
      le tableur.
      """)

  static func contactColumnMissing(_ column: String) -> Wording {
    Wording(
      what: "Le fichier contacts.csv n’a pas de colonne « \(column) ».",
      advice: """
        Ajoutez « \(column) » à la première ligne, et une case à chacune des autres, même vide.
        """)
  }

  static func contactColumnUnknown(_ column: String, _ nearest: String?) -> Wording {
    Wording(
      what: "La colonne « \(column) » est inconnue : son contenu n’est pas publié.",
      advice: instead(nearest, otherwise: "Supprimez la colonne si elle ne sert à rien d’autre."))
  }

  static func contactFieldCount(_ found: Int, _ expected: Int) -> Wording {
    Wording(
      what: "Cette ligne a \(cells(found)), alors que la première en a \(expected).",
      advice: """
        Comptez les points-virgules : il en faut \(max(0, expected - 1)). Mettez entre guillemets \
        droits un texte qui en contient.
        """)
  }

  private static func cells(_ count: Int) -> String {
    count < 2 ? "\(count) case" : "\(count) cases"
  }

  // MARK: One contact

  static let contactIdMissing = Wording(
    what: "Ce contact n’a pas d’identifiant que les pages puissent citer.",
    advice: """
      Écrivez dans la colonne « id » des minuscules sans accent, des chiffres et des tirets, comme \
      « daf-sante ».
      """)

  static func contactIdRepeated(_ id: String, _ line: Int) -> Wording {
    Wording(
      what: "L’identifiant « \(id) » est déjà celui du contact de la ligne \(line).",
      advice: "Donnez un autre identifiant à ce contact, ou supprimez la ligne en trop.")
  }

  static func contactNameMissing(_ id: String) -> Wording {
    Wording(
      what: "Le contact « \(id) » n’a pas de nom.",
      advice: "Écrivez le nom du service dans la colonne « structure_nom ».")
  }

  static func contactPhoneMalformed(_ phone: String, _ expected: String) -> Wording {
    Wording(
      what: "Le numéro de téléphone « \(phone) » n’a pas la forme attendue.",
      advice: """
        Comptez ses chiffres et corrigez-le. Sans les espaces, il doit suivre le motif \
        « \(expected) » de site.yml.
        """)
  }

  static func contactEmailMalformed(_ email: String) -> Wording {
    Wording(
      what: "« \(email) » n’est pas une adresse de courriel.",
      advice: "Écrivez une seule adresse, sans espace ni accent, comme « service@exemple.org ».")
  }

  static func contactDateMalformed(_ value: String) -> Wording {
    Wording(
      what: "La colonne « verifie_le » ne peut pas dire « \(value) ».",
      advice: """
        Écrivez une date passée, avec l’année, le mois et le jour : « 2026-03-31 » pour le 31 mars \
        2026.
        """)
  }

  static func contactRepeated(_ name: String, _ line: Int) -> Wording {
    Wording(
      what: "Le service « \(name) » figure déjà à la ligne \(line) pour le même ministère.",
      advice: "Gardez la ligne à jour et supprimez l’autre.")
  }

  static func contactUnused(_ id: String) -> Wording {
    Wording(
      what: "Le contact « \(id) » n’apparaît sur aucune page.",
      advice: """
        Supprimez sa ligne, ou citez-le dans une page :
        [Nom du service](contact:\(id))
        """)
  }

  static func contactVerificationOld(_ id: String, _ verified: String) -> Wording {
    let day = Day(iso: verified)?.french ?? verified
    return Wording(
      what: "Le contact « \(id) » n’a pas été vérifié depuis le \(day).",
      advice: call)
  }

  static func contactVerificationMissing(_ id: String) -> Wording {
    Wording(
      what: "Le contact « \(id) » n’a jamais été vérifié.",
      advice: call)
  }

  private static let call = """
    Appelez le service pour vérifier ses coordonnées. Écrivez ensuite la date du jour dans la \
    colonne « verifie_le ».
    """
}
