extension Explanation {
  static let contactsUnreadable = Explanation(
    french: """
      Le fichier contacts.csv n’est pas un tableau que le programme sait lire. Il
      est vide, un guillemet n’y est pas fermé, il est en UTF-16, ou c’est un
      fichier de tableur (.xlsx, .ods) renommé. Ouvrez-le dans un tableur.
      Enregistrez-le au format CSV, encodage UTF-8, séparateur point-virgule.
        id;ministere_sigle;ministere_nom;structure_sigle;structure_nom
        sru;MTFP;Ministère du Travail;SRU;Service de relation avec les usagers
      """,
    english: """
      The file contacts.csv is not a table that the program can read. It is
      empty, a quotation mark in it does not close, it is in UTF-16, or it is a
      renamed spreadsheet (.xlsx, .ods). Open it in a spreadsheet program. Save
      it as CSV in UTF-8, with semicolons.
        id;ministere_sigle;ministere_nom;structure_sigle;structure_nom
        sru;MTFP;Ministère du Travail;SRU;Service de relation avec les usagers
      """)

  static let contactsInWindows1252 = Explanation(
    french: """
      Le fichier contacts.csv est dans l’ancien encodage de Windows. Le programme
      l’a lu ainsi, mais ne peut pas en être certain : vérifiez les accents sur
      le site. Pour lever le doute, enregistrez le fichier au format « CSV UTF-8 ».
        Signe d’une erreur : « MinistÃ¨re » au lieu de « Ministère »
      """,
    english: """
      The file contacts.csv is in the old encoding of Windows. The program has
      read it as such, but cannot be certain: check the accents on the site. To
      be sure, save the file as “CSV UTF-8”.
        Sign of a mistake: “MinistÃ¨re” instead of “Ministère”
      """)

  static let contactColumnMissing = Explanation(
    french: """
      La première ligne de contacts.csv nomme les colonnes. Il en manque une sans
      laquelle un contact n’a pas de sens : le visiteur ne saurait pas quel
      service il appelle. Les colonnes obligatoires sont :
        ministere_sigle;ministere_nom;structure_sigle;structure_nom
      """,
    english: """
      The first line of contacts.csv names the columns. One is missing without
      which a contact makes no sense: visitors would not know which service they
      call. The required columns are:
        ministere_sigle;ministere_nom;structure_sigle;structure_nom
      """)

  static let contactColumnUnknown = Explanation(
    french: """
      La première ligne de contacts.csv nomme une colonne que le programme ne
      connaît pas. Ce qu’elle contient ne paraîtra pas sur le site. C’est sans
      conséquence pour une colonne de notes. Sinon, corrigez son nom.
        Non : tel
        Oui : telephone
      """,
    english: """
      The first line of contacts.csv names a column that the program does not
      know. What it holds will not appear on the site. That does no harm for a
      column of notes. Otherwise, correct its name.
        Wrong: tel
        Right: telephone
      """)

  static let contactFieldCount = Explanation(
    french: """
      Une ligne de contacts.csv a plus de cases que la première. Les valeurs sont
      décalées : le téléphone d’un service se lirait à la place de son adresse.
      Le plus souvent, un texte contient un point-virgule. Entourez-le de
      guillemets droits.
        Non : Bâtiment B ; 2e étage
        Oui : "Bâtiment B ; 2e étage"
      """,
    english: """
      A line of contacts.csv has more cells than the first. The values are
      shifted: a service’s telephone would be read as its address. Most often a
      text holds a semicolon. Put it in straight quotation marks.
        Wrong: Building B ; 2nd floor
        Right: "Building B ; 2nd floor"
      """)

  static let contactIdMissing = Explanation(
    french: """
      Le contact n’a pas d’identifiant, ou celui-ci contient des majuscules, des
      accents ou des espaces. L’identifiant sert à citer le contact dans une
      page, et à y mener par un lien. Il ne doit plus changer ensuite.
        Non : DAF Santé
        Oui : daf-sante
      """,
    english: """
      The contact has no id, or one with capitals, accents or spaces. Pages name
      the contact by its id, and links lead to it. It should not change later.
        Wrong: DAF Santé
        Right: daf-sante
      """)

  static let contactIdRepeated = Explanation(
    french: """
      Deux lignes de contacts.csv ont le même identifiant. Un lien vers ce contact
      mènerait peut-être au mauvais service.
        Non : daf   et   daf
        Oui : daf-sante   et   daf-justice
      """,
    english: """
      Two lines of contacts.csv have the same id. A link to this contact might
      lead to the wrong service.
        Wrong: daf   and   daf
        Right: daf-sante   and   daf-justice
      """)

  static let contactNameMissing = Explanation(
    french: """
      Le contact n’a pas de nom de service. Le visiteur verrait un numéro sans
      savoir à qui il est. Remplissez la colonne « structure_nom ».
        Non : DAF
        Oui : Direction de l’administration et des finances
      """,
    english: """
      The contact has no name of a service. Visitors would see a number without
      knowing whose it is. Fill in the column “structure_nom”.
        Wrong: DAF
        Right: Direction de l’administration et des finances
      """)
}
