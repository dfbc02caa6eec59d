/// `contacts.csv` as a table.
extension Problem.Kind {
  static let contactsFileProblems: [Self] = [
    .contactsUnreadable(reason: .empty),
    .contactsInWindows1252,
    .contactColumnMissing(column: "structure_nom"),
    .contactColumnUnknown(column: "fax", nearest: nil),
    .contactFieldCount(found: 9, expected: 8),
  ]

  package static func contactsUnreadable(reason: Problem.UnreadableReason) -> Self {
    Self(
      "contacts-illisibles", .error,
      french: Wording(
        what: "Le fichier contacts.csv ne peut pas être lu : \(French.reason(reason)).",
        advice: """
          Ouvrez-le dans un tableur. Enregistrez-le au format CSV, en UTF-8, avec des points-virgules.
          """,
        explanation: """
          Le fichier contacts.csv n’est pas un tableau que le programme sait lire. Il
          est vide, un guillemet n’y est pas fermé, il est en UTF-16, ou c’est un
          fichier de tableur (.xlsx, .ods) renommé. Ouvrez-le dans un tableur.
          Enregistrez-le au format CSV, encodage UTF-8, séparateur point-virgule.
            id;ministere_sigle;ministere_nom;structure_sigle;structure_nom
            sru;MTFP;Ministère du Travail;SRU;Service de relation avec les usagers
          """),
      english: Wording(
        what: "The file contacts.csv cannot be read: \(English.reason(reason)).",
        advice: "Open it in a spreadsheet program. Save it as CSV, in UTF-8, with semicolons.",
        explanation: """
          The file contacts.csv is not a table that the program can read. It is
          empty, a quotation mark in it does not close, it is in UTF-16, or it is a
          renamed spreadsheet (.xlsx, .ods). Open it in a spreadsheet program. Save
          it as CSV in UTF-8, with semicolons.
            id;ministere_sigle;ministere_nom;structure_sigle;structure_nom
            sru;MTFP;Ministère du Travail;SRU;Service de relation avec les usagers
          """))
  }

  /// Not UTF-8 but Windows-1252: read as such, and said.
  package static let contactsInWindows1252 = Self(
    "contacts-windows-1252", .warning,
    french: Wording(
      what: "Le fichier contacts.csv est enregistré en Windows-1252.",
      advice: """
        Vérifiez les accents sur le site. Puis enregistrez le fichier au format « CSV UTF-8 » dans \
        le tableur.
        """,
      explanation: """
        Le fichier contacts.csv est dans l’ancien encodage de Windows. Le programme
        l’a lu ainsi, mais ne peut pas en être certain : vérifiez les accents sur
        le site. Pour lever le doute, enregistrez le fichier au format « CSV UTF-8 ».
          Signe d’une erreur : « MinistÃ¨re » au lieu de « Ministère »
        """),
    english: Wording(
      what: "The file contacts.csv is saved in Windows-1252.",
      advice: """
        Check the accents on the site. Then save the file as “CSV UTF-8” in the spreadsheet program.
        """,
      explanation: """
        The file contacts.csv is in the old encoding of Windows. The program has
        read it as such, but cannot be certain: check the accents on the site. To
        be sure, save the file as “CSV UTF-8”.
          Sign of a mistake: “MinistÃ¨re” instead of “Ministère”
        """))

  package static func contactColumnMissing(column: String) -> Self {
    Self(
      "contacts-colonne-absente", .error,
      french: Wording(
        what: "Le fichier contacts.csv n’a pas de colonne « \(column) ».",
        advice: """
          Ajoutez « \(column) » à la première ligne, et une case à chacune des autres, même vide.
          """,
        explanation: """
          La première ligne de contacts.csv nomme les colonnes. Il en manque une sans
          laquelle un contact n’a pas de sens : le visiteur ne saurait pas quel
          service il appelle. Les colonnes obligatoires sont :
            ministere_sigle;ministere_nom;structure_sigle;structure_nom
          """),
      english: Wording(
        what: "The file contacts.csv has no column “\(column)”.",
        advice: "Add “\(column)” to the first line, and a cell to every other line, even if empty.",
        explanation: """
          The first line of contacts.csv names the columns. One is missing without
          which a contact makes no sense: visitors would not know which service they
          call. The required columns are:
            ministere_sigle;ministere_nom;structure_sigle;structure_nom
          """))
  }

  package static func contactColumnUnknown(column: String, nearest: String?) -> Self {
    Self(
      "contacts-colonne-inconnue", .warning,
      french: Wording(
        what: "La colonne « \(column) » est inconnue : son contenu n’est pas publié.",
        advice: French.instead(
          nearest, otherwise: "Supprimez la colonne si elle ne sert à rien d’autre."),
        explanation: """
          La première ligne de contacts.csv nomme une colonne que le programme ne
          connaît pas. Ce qu’elle contient ne paraîtra pas sur le site. C’est sans
          conséquence pour une colonne de notes. Sinon, corrigez son nom.
            Non : tel
            Oui : telephone
          """),
      english: Wording(
        what: "The column “\(column)” is unknown: what it holds is not published.",
        advice: English.instead(nearest, otherwise: "Delete the column if it serves nothing else."),
        explanation: """
          The first line of contacts.csv names a column that the program does not
          know. What it holds will not appear on the site. That does no harm for a
          column of notes. Otherwise, correct its name.
            Wrong: tel
            Right: telephone
          """),
      remedy: nearest.map { .words(column, by: $0) })
  }

  package static func contactFieldCount(found: Int, expected: Int) -> Self {
    Self(
      "contacts-nombre-de-champs", .error,
      french: Wording(
        what:
          """
          Cette ligne a \(found) \(found < 2 ? "case" : "cases"), alors que la première en a \
          \(expected).
          """,
        advice: """
          Comptez les points-virgules : il en faut \(max(0, expected - 1)). Mettez entre guillemets \
          droits un texte qui en contient.
          """,
        explanation: """
          Une ligne de contacts.csv a plus de cases que la première. Les valeurs sont
          décalées : le téléphone d’un service se lirait à la place de son adresse.
          Le plus souvent, un texte contient un point-virgule. Entourez-le de
          guillemets droits.
            Non : Bâtiment B ; 2e étage
            Oui : "Bâtiment B ; 2e étage"
          """),
      english: Wording(
        what: "This line has \(found) cell\(found == 1 ? "" : "s"); the first has \(expected).",
        advice: """
          Count the semicolons: there must be \(max(0, expected - 1)). Put a text that has one \
          in it in straight quotation marks.
          """,
        explanation: """
          A line of contacts.csv has more cells than the first. The values are
          shifted: a service’s telephone would be read as its address. Most often a
          text holds a semicolon. Put it in straight quotation marks.
            Wrong: Building B ; 2nd floor
            Right: "Building B ; 2nd floor"
          """))
  }
}
