/// The words of account pages and mails.
extension Problem.Kind {
  static let wordsProblems: [Self] = [
    .placeholderUnknown(name: "duree", nearest: nil),
    .placeholderMissing(name: "lien"),
    .partMissing(part: "apres"),
    .partUnknown(part: "avant", nearest: nil),
  ]

  /// `{{nom}}` that the page has no value for.
  package static func placeholderUnknown(name: String, nearest: String?) -> Self {
    Self(
      "variable-inconnue", .error,
      french: Wording(
        what: "La page n’a pas de valeur pour « {{\(name)}} ».",
        advice: French.instead(
          nearest.map { "{{\($0)}}" },
          otherwise: """
            Corrigez le nom, ou écrivez la valeur en toutes lettres. La commande « guichet explain \
            variable-inconnue » donne des noms possibles.
            """),
        explanation: """
          Un nom entre doubles accolades doit être remplacé par sa valeur, mais cette
          page n’en a pas de ce nom : le visiteur verrait les accolades. Sur toutes
          les pages, vous pouvez écrire par exemple {{duree_activation}},
          {{duree_lien_acte}}, {{titre_du_site}}, {{ministere}} ou
          {{adresse_du_site}}. D’autres noms sont propres à une page ou à un courriel.
            Non : Le lien est valable {{duree_activaton}}.
            Oui : Le lien est valable {{duree_activation}}.
          """),
      english: Wording(
        what: "The page has no value for “{{\(name)}}”.",
        advice: English.instead(
          nearest.map { "{{\($0)}}" },
          otherwise: """
            Correct the name, or write the value out. The command “guichet explain \
            variable-inconnue” lists possible names.
            """),
        explanation: """
          A name in double braces is to be replaced by its value, but this page has
          none of that name: visitors would see the braces. On every page you can
          write {{duree_activation}}, {{duree_lien_acte}}, {{titre_du_site}},
          {{ministere}} or {{adresse_du_site}}, for instance. Other names belong to
          one page or one mail.
            Wrong: The link is valid for {{duree_activaton}}.
            Right: The link is valid for {{duree_activation}}.
          """),
      remedy: nearest.map { .words(name, by: $0) })
  }

  /// `{{nom}}` that the page must say and does not.
  package static func placeholderMissing(name: String) -> Self {
    Self(
      "variable-absente", .error,
      french: Wording(
        what: "Le texte ne dit pas « {{\(name)}} », dont le lecteur a besoin.",
        advice: """
          Ajoutez là où il convient :
          {{\(name)}}
          """,
        explanation: """
          Le texte d’une page de compte ou d’un courriel oublie un nom sans lequel il
          ne sert à rien : un courriel d’activation sans lien, par exemple. Écrivez
          le nom entre doubles accolades. Un lien se met seul dans son paragraphe.
            Pour activer votre compte, ouvrez ce lien :

            {{lien}}
          """),
      english: Wording(
        what: "The text does not say “{{\(name)}}”, which its reader needs.",
        advice: """
          Add where it fits:
          {{\(name)}}
          """,
        explanation: """
          The words of an account page or a mail leave out a name without which they
          are of no use: an activation mail without its link, for instance. Write the
          name in double braces. A link goes alone in its paragraph.
            To activate your account, open this link:

            {{lien}}
          """))
  }

  /// A part (heading) of an account page or mail that the program needs.
  package static func partMissing(part: String) -> Self {
    let isFile = part.hasSuffix(".md")
    return Self(
      "partie-absente", .error,
      french: Wording(
        what: isFile
          ? "Le fichier « \(part) » manque : le programme n’aurait rien à dire."
          : "Il manque la partie « \(part) ».",
        advice: isFile
          ? """
          Créez ce fichier dans content/ et commencez-le par :
          ---
          title: Le titre
          ---
          """
          : """
          Ajoutez cet intertitre, avec les mots de votre choix avant l’accolade, puis son texte :
          ## Titre de la partie {#\(part)}
          """,
        explanation: """
          Une page de compte ou un courriel se compose de parties, que le programme
          affiche selon le cas. L’une d’elles manque : le visiteur verrait une page
          vide. Le nom de la partie se met entre accolades ; le reste de
          l’intertitre est libre.
            ## Votre compte est activé {#reussie}

            Vous pouvez maintenant vous connecter.
          """),
      english: Wording(
        what: isFile
          ? "The file “\(part)” is missing: the program would have nothing to say."
          : "The part “\(part)” is missing.",
        advice: isFile
          ? """
          Create this file in content/ and begin it with:
          ---
          title: The title
          ---
          """
          : """
          Add this heading, with words of your choice before the brace, then its text:
          ## Title of the part {#\(part)}
          """,
        explanation: """
          An account page or a mail is made of parts, which the program shows as the
          case may be. One is missing: visitors would see an empty page. The part’s
          name goes in braces; the rest of the heading is yours.
            ## Your account is active {#reussie}

            You can now sign in.
          """))
  }

  /// A part of an account page or mail that the program does not know.
  package static func partUnknown(part: String, nearest: String?) -> Self {
    Self(
      "partie-inconnue", .error,
      french: Wording(
        what: "Le programme n’affiche aucune partie « \(part) » à cet endroit.",
        advice: French.instead(
          nearest.map { "{#\($0)}" },
          otherwise: "Supprimez cette partie, ou mettez son texte dans une autre."),
        explanation: """
          Une page de compte ou un courriel contient une partie que le programme
          n’affiche jamais. Son texte ne serait lu par personne. Le nom entre
          accolades est sans doute mal écrit.
            Non : ## Votre compte est activé {#reussi}
            Oui : ## Votre compte est activé {#reussie}
          """),
      english: Wording(
        what: "The program shows no part “\(part)” in this place.",
        advice: English.instead(
          nearest.map { "{#\($0)}" },
          otherwise: "Delete this part, or move its text to another one."),
        explanation: """
          An account page or a mail holds a part that the program never shows.
          Nobody would read its text. The name in braces is probably misspelt.
            Wrong: ## Your account is active {#reussi}
            Right: ## Your account is active {#reussie}
          """),
      remedy: nearest.map { .words("#\(part)", by: "#\($0)") })
  }
}
