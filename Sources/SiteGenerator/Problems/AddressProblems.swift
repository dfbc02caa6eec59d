/// Addresses that two pages claim, that cannot be, or that are no more.
extension Problem.Kind {
  static let addressProblems: [Self] = [
    .addressRepeated(address: "/aide/", other: "content/aide.md"),
    .addressMalformed(address: "aide"),
    .addressLost(address: "/aide/", nearest: nil),
    .anchorLost(address: "/aide/", anchor: "delais", nearest: nil),
  ]

  /// Two pages, or a page and an alias, at one address.
  package static func addressRepeated(address: String, other: String) -> Self {
    Self(
      "adresse-repetee", .error,
      french: Wording(
        what: "L’adresse « \(address) » est déjà celle de « \(other) ».",
        advice: """
          Renommez l’un des deux fichiers. Si c’est une ancienne adresse, retirez-la des lignes \
          « aliases: » ou « redirects: ».
          """,
        explanation: """
          Deux pages, ou une page et une ancienne adresse, se publient au même
          endroit : l’une cacherait l’autre. L’adresse vient du dossier et du nom du
          fichier : content/aide.md et content/aide/index.md donnent tous deux
          « /aide/ ». Les majuscules ne comptent pas, et une adresse ne peut pas
          passer par un fichier, comme « /robots.txt/aide/ ». Renommez un fichier, ou
          retirez l’adresse en trop des lignes « aliases: » et « redirects: ».
          """),
      english: Wording(
        what: "The address “\(address)” already belongs to “\(other)”.",
        advice: """
          Rename one of the two files. If it is an earlier address, remove it from the lines \
          “aliases:” or “redirects:”.
          """,
        explanation: """
          Two pages, or a page and an earlier address, are published in one place:
          one would hide the other. The address comes from the folder and the file
          name: content/aide.md and content/aide/index.md both make “/aide/”.
          Capitals do not count, and no address runs through a file, such as
          “/robots.txt/aide/”. Rename a file, or remove the address from the lines
          “aliases:” and “redirects:”.
          """))
  }

  /// A page's old address is the one that it has, or another of its old ones.
  package static func aliasOfItself(address: String) -> Self {
    Self(
      "adresse-repetee", .error,
      french: Wording(
        what: "La page a déjà l’adresse « \(address) ».",
        advice: "Retirez cette adresse de la ligne « aliases: » : elle mène déjà à la page."),
      english: Wording(
        what: "The page has the address “\(address)” already.",
        advice: "Take this address off the line “aliases:”: it leads to the page already."))
  }

  /// An address that an editor wrote (alias, redirect, id) and that cannot be one.
  package static func addressMalformed(address: String, proposal: String? = nil) -> Self {
    Self(
      "adresse-impossible", .error,
      french: Wording(
        what: "« \(address) » ne peut pas être une adresse du site.",
        advice: French.instead(
          proposal,
          otherwise: """
            Commencez par une barre oblique. N’employez que des lettres sans accent, des chiffres \
            et des tirets, comme « /aide/inscription/ ».
            """),
        explanation: """
          Une adresse écrite à la main (aliases, id, redirects, removed) ne peut pas
          servir. Elle commence par une barre oblique et ne contient que des lettres
          sans accent, des chiffres et les signes - . _ ~ Une lettre accentuée
          s’écrit %C3%A9, une espace %20. Elle ne finit pas par .gz ou .br.
            Non : aliases: [Ma page]
            Oui : aliases: [/ma-page/]
          """),
      english: Wording(
        what: "“\(address)” cannot be an address of the site.",
        advice: English.instead(
          proposal,
          otherwise: """
            Begin with a slash. Use only letters without accents, digits and hyphens, as in \
            “/aide/inscription/”.
            """),
        explanation: """
          An address written by hand (aliases, id, redirects, removed) cannot be
          used. It begins with a slash and holds only letters without accents,
          digits and the signs - . _ ~ An accented letter is written %C3%A9, a space
          %20. It does not end in .gz or .br.
            Wrong: aliases: [My page]
            Right: aliases: [/my-page/]
          """),
      remedy: proposal.map { .words(address, by: $0) })
  }

  /// The `id` of a page, which is one name of its address, and cannot be.
  package static func idMalformed(id: String, proposal: String?) -> Self {
    Self(
      "adresse-impossible", .error,
      french: Wording(
        what: "« \(id) » ne peut pas être le nom d’une page dans son adresse.",
        advice: French.instead(
          proposal,
          otherwise: "N’employez que des minuscules sans accent, des chiffres et des tirets.")),
      english: Wording(
        what: "“\(id)” cannot be the name of a page in its address.",
        advice: English.instead(
          proposal, otherwise: "Use only small letters without accents, digits and hyphens.")),
      remedy: proposal.map { .words(id, by: $0) })
  }

  /// An address of the last publication that no page has any more.
  package static func addressLost(address: String, nearest: String?) -> Self {
    Self(
      "adresse-perdue", .error,
      french: Wording(
        what: "L’adresse « \(address) » était publiée et ne mène plus à rien.",
        advice: """
          Si une page\(nearest.map { " (peut-être « \($0) »)" } ?? "") \
          la remplace, ajoutez cette ligne à son en-tête :
          aliases: [\(address)]
          Vous pouvez aussi compléter site.yml : sous « redirects: » avec la nouvelle adresse, \
          ou sous « removed: » si rien ne la remplace.
          """,
        explanation: """
          Une adresse de la dernière publication n’existe plus : une page a été
          renommée, déplacée ou supprimée. Les liens reçus par courriel, les favoris
          et les moteurs de recherche mèneraient à une erreur. Trois remèdes :
            Dans la page qui la remplace :  aliases: [/ancienne/]
            Dans site.yml :                 redirects: {/ancienne/: /nouvelle/}
            Si rien ne la remplace :        removed: [/ancienne/]
          """),
      english: Wording(
        what: "The address “\(address)” was published and no longer leads anywhere.",
        advice: """
          If a page\(nearest.map { " (perhaps “\($0)”)" } ?? "") \
          replaces it, add this line to its front matter:
          aliases: [\(address)]
          You can also complete site.yml: under “redirects:” with the new address, or under \
          “removed:” if nothing replaces it.
          """,
        explanation: """
          An address of the last publication is gone: a page was renamed, moved or
          deleted. Links in mails, bookmarks and search engines would lead to an
          error. Three remedies:
            In the page that replaces it:  aliases: [/ancienne/]
            In site.yml:                   redirects: {/ancienne/: /nouvelle/}
            If nothing replaces it:        removed: [/ancienne/]
          """))
  }

  /// An anchor of the last publication that its page has no more.
  package static func anchorLost(address: String, anchor: String, nearest: String?) -> Self {
    Self(
      "ancre-perdue", .error,
      french: Wording(
        what: "L’ancre « #\(anchor) » de la page « \(address) » était publiée et n’existe plus.",
        advice: """
          Ajoutez ces mots à la fin de l’intertitre qui la remplace, sur la même ligne :
          {#\(nearest ?? "nouvelle-ancre") #\(anchor)}
          """,
        explanation: """
          Un intertitre de la dernière publication a changé, et son ancre avec lui.
          Les liens vers cet endroit mèneraient en haut de la page. Écrivez
          l’ancienne ancre après la nouvelle, à la fin de l’intertitre.
            Avant : ## Activation
            Après : ## Activer votre compte {#activer #activation}
          """),
      english: Wording(
        what: "The anchor “#\(anchor)” of the page “\(address)” was published and is gone.",
        advice: """
          Add these words to the end of the heading that replaces it, on the same line:
          {#\(nearest ?? "new-anchor") #\(anchor)}
          """,
        explanation: """
          A heading of the last publication has changed, and its anchor with it.
          Links to that place would lead to the top of the page. Write the earlier
          anchor after the new one, at the end of the heading.
            Before: ## Activation
            After:  ## Activate your account {#activate #activation}
          """))
  }
}
