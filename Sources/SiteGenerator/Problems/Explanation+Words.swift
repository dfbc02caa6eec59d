extension Explanation {
  static let placeholderUnknown = Explanation(
    french: """
      Un nom entre doubles accolades doit être remplacé par sa valeur, mais cette
      page n’en a pas de ce nom : le visiteur verrait les accolades. Sur toutes
      les pages, vous pouvez écrire par exemple {{duree_activation}},
      {{duree_lien_acte}}, {{titre_du_site}}, {{ministere}} ou
      {{adresse_du_site}}. D’autres noms sont propres à une page ou à un courriel.
        Non : Le lien est valable {{duree_activaton}}.
        Oui : Le lien est valable {{duree_activation}}.
      """,
    english: """
      A name in double braces is to be replaced by its value, but this page has
      none of that name: visitors would see the braces. On every page you can
      write {{duree_activation}}, {{duree_lien_acte}}, {{titre_du_site}},
      {{ministere}} or {{adresse_du_site}}, for instance. Other names belong to
      one page or one mail.
        Wrong: The link is valid for {{duree_activaton}}.
        Right: The link is valid for {{duree_activation}}.
      """)

  static let placeholderMissing = Explanation(
    french: """
      Le texte d’une page de compte ou d’un courriel oublie un nom sans lequel il
      ne sert à rien : un courriel d’activation sans lien, par exemple. Écrivez
      le nom entre doubles accolades. Un lien se met seul dans son paragraphe.
        Pour activer votre compte, ouvrez ce lien :

        {{lien}}
      """,
    english: """
      The words of an account page or a mail leave out a name without which they
      are of no use: an activation mail without its link, for instance. Write the
      name in double braces. A link goes alone in its paragraph.
        To activate your account, open this link:

        {{lien}}
      """)

  static let partMissing = Explanation(
    french: """
      Une page de compte ou un courriel se compose de parties, que le programme
      affiche selon le cas. L’une d’elles manque : le visiteur verrait une page
      vide. Le nom de la partie se met entre accolades ; le reste de
      l’intertitre est libre.
        ## Votre compte est activé {#reussie}

        Vous pouvez maintenant vous connecter.
      """,
    english: """
      An account page or a mail is made of parts, which the program shows as the
      case may be. One is missing: visitors would see an empty page. The part’s
      name goes in braces; the rest of the heading is yours.
        ## Your account is active {#reussie}

        You can now sign in.
      """)

  static let partUnknown = Explanation(
    french: """
      Une page de compte ou un courriel contient une partie que le programme
      n’affiche jamais. Son texte ne serait lu par personne. Le nom entre
      accolades est sans doute mal écrit.
        Non : ## Votre compte est activé {#reussi}
        Oui : ## Votre compte est activé {#reussie}
      """,
    english: """
      An account page or a mail holds a part that the program never shows.
      Nobody would read its text. The name in braces is probably misspelt.
        Wrong: ## Your account is active {#reussi}
        Right: ## Your account is active {#reussie}
      """)

  // MARK: What was published

  static let addressLost = Explanation(
    french: """
      Une adresse de la dernière publication n’existe plus : une page a été
      renommée, déplacée ou supprimée. Les liens reçus par courriel, les favoris
      et les moteurs de recherche mèneraient à une erreur. Trois remèdes :
        Dans la page qui la remplace :  aliases: [/ancienne/]
        Dans site.yml :                 redirects: {/ancienne/: /nouvelle/}
        Si rien ne la remplace :        removed: [/ancienne/]
      """,
    english: """
      An address of the last publication is gone: a page was renamed, moved or
      deleted. Links in mails, bookmarks and search engines would lead to an
      error. Three remedies:
        In the page that replaces it:  aliases: [/ancienne/]
        In site.yml:                   redirects: {/ancienne/: /nouvelle/}
        If nothing replaces it:        removed: [/ancienne/]
      """)

  static let anchorLost = Explanation(
    french: """
      Un intertitre de la dernière publication a changé, et son ancre avec lui.
      Les liens vers cet endroit mèneraient en haut de la page. Écrivez
      l’ancienne ancre après la nouvelle, à la fin de l’intertitre.
        Avant : ## Activation
        Après : ## Activer votre compte {#activer #activation}
      """,
    english: """
      A heading of the last publication has changed, and its anchor with it.
      Links to that place would lead to the top of the page. Write the earlier
      anchor after the new one, at the end of the heading.
        Before: ## Activation
        After:  ## Activate your account {#activate #activation}
      """)
}
