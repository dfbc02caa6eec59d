/// Links by names that a table of the site gives.
extension Problem.Kind {
  static let namedLinkProblems: [Self] = [
    .namedLinkNotFound(name: "paie", nearest: nil),
    .contactNotFound(id: "sru", nearest: nil),
    .accountPageNotFound(name: "compte", nearest: nil),
    .externalLinkBroken(url: "https://exemple.org/", reason: "404"),
  ]

  /// `lien:name`, where `site.yml` has no such link.
  package static func namedLinkNotFound(name: String, nearest: String?) -> Self {
    Self(
      "lien-nomme-inconnu", .error,
      french: Wording(
        what: "Le fichier site.yml n’a pas de lien nommé « \(name) ».",
        advice: French.instead(
          nearest.map { "lien:\($0)" },
          otherwise: """
            Ajoutez ce nom sous « links: » dans site.yml, ou reprenez un nom qui y figure.
            """),
        explanation: """
          Un lien « lien:nom » cite un nom que site.yml ne donne pas. Ces noms
          servent aux adresses d’autres sites : quand l’une change, on ne la
          corrige qu’à un endroit.
            site.yml : links:
                         fiche-de-paie: https://paie.exemple.org/
            Page :     [Voir ma fiche de paie](lien:fiche-de-paie)
          """),
      english: Wording(
        what: "The file site.yml has no link named “\(name)”.",
        advice: English.instead(
          nearest.map { "lien:\($0)" },
          otherwise: "Add this name under “links:” in site.yml, or use a name that stands there."),
        explanation: """
          A link “lien:name” uses a name that site.yml does not give. These names
          stand for addresses of other sites: when one changes, it is corrected in
          one place only.
            site.yml: links:
                        fiche-de-paie: https://paie.exemple.org/
            Page:     [See my payslip](lien:fiche-de-paie)
          """),
      remedy: nearest.map { .text("lien:\($0)") })
  }

  /// `contact:id`, where `contacts.csv` has no such contact.
  package static func contactNotFound(id: String, nearest: String?) -> Self {
    Self(
      "contact-inconnu", .error,
      french: Wording(
        what: "Le fichier contacts.csv n’a pas de contact « \(id) ».",
        advice: French.instead(
          nearest.map { "contact:\($0)" },
          otherwise: """
            Reprenez un identifiant de la colonne « id » de contacts.csv, ou ajoutez-y une ligne \
            pour ce contact.
            """),
        explanation: """
          Un lien « contact:id » cite un service que contacts.csv ne contient pas.
          Le visiteur ne saurait pas à qui s’adresser. L’identifiant est celui de
          la colonne « id ».
            Non : [Le service](contact:SRU)
            Oui : [Le service](contact:sru)
          """),
      english: Wording(
        what: "The file contacts.csv has no contact “\(id)”.",
        advice: English.instead(
          nearest.map { "contact:\($0)" },
          otherwise: """
            Use an id from the column “id” of contacts.csv, or add a line for this contact.
            """),
        explanation: """
          A link “contact:id” names a service that contacts.csv does not have.
          Visitors would not know whom to turn to. The id is the one of the column
          “id”.
            Wrong: [The service](contact:SRU)
            Right: [The service](contact:sru)
          """),
      remedy: nearest.map { .text("contact:\($0)") })
  }

  /// `compte:page`, where no account page is called so.
  package static func accountPageNotFound(name: String, nearest: String?) -> Self {
    Self(
      "page-de-compte-inconnue", .error,
      french: Wording(
        what: "Aucune page de compte ne s’appelle « \(name) ».",
        advice: nearest.map { "Remplacez « compte:\(name) » par « compte:\($0) »." }
          ?? "Écrivez le nom d’une page de compte, par exemple « connexion » ou « inscription ».",
        explanation: """
          Un lien « compte:nom », ou une ligne « account: » d’un menu, cite une page
          de compte qui n’existe pas. Les noms possibles sont espace, inscription,
          connexion, mot-de-passe-oublie, mot-de-passe, sessions, journal, recherche.
            Non : [S’inscrire](compte:enregistrement)
            Oui : [S’inscrire](compte:inscription)
          """),
      english: Wording(
        what: "No account page is called “\(name)”.",
        advice: nearest.map { "Replace “compte:\(name)” by “compte:\($0)”." }
          ?? "Write the name of an account page, such as “connexion” or “inscription”.",
        explanation: """
          A link “compte:name”, or a line “account:” of a menu, names an account
          page that does not exist. The possible names are espace, inscription,
          connexion, mot-de-passe-oublie, mot-de-passe, sessions, journal, recherche.
            Wrong: [Register](compte:enregistrement)
            Right: [Register](compte:inscription)
          """),
      remedy: nearest.map { .text("compte:\($0)") })
  }

  /// An external address that did not answer as it should (`check --external`).
  package static func externalLinkBroken(url: String, reason: String) -> Self {
    Self(
      "lien-externe", .warning,
      french: Wording(
        what: "L’adresse « \(url) » n’a pas répondu comme prévu : \(French.reason(reason)).",
        advice: """
          Ouvrez-la dans un navigateur. Si la page a changé d’adresse, corrigez le lien. Si elle \
          s’ouvre, ce site refuse peut-être les robots. Mettez alors l’adresse sous « links: » dans \
          site.yml, avec « check: false ».
          """,
        explanation: """
          L’adresse d’un autre site ne répond pas, ou répond par une erreur. Seule
          la commande « guichet check --external » le vérifie. Une panne peut être
          passagère : ouvrez l’adresse avant de la changer. Pour un site qui refuse
          les robots, écrivez dans site.yml :
            links:
              fiche-de-paie:
                url: https://paie.exemple.org/
                check: false
          """),
      english: Wording(
        what: "The address “\(url)” did not answer as it should: \(reason).",
        advice: """
          Open it in a browser. If the page has moved, correct the link. If it opens, that site \
          may refuse robots. Then put the address under “links:” in site.yml, with “check: false”.
          """,
        explanation: """
          The address of another site does not answer, or answers with an error.
          Only the command “guichet check --external” checks this. A failure may
          pass: open the address before you change it. For a site that refuses
          robots, write in site.yml:
            links:
              fiche-de-paie:
                url: https://paie.exemple.org/
                check: false
          """))
  }
}
