/// What one contact says.
extension Problem.Kind {
  static let contactProblems: [Self] = [
    .contactIdMissing,
    .contactIdRepeated(id: "sru", line: 2),
    .contactNameMissing(id: "sru"),
    .contactPhoneMalformed(phone: "01 / 02", expected: "^[0-9]{10}$"),
    .contactEmailMalformed(email: "service@exemple"),
    .contactDateMalformed(value: "31/03/2026"),
  ]

  package static let contactIdMissing = Self(
    "contact-sans-id", .error,
    french: Wording(
      what: "Ce contact n’a pas d’identifiant que les pages puissent citer.",
      advice: """
        Écrivez dans la colonne « id » des minuscules sans accent, des chiffres et des tirets, comme \
        « daf-sante ».
        """,
      explanation: """
        Le contact n’a pas d’identifiant, ou celui-ci contient des majuscules, des
        accents ou des espaces. L’identifiant sert à citer le contact dans une
        page, et à y mener par un lien. Il ne doit plus changer ensuite.
          Non : DAF Santé
          Oui : daf-sante
        """),
    english: Wording(
      what: "This contact has no id that pages could name.",
      advice: """
        Write in the column “id” small letters without accents, digits and hyphens, such as \
        “daf-sante”.
        """,
      explanation: """
        The contact has no id, or one with capitals, accents or spaces. Pages name
        the contact by its id, and links lead to it. It should not change later.
          Wrong: DAF Santé
          Right: daf-sante
        """))

  package static func contactIdRepeated(id: String, line: Int) -> Self {
    Self(
      "contact-id-repete", .error,
      french: Wording(
        what: "L’identifiant « \(id) » est déjà celui du contact de la ligne \(line).",
        advice: "Donnez un autre identifiant à ce contact, ou supprimez la ligne en trop.",
        explanation: """
          Deux lignes de contacts.csv ont le même identifiant. Un lien vers ce contact
          mènerait peut-être au mauvais service.
            Non : daf   et   daf
            Oui : daf-sante   et   daf-justice
          """),
      english: Wording(
        what: "The id “\(id)” already belongs to the contact on line \(line).",
        advice: "Give this contact another id, or delete the line that is too many.",
        explanation: """
          Two lines of contacts.csv have the same id. A link to this contact might
          lead to the wrong service.
            Wrong: daf   and   daf
            Right: daf-sante   and   daf-justice
          """))
  }

  package static func contactNameMissing(id: String) -> Self {
    Self(
      "contact-sans-nom", .error,
      french: Wording(
        what: "Le contact « \(id) » n’a pas de nom.",
        advice: "Écrivez le nom du service dans la colonne « structure_nom ».",
        explanation: """
          Le contact n’a pas de nom de service. Le visiteur verrait un numéro sans
          savoir à qui il est. Remplissez la colonne « structure_nom ».
            Non : DAF
            Oui : Direction de l’administration et des finances
          """),
      english: Wording(
        what: "The contact “\(id)” has no name.",
        advice: "Write the name of the service in the column “structure_nom”.",
        explanation: """
          The contact has no name of a service. Visitors would see a number without
          knowing whose it is. Fill in the column “structure_nom”.
            Wrong: DAF
            Right: Direction de l’administration et des finances
          """))
  }

  package static func contactPhoneMalformed(phone: String, expected: String) -> Self {
    Self(
      "contact-telephone", .error,
      french: Wording(
        what: "Le numéro de téléphone « \(phone) » n’a pas la forme attendue.",
        advice: """
          Comptez ses chiffres et corrigez-le. Sans les espaces, il doit suivre le motif \
          « \(expected) » de site.yml.
          """,
        explanation: """
          Un numéro de téléphone n’a pas le bon nombre de chiffres, ou contient autre
          chose. Le visiteur appellerait en vain. Un numéro par colonne : le second
          va dans « telephone2 ». La forme attendue est dans site.yml, sous
          « contacts: », à la ligne « phone_pattern: ».
            Non : 01 00 00 00 01 / 02
            Oui : 01 00 00 00 01
          """),
      english: Wording(
        what: "The telephone number “\(phone)” does not have the expected form.",
        advice: """
          Count its digits and correct it. Without spaces, it must match the pattern “\(expected)” \
          of site.yml.
          """,
        explanation: """
          A telephone number does not have the right number of digits, or holds
          something else. Visitors would call in vain. One number a column: the
          second goes into “telephone2”. The expected form is in site.yml, under
          “contacts:”, on the line “phone_pattern:”.
            Wrong: 01 00 00 00 01 / 02
            Right: 01 00 00 00 01
          """))
  }

  package static func contactEmailMalformed(email: String) -> Self {
    Self(
      "contact-courriel", .error,
      french: Wording(
        what: "« \(email) » n’est pas une adresse de courriel.",
        advice: "Écrivez une seule adresse, sans espace ni accent, comme « service@exemple.org ».",
        explanation: """
          Une adresse de courriel ne peut pas exister telle quelle : les messages des
          visiteurs n’arriveraient pas. Écrivez une seule adresse, sans espace, avec
          un « @ » et un point dans le domaine.
            Non : service@exemple, accueil@exemple.org
            Oui : service@exemple.org
          """),
      english: Wording(
        what: "“\(email)” is not a mail address.",
        advice: "Write one address, without spaces or accents, such as “service@exemple.org”.",
        explanation: """
          A mail address cannot exist as it stands: messages of visitors would not
          arrive. Write a single address, without spaces, with an “@” and a dot in
          the domain.
            Wrong: service@exemple, accueil@exemple.org
            Right: service@exemple.org
          """))
  }

  package static func contactDateMalformed(value: String) -> Self {
    Self(
      "contact-date", .error,
      french: Wording(
        what: "La colonne « verifie_le » ne peut pas dire « \(value) ».",
        advice: """
          Écrivez une date passée, avec l’année, le mois et le jour : « 2026-03-31 » pour le 31 mars \
          2026.
          """,
        explanation: """
          La colonne « verifie_le » contient autre chose qu’une date passée. Elle dit
          au visiteur jusqu’où se fier aux coordonnées. Si le tableur récrit la date,
          donnez à la colonne le format « Texte ».
            Non : 31/03/2026
            Oui : 2026-03-31
          """),
      english: Wording(
        what: "The column “verifie_le” cannot say “\(value)”.",
        advice: """
          Write a past date, with the year, the month and the day: “2026-03-31” for 31 March 2026.
          """,
        explanation: """
          The column “verifie_le” holds something other than a past date. It tells
          visitors how far to trust the details. If the spreadsheet program rewrites
          the date, give the column the format “Text”.
            Wrong: 31/03/2026
            Right: 2026-03-31
          """))
  }
}
