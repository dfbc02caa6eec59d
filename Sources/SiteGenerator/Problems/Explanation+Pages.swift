extension Explanation {
  static let titleMissing = Explanation(
    french: """
      Chaque page a besoin d’un titre : c’est lui qui s’affiche en haut de la
      page, dans l’onglet du navigateur et dans les résultats de recherche. Il
      s’écrit dans l’en-tête, tout en haut du fichier.
        ---
        title: Créer votre compte
        ---
      """,
    english: """
      Each page needs a title: it shows at the top of the page, in the browser’s
      tab and in search results. It is written in the front matter, at the very
      top of the file.
        ---
        title: Create your account
        ---
      """)

  static let titleEmpty = Explanation(
    french: """
      La ligne « title: » est là, mais rien ne la suit. La page n’aurait pas de
      nom dans l’onglet du navigateur ni dans les résultats de recherche.
        Non : title: ""
        Oui : title: Créer votre compte
      """,
    english: """
      The line “title:” is there, but nothing follows. The page would have no
      name in the browser’s tab nor in search results.
        Wrong: title: ""
        Right: title: Create your account
      """)

  static let titleRepeated = Explanation(
    french: """
      Deux pages ont le même titre. Dans un moteur de recherche ou le plan du
      site, le visiteur ne peut pas choisir entre elles.
        Non : « Inscription » et « Inscription »
        Oui : « Créer votre compte » et « Activer votre compte »
      """,
    english: """
      Two pages have the same title. In a search engine or the site map,
      visitors cannot choose between them.
        Wrong: “Registration” and “Registration”
        Right: “Create your account” and “Activate your account”
      """)

  static let addressRepeated = Explanation(
    french: """
      Deux pages, ou une page et une ancienne adresse, se publient au même
      endroit : l’une cacherait l’autre. L’adresse vient du dossier et du nom du
      fichier : content/aide.md et content/aide/index.md donnent tous deux
      « /aide/ ». Les majuscules ne comptent pas, et une adresse ne peut pas
      passer par un fichier, comme « /robots.txt/aide/ ». Renommez un fichier, ou
      retirez l’adresse en trop des lignes « aliases: » et « redirects: ».
      """,
    english: """
      Two pages, or a page and an earlier address, are published in one place:
      one would hide the other. The address comes from the folder and the file
      name: content/aide.md and content/aide/index.md both make “/aide/”.
      Capitals do not count, and no address runs through a file, such as
      “/robots.txt/aide/”. Rename a file, or remove the address from the lines
      “aliases:” and “redirects:”.
      """)

  static let addressMalformed = Explanation(
    french: """
      Une adresse écrite à la main (aliases, id, redirects, removed) ne peut pas
      servir. Elle commence par une barre oblique et ne contient que des lettres
      sans accent, des chiffres et les signes - . _ ~ Une lettre accentuée
      s’écrit %C3%A9, une espace %20. Elle ne finit pas par .gz ou .br.
        Non : aliases: [Ma page]
        Oui : aliases: [/ma-page/]
      """,
    english: """
      An address written by hand (aliases, id, redirects, removed) cannot be
      used. It begins with a slash and holds only letters without accents,
      digits and the signs - . _ ~ An accented letter is written %C3%A9, a space
      %20. It does not end in .gz or .br.
        Wrong: aliases: [My page]
        Right: aliases: [/my-page/]
      """)

  static let imageWithoutAlternative = Explanation(
    french: """
      L’image n’a pas de texte entre ses crochets. Ce texte remplace l’image
      pour les personnes aveugles, ou quand elle ne se charge pas. Dites ce que
      l’image apprend, pas qu’il s’agit d’une image.
        Non : ![](images/acte.png)
        Oui : ![Le numéro de l’acte est en haut à droite](images/acte.png)
      """,
    english: """
      The image has no text between its brackets. That text stands in for the
      image for blind people, or when it does not load. Say what the image tells,
      not that it is an image.
        Wrong: ![](images/acte.png)
        Right: ![The number of the act is at the top right](images/acte.png)
      """)

  static let rawHTML = Explanation(
    french: """
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
      """,
    english: """
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
      """)

  static let acronymUnexplained = Explanation(
    french: """
      La page emploie un sigle sans le dire en toutes lettres. Le visiteur
      arrive souvent d’un moteur de recherche, sans avoir lu les autres pages.
      Chaque page explique donc ses sigles une fois. La liste est dans site.yml,
      sous « acronyms: ».
        Non : Écrivez au SRU.
        Oui : Écrivez au Service de relation avec les usagers (SRU).
      """,
    english: """
      The page uses an acronym without spelling it out. Visitors often come from
      a search engine and have not read the other pages. So each page explains
      its acronyms once. The list is in site.yml, under “acronyms:”.
        Wrong: Écrivez au SRU.
        Right: Écrivez au Service de relation avec les usagers (SRU).
      """)

  static let reviewOverdue = Explanation(
    french: """
      La date de la ligne « review_by: » est passée. Une page périmée envoie les
      visiteurs au mauvais endroit. Relisez-la, vérifiez les faits, puis écrivez
      la date de la prochaine relecture.
        Avant : review_by: 2026-03-31
        Après : review_by: 2027-03-31
      """,
    english: """
      The date of the line “review_by:” has passed. An outdated page sends
      visitors to the wrong place. Read it again, check the facts, then write
      the date of the next review.
        Before: review_by: 2026-03-31
        After:  review_by: 2027-03-31
      """)

  static let pageTooHeavy = Explanation(
    french: """
      La page pèse plus que la limite de site.yml. Sur un réseau lent, chaque
      kilo-octet fait attendre le visiteur et lui coûte de l’argent. Partagez la
      page, raccourcissez-la, ou allégez le thème si toutes les pages sont
      touchées. La limite se règle dans site.yml :
        weights:
          page: 12 Ko
      """,
    english: """
      The page weighs more than site.yml allows. On a slow network each kilobyte
      makes visitors wait and costs them money. Divide the page, shorten it, or
      make the theme lighter if all pages are concerned. The limit is set in
      site.yml:
        weights:
          page: 12 KB
      """)
}
