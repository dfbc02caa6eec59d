import Calendar

extension French {
  static let titleMissing = Wording(
    what: "La page n’a pas de titre.",
    advice: """
      Ajoutez la ligne « title: » entre les deux « --- ». Si le fichier n’en a pas, commencez-le \
      par ces trois lignes :
      ---
      title: Le titre de la page
      ---
      """)

  static let titleEmpty = Wording(
    what: "Le titre de la page est vide.",
    advice: """
      Écrivez le titre sur la ligne « title: » :
      title: Le titre de la page
      """)

  static func titleRepeated(_ title: String, _ other: String) -> Wording {
    Wording(
      what: "La page a le même titre que « \(other) » : « \(title) ».",
      advice: "Donnez à l’une des deux un titre qui dit ce qu’elle a de différent.")
  }

  static func addressRepeated(_ address: String, _ other: String) -> Wording {
    Wording(
      what: "L’adresse « \(address) » est déjà celle de « \(other) ».",
      advice: """
        Renommez l’un des deux fichiers. Si c’est une ancienne adresse, retirez-la des lignes \
        « aliases: » ou « redirects: ».
        """)
  }

  static func addressMalformed(_ address: String) -> Wording {
    Wording(
      what: "« \(address) » ne peut pas être une adresse du site.",
      advice: """
        Commencez par une barre oblique. N’employez que des lettres sans accent, des chiffres et \
        des tirets, comme « /aide/inscription/ ».
        """)
  }

  static func rawHTML(_ excerpt: String) -> Wording {
    Wording(
      what: "Le texte contient du HTML : « \(excerpt) ».",
      advice: """
        Retirez-le et mettez en forme avec Markdown : \\ en fin de ligne pour aller à la ligne. \
        Seuls <sup>, <sub>, <kbd> et <abbr title="…"> sont admis, sans autre attribut, ouverts et \
        fermés dans le même texte, et <br> dans la case d’un tableau. Pour montrer ces signes \
        tels quels, mettez-les entre deux accents graves (`).
        """)
  }

  static func imageWithoutAlternative(_ destination: String) -> Wording {
    Wording(
      what: "L’image « \(destination) » n’a pas de texte de remplacement.",
      advice: """
        Décrivez entre les crochets ce que l’image apprend au lecteur :
        ![Ce que montre l’image](\(destination))
        """)
  }

  static func acronymUnexplained(_ acronym: String, _ expansion: String) -> Wording {
    Wording(
      what: "Le sigle « \(acronym) » n’est expliqué nulle part dans la page.",
      advice: "La première fois, écrivez « \(expansion) (\(acronym)) ».")
  }

  static func reviewOverdue(_ reviewBy: String, _ owner: String?) -> Wording {
    let day = Day(iso: reviewBy)?.french ?? reviewBy
    let reader = owner.map { "Faites relire la page par « \($0) »" } ?? "Relisez la page"
    return Wording(
      what: "La page devait être relue avant le \(day).",
      advice: "\(reader), puis repoussez la date de la ligne « review_by: » dans l’en-tête.")
  }

  static func pageTooHeavy(_ bytes: Int, _ limit: Int, _ compressed: Bool) -> Wording {
    let (weight, most) = Wording.kilobytes(bytes, over: limit, separator: ",")
    let state = compressed ? "une fois compressée" : "avant compression"
    return Wording(
      what: "La page pèse \(weight) Ko \(state), pour une limite de \(most) Ko.",
      advice: """
        Partagez la page en plusieurs, ou raccourcissez-la. La limite se règle sous « weights: » \
        dans site.yml.
        """)
  }

  // MARK: Files

  static let textNotUTF8 = Wording(
    what: "Le fichier n’est pas enregistré en UTF-8.",
    advice: "Enregistrez-le de nouveau en choisissant l’encodage « UTF-8 ».")

  static func fileIgnored(_ reason: String) -> Wording {
    Wording(
      what: "Ce fichier n’est pas publié : « \(reason) ».",
      advice: """
        Retirez-le du dossier content/. Pour le proposer aux visiteurs, enregistrez-le d’abord \
        en PDF.
        """)
  }

  static func fileNameRefused(_ name: String) -> Wording {
    Wording(
      what: "Le nom « \(name) » ne peut pas devenir une adresse.",
      advice: """
        Renommez le fichier ou son dossier. N’employez que des lettres, des chiffres et des \
        tirets. Le nom ne commence pas par un point et ne finit pas par .gz ou .br.
        """)
  }

  static func fileNameUnsuited(_ name: String, _ suggested: String) -> Wording {
    Wording(
      what: "Le nom « \(name) » donne une adresse difficile à écrire.",
      advice: """
        Renommez le fichier « \(suggested) ». Si la page est déjà publiée, mettez son ancienne \
        adresse sur la ligne « aliases: » de l’en-tête.
        """)
  }
}
