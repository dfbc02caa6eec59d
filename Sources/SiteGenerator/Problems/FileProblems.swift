/// Files as files, whatever they say.
extension Problem.Kind {
  static let fileProblems: [Self] = [
    .textNotUTF8,
    .fileIgnored(reason: "lettre.pages"),
    .fileNameUnsuited(name: "Aide.md", suggested: "aide.md"),
    .fileNameRefused(name: "aide;1.md"),
    .fileUnreadable(reason: .empty),
    .historyShallow,
  ]

  /// Bytes that are not UTF-8.
  package static let textNotUTF8 = Self(
    "texte-pas-utf8", .error,
    french: Wording(
      what: "Le fichier n’est pas enregistré en UTF-8.",
      advice: "Enregistrez-le de nouveau en choisissant l’encodage « UTF-8 ».",
      explanation: """
        Le fichier n’est pas enregistré en UTF-8, l’encodage du site. Les accents
        s’afficheraient comme « Ã© » ou « � ». Dans votre éditeur de texte,
        choisissez « Enregistrer sous », puis l’encodage « UTF-8 ».
        """),
    english: Wording(
      what: "The file is not saved in UTF-8.",
      advice: "Save it again, with the encoding “UTF-8”.",
      explanation: """
        The file is not saved in UTF-8, the encoding of the site. Accents would
        show as “Ã©” or “�”. In your text editor, choose “Save as”, then the
        encoding “UTF-8”.
        """))

  /// A file that the generator has no use for (`.docx` beside the pages, say).
  package static func fileIgnored(reason: String, page: String? = nil) -> Self {
    Self(
      "fichier-ignore", .warning,
      french: Wording(
        what: "Ce fichier n’est pas publié : « \(reason) ».",
        advice: page.map { "Une page finit par « .md » : renommez le fichier « \($0) »." }
          ?? """
          Retirez-le du dossier content/. Pour le proposer aux visiteurs, enregistrez-le d’abord \
          en PDF.
          """,
        explanation: """
          Le dossier content/ contient un fichier que le site ne publie pas. Une page
          finit par .md. Une image finit par .png, .jpg, .webp ou .svg, un fichier à
          télécharger par .pdf ou .odt, par exemple. Retirez le fichier, ou
          enregistrez-le dans l’un de ces formats.
            Non : content/pieces/lettre.pages
            Oui : content/pieces/lettre.pdf
          """),
      english: Wording(
        what: "This file is not published: “\(reason)”.",
        advice: page.map { "A page ends in “.md”: rename the file “\($0)”." }
          ?? "Remove it from the folder content/. To offer it to visitors, save it as PDF first.",
        explanation: """
          The folder content/ holds a file that the site does not publish. A page
          ends in .md. An image ends in .png, .jpg, .webp or .svg, a file to download
          in .pdf or .odt, for instance. Remove the file, or save it in one of these
          formats.
            Wrong: content/pieces/lettre.pages
            Right: content/pieces/lettre.pdf
          """),
      remedy: page.map { .fileName($0) })
  }

  /// A file name that makes a bad address: spaces, accents, capitals.
  package static func fileNameUnsuited(name: String, suggested: String) -> Self {
    Self(
      "nom-de-fichier", .warning,
      french: Wording(
        what: "Le nom « \(name) » donne une adresse difficile à écrire.",
        advice: """
          Renommez le fichier « \(suggested) », puis corrigez les liens qui y mènent. Si la page \
          est déjà publiée, mettez son ancienne adresse sur la ligne « aliases: » de l’en-tête.
          """,
        explanation: """
          Le nom du fichier devient l’adresse de la page. Les espaces, les accents et
          les majuscules la rendent difficile à dicter au téléphone et à écrire.
            Non : Créer un compte.md
            Oui : creer-un-compte.md
          Si la page est déjà publiée, gardez son ancienne adresse sur la ligne
          « aliases: » de l’en-tête.
          """),
      english: Wording(
        what: "The name “\(name)” makes an address that is hard to type.",
        advice: """
          Rename the file to “\(suggested)”, then correct the links that lead to it. If the page is \
          already published, put its earlier address on the line “aliases:” of the front matter.
          """,
        explanation: """
          The name of the file becomes the address of the page. Spaces, accents and
          capitals make it hard to dictate on the telephone and to type.
            Wrong: Créer un compte.md
            Right: creer-un-compte.md
          If the page is already published, keep its earlier address on the line
          “aliases:” of the front matter.
          """),
      remedy: .fileName(suggested))
  }

  /// A name of a file or folder that cannot be an address at all.
  ///
  /// `name` is the path.
  package static func fileNameRefused(name: String) -> Self {
    Self(
      "nom-refuse", .error,
      french: Wording(
        what: "Le nom « \(name) » ne peut pas devenir une adresse.",
        advice: """
          Renommez le fichier ou son dossier. N’employez que des lettres, des chiffres et des \
          tirets. Le nom ne commence pas par un point et ne finit pas par .gz ou .br.
          """,
        explanation: """
          Le nom d’un fichier ou d’un dossier de content/ contient un signe qu’aucune
          adresse ne peut porter, ou il est trop long. Certains signes feraient même
          écrire hors du site, ou changeraient la configuration du serveur. Une page
          prend des lettres, des chiffres, des espaces et les signes - . _ ~
            Non : l'acte;2026.md
            Oui : acte-2026.md
          Les fins .gz et .br sont gardées pour les copies compressées.
          """),
      english: Wording(
        what: "The name “\(name)” cannot become an address.",
        advice: """
          Rename the file or its folder. Use letters, digits and hyphens only. The name does not \
          begin with a dot, nor end in .gz or .br.
          """,
        explanation: """
          The name of a file or folder of content/ holds a sign that no address can
          hold, or it is too long. Some signs would even make the program write
          outside the site, or change the configuration of the server. A page takes
          letters, digits, spaces and the signs - . _ ~
            Wrong: l'acte;2026.md
            Right: acte-2026.md
          The endings .gz and .br are kept for compressed copies.
          """))
  }

  package static func fileUnreadable(reason: Problem.UnreadableReason) -> Self {
    Self(
      "fichier-illisible", .error,
      french: Wording(
        what: "Le fichier ne peut pas être lu : \(French.reason(reason)).",
        advice: "Vérifiez que le fichier existe et que vous avez le droit de l’ouvrir.",
        explanation: """
          Le système refuse de lire un fichier du site : droits insuffisants, disque
          en panne, fichier supprimé entre-temps ou trop gros. Sans ce fichier, la
          publication serait incomplète : elle s’arrête donc, et l’ancien site reste
          en place. Sous Linux, cette commande montre les droits :
            ls -l content/faq.md
          """),
      english: Wording(
        what: "The file cannot be read: \(English.reason(reason)).",
        advice: "Check that the file exists and that you may open it.",
        explanation: """
          The system refuses to read a file of the site: missing permissions, a
          broken disk, a file that was deleted meanwhile or is too large. Without it
          the publication would be incomplete; so it stops, and the old site stays.
          On Linux, this command shows the permissions:
            ls -l content/faq.md
          """))
  }

  /// `git clone --depth`: the dates of pages cannot be known.
  package static let historyShallow = Self(
    "historique-partiel", .warning,
    french: Wording(
      what: "L’historique git est incomplet : la date des pages ne peut pas être connue.",
      advice: """
        Récupérez tout l’historique avec la commande ci-dessous. Vous pouvez aussi dater les pages \
        par une ligne « date: » dans leur en-tête.
        git fetch --unshallow
        """,
      explanation: """
        La date « Mis à jour le » d’une page vient de l’historique git. Celui-ci a
        été copié en partie seulement : toutes les pages sembleraient récentes.
        Récupérez l’historique entier, ou datez les pages vous-même.
          git fetch --unshallow
          date: 2026-03-31   (une ligne de l’en-tête)
        """),
    english: Wording(
      what: "The git history is incomplete: the dates of pages cannot be known.",
      advice: """
        Fetch the whole history with the command below. You can also date pages by a line “date:” \
        in their front matter.
        git fetch --unshallow
        """,
      explanation: """
        The date of a page’s last update comes from the git history. Only a part of
        it was copied: all pages would seem recent. Fetch the whole history, or
        date the pages yourself.
          git fetch --unshallow
          date: 2026-03-31   (a line of the front matter)
        """))
}
