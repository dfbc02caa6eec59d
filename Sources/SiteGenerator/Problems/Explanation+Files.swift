extension Explanation {
  static let textNotUTF8 = Explanation(
    french: """
      Le fichier n’est pas enregistré en UTF-8, l’encodage du site. Les accents
      s’afficheraient comme « Ã© » ou « � ». Dans votre éditeur de texte,
      choisissez « Enregistrer sous », puis l’encodage « UTF-8 ».
      """,
    english: """
      The file is not saved in UTF-8, the encoding of the site. Accents would
      show as “Ã©” or “�”. In your text editor, choose “Save as”, then the
      encoding “UTF-8”.
      """)

  static let fileIgnored = Explanation(
    french: """
      Le dossier content/ contient un fichier que le site ne publie pas. Une page
      finit par .md. Une image finit par .png, .jpg, .webp ou .svg, un fichier à
      télécharger par .pdf ou .odt, par exemple. Retirez le fichier, ou
      enregistrez-le dans l’un de ces formats.
        Non : content/pieces/lettre.pages
        Oui : content/pieces/lettre.pdf
      """,
    english: """
      The folder content/ holds a file that the site does not publish. A page
      ends in .md. An image ends in .png, .jpg, .webp or .svg, a file to download
      in .pdf or .odt, for instance. Remove the file, or save it in one of these
      formats.
        Wrong: content/pieces/lettre.pages
        Right: content/pieces/lettre.pdf
      """)

  static let fileNameUnsuited = Explanation(
    french: """
      Le nom du fichier devient l’adresse de la page. Les espaces, les accents et
      les majuscules la rendent difficile à dicter au téléphone et à écrire.
        Non : Créer un compte.md
        Oui : creer-un-compte.md
      Si la page est déjà publiée, gardez son ancienne adresse sur la ligne
      « aliases: » de l’en-tête.
      """,
    english: """
      The name of the file becomes the address of the page. Spaces, accents and
      capitals make it hard to dictate on the telephone and to type.
        Wrong: Créer un compte.md
        Right: creer-un-compte.md
      If the page is already published, keep its earlier address on the line
      “aliases:” of the front matter.
      """)

  static let fileNameRefused = Explanation(
    french: """
      Le nom d’un fichier ou d’un dossier de content/ contient un signe qu’aucune
      adresse ne peut porter, ou il est trop long. Certains signes feraient même
      écrire hors du site, ou changeraient la configuration du serveur. Une page
      prend des lettres, des chiffres, des espaces et les signes - . _ ~
        Non : l'acte;2026.md
        Oui : acte-2026.md
      Les fins .gz et .br sont gardées pour les copies compressées.
      """,
    english: """
      The name of a file or folder of content/ holds a sign that no address can
      hold, or it is too long. Some signs would even make the program write
      outside the site, or change the configuration of the server. A page takes
      letters, digits, spaces and the signs - . _ ~
        Wrong: l'acte;2026.md
        Right: acte-2026.md
      The endings .gz and .br are kept for compressed copies.
      """)

  // MARK: The place

  static let historyShallow = Explanation(
    french: """
      La date « Mis à jour le » d’une page vient de l’historique git. Celui-ci a
      été copié en partie seulement : toutes les pages sembleraient récentes.
      Récupérez l’historique entier, ou datez les pages vous-même.
        git fetch --unshallow
        date: 2026-03-31   (une ligne de l’en-tête)
      """,
    english: """
      The date of a page’s last update comes from the git history. Only a part of
      it was copied: all pages would seem recent. Fetch the whole history, or
      date the pages yourself.
        git fetch --unshallow
        date: 2026-03-31   (a line of the front matter)
      """)

  static let fileUnreadable = Explanation(
    french: """
      Le système refuse de lire un fichier du site : droits insuffisants, disque
      en panne, fichier supprimé entre-temps ou trop gros. Sans ce fichier, la
      publication serait incomplète : elle s’arrête donc, et l’ancien site reste
      en place. Sous Linux, cette commande montre les droits :
        ls -l content/faq.md
      """,
    english: """
      The system refuses to read a file of the site: missing permissions, a
      broken disk, a file that was deleted meanwhile or is too large. Without it
      the publication would be incomplete; so it stops, and the old site stays.
      On Linux, this command shows the permissions:
        ls -l content/faq.md
      """)
}
