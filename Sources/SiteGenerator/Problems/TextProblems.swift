/// The text of a page, and the page as a whole.
extension Problem.Kind {
  static let textProblems: [Self] = [
    .imageWithoutAlternative(destination: "plan.png"),
    .rawHTML(excerpt: "<div>"),
    .acronymUnexplained(acronym: "DAF", expansion: "Direction des finances"),
    .pageTooHeavy(bytes: 20_000, limit: 12_288, compressed: true),
  ]

  package static func imageWithoutAlternative(destination: String) -> Self {
    Self(
      "image-sans-texte", .error,
      french: Wording(
        what: "L’image « \(destination) » n’a pas de texte de remplacement.",
        advice: """
          Décrivez entre les crochets ce que l’image apprend au lecteur :
          ![Ce que montre l’image](\(destination))
          """,
        explanation: """
          L’image n’a pas de texte entre ses crochets. Ce texte remplace l’image
          pour les personnes aveugles, ou quand elle ne se charge pas. Dites ce que
          l’image apprend, pas qu’il s’agit d’une image.
            Non : ![](images/acte.png)
            Oui : ![Le numéro de l’acte est en haut à droite](images/acte.png)
          """),
      english: Wording(
        what: "The image “\(destination)” has no alternative text.",
        advice: """
          Describe between the brackets what the image tells the reader:
          ![What the image shows](\(destination))
          """,
        explanation: """
          The image has no text between its brackets. That text stands in for the
          image for blind people, or when it does not load. Say what the image tells,
          not that it is an image.
            Wrong: ![](images/acte.png)
            Right: ![The number of the act is at the top right](images/acte.png)
          """))
  }

  /// `<div>` and the like.
  package static func rawHTML(excerpt: String) -> Self {
    Self(
      "html-refuse", .error,
      french: Wording(
        what: "Le texte contient du HTML : « \(excerpt) ».",
        advice: """
          Retirez-le et mettez en forme avec Markdown : \\ en fin de ligne pour aller à la ligne. \
          Seuls <sup>, <sub>, <kbd> et <abbr title="…"> sont admis, sans autre attribut, ouverts \
          et fermés dans le même texte, et <br> dans la case d’un tableau. Pour montrer ces signes \
          tels quels, mettez-les entre deux accents graves (`).
          """,
        explanation: """
          Le texte contient des balises HTML, comme <div> ou <b>. Le site les
          refuse : elles peuvent casser la page sur un téléphone ou la rendre
          dangereuse. Markdown suffit : une ligne vide pour un paragraphe, **gras**,
          des tirets pour une liste.
            Non : <b>Gratuit</b>
            Oui : **Gratuit**
          Le français a besoin de quelques balises que Markdown n’a pas : <sup>,
          <sub>, <kbd>, <abbr title="…"> et, dans la case d’un tableau, <br>. Elles
          sont admises sans autre attribut, et se ferment dans le texte, le lien ou
          le gras où elles s’ouvrent.
            Non : <sup class="x">er</sup>, **1<sup>er** août</sup>
            Oui : 1<sup>er</sup> août
          """),
      english: Wording(
        what: "The text holds HTML: “\(excerpt)”.",
        advice: """
          Remove it and use Markdown: \\ at a line's end breaks it. Only <sup>, <sub>, <kbd> and \
          <abbr title="…"> are allowed, with no other attribute, opened and closed within one \
          text, and <br> in a table's cell. To show these signs as they are, put them between two \
          backticks (`).
          """,
        explanation: """
          The text holds HTML tags, such as <div> or <b>. The site refuses them:
          they can break the page on a phone or make it unsafe. Markdown is enough:
          an empty line for a paragraph, **bold**, hyphens for a list.
            Wrong: <b>Free</b>
            Right: **Free**
          French needs a few tags that Markdown lacks: <sup>, <sub>, <kbd>,
          <abbr title="…"> and, in a table's cell, <br>. They are allowed with no
          other attribute, and end in the text, link or bold that they begin in.
            Wrong: <sup class="x">er</sup>, **1<sup>er** août</sup>
            Right: 1<sup>er</sup> août
          """))
  }

  /// An acronym of `site.yml` that its page never spells out.
  package static func acronymUnexplained(acronym: String, expansion: String) -> Self {
    Self(
      "sigle-inexplique", .warning,
      french: Wording(
        what: "Le sigle « \(acronym) » n’est expliqué nulle part dans la page.",
        advice: "La première fois, écrivez « \(expansion) (\(acronym)) ».",
        explanation: """
          La page emploie un sigle sans le dire en toutes lettres. Le visiteur
          arrive souvent d’un moteur de recherche, sans avoir lu les autres pages.
          Chaque page explique donc ses sigles une fois. La liste est dans site.yml,
          sous « acronyms: ».
            Non : Écrivez au SRU.
            Oui : Écrivez au Service de relation avec les usagers (SRU).
          """),
      english: Wording(
        what: "The acronym “\(acronym)” is not explained anywhere on the page.",
        advice: "The first time, write “\(expansion) (\(acronym))”.",
        explanation: """
          The page uses an acronym without spelling it out. Visitors often come from
          a search engine and have not read the other pages. So each page explains
          its acronyms once. The list is in site.yml, under “acronyms:”.
            Wrong: Écrivez au SRU.
            Right: Écrivez au Service de relation avec les usagers (SRU).
          """),
      remedy: .text("\(expansion) (\(acronym))"))
  }

  /// More bytes than `weights` of `site.yml` allows.
  ///
  /// Bytes; `compressed` says which weight.
  package static func pageTooHeavy(bytes: Int, limit: Int, compressed: Bool) -> Self {
    let french = kilobytes(bytes, over: limit, separator: ",")
    let english = kilobytes(bytes, over: limit, separator: ".")
    return Self(
      "page-trop-lourde", .warning,
      french: Wording(
        what: """
          La page pèse \(french.weight) Ko \
          \(compressed ? "une fois compressée" : "avant compression"), \
          pour une limite de \(french.limit) Ko.
          """,
        advice: """
          Partagez la page en plusieurs, ou raccourcissez-la. La limite se règle sous « weights: » \
          dans site.yml.
          """,
        explanation: """
          La page pèse plus que la limite de site.yml. Sur un réseau lent, chaque
          kilo-octet fait attendre le visiteur et lui coûte de l’argent. Partagez la
          page, raccourcissez-la, ou allégez le thème si toutes les pages sont
          touchées. La limite se règle dans site.yml :
            weights:
              page: 12 Ko
          """),
      english: Wording(
        what: """
          The page weighs \(english.weight) KB \
          \(compressed ? "once compressed" : "before compression"); \
          the limit is \(english.limit) KB.
          """,
        advice: """
          Divide the page into several, or shorten it. The limit is set under “weights:” in site.yml.
          """,
        explanation: """
          The page weighs more than site.yml allows. On a slow network each kilobyte
          makes visitors wait and costs them money. Divide the page, shorten it, or
          make the theme lighter if all pages are concerned. The limit is set in
          site.yml:
            weights:
              page: 12 KB
          """))
  }

  /// A weight over its limit in kibibytes, to the tenth: the weight rounded up and the limit down,
  /// so that the two never look alike.
  private static func kilobytes(
    _ bytes: Int, over limit: Int, separator: String
  ) -> (weight: String, limit: String) {
    func text(_ tenths: Int) -> String {
      tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10)\(separator)\(tenths % 10)"
    }
    return (text((bytes * 10 + 1023) / 1024), text(limit * 10 / 1024))
  }
}
