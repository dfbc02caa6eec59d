/// What `site.yml` says of pages, contacts and addresses that are not there.
///
/// Their codes are those of links: an explanation stands there.
extension Problem.Kind {
  /// A menu names a file that is no page.
  ///
  /// `nearest` is the path to write instead.
  static func menuPageNotFound(file: String, nearest: String?) -> Self {
    Self(
      "page-introuvable", .error,
      french: Wording(
        what: "Le menu cite « \(file) », qui n’est pas une page du site.",
        advice: French.instead(
          nearest,
          otherwise: "Écrivez le chemin d’une page dans content/, comme « aide/index.md ».")),
      english: Wording(
        what: "The menu names “\(file)”, which is no page of the site.",
        advice: English.instead(
          nearest, otherwise: "Write the path of a page in content/, such as “aide/index.md”.")),
      remedy: nearest.map { .words(file, by: $0) })
  }

  /// A menu names an account page that is none.
  static func menuAccountPageNotFound(name: String, nearest: String?) -> Self {
    Self(
      "page-de-compte-inconnue", .error,
      french: Wording(
        what: "Le menu cite la page de compte « \(name) », qui n’existe pas.",
        advice: French.instead(
          nearest,
          otherwise: "Écrivez le nom d’une page de compte, comme « connexion » ou « inscription ».")
      ),
      english: Wording(
        what: "The menu names the account page “\(name)”, which does not exist.",
        advice: English.instead(
          nearest,
          otherwise: "Write the name of an account page, such as “connexion” or “inscription”.")),
      remedy: nearest.map { .words(name, by: $0) })
  }

  /// A file of words of which no account page or mail has the name.
  static func wordsFileUnknown(name: String, nearest: String?) -> Self {
    Self(
      "page-de-compte-inconnue", .error,
      french: Wording(
        what: "Aucune page de compte et aucun courriel ne s’appelle « \(name) ».",
        advice: nearest.map { "Renommez le fichier « \($0).md »." }
          ?? "Sortez ce fichier de ce dossier : personne n’en lirait le texte."),
      english: Wording(
        what: "No account page and no mail is called “\(name)”.",
        advice: nearest.map { "Rename the file “\($0).md”." }
          ?? "Take the file out of this folder: nobody would read its text."),
      remedy: nearest.map { .fileName("\($0).md") })
  }

  /// The main contact of `site.yml` is not in `contacts.csv`.
  static func mainContactNotFound(id: String, nearest: String?) -> Self {
    Self(
      "contact-inconnu", .error,
      french: Wording(
        what: "Le contact principal, « \(id) », n’est pas dans contacts.csv.",
        advice: French.instead(
          nearest, otherwise: "Écrivez un identifiant de la colonne « id » de contacts.csv.")),
      english: Wording(
        what: "The main contact, “\(id)”, is not in contacts.csv.",
        advice: English.instead(
          nearest, otherwise: "Write an id from the column “id” of contacts.csv.")),
      remedy: nearest.map { .words(id, by: $0) })
  }

  /// A redirect leads to an address of the site that nothing answers.
  static func redirectTargetNotFound(from: String, to: String, nearest: String?) -> Self {
    Self(
      "page-introuvable", .error,
      french: Wording(
        what: "La redirection de « \(from) » mène à « \(to) », où il n’y a rien.",
        advice: French.instead(
          nearest, otherwise: "Écrivez l’adresse d’une page publiée, comme « /aide/inscription/ ».")
      ),
      english: Wording(
        what: "The redirect of “\(from)” leads to “\(to)”, where there is nothing.",
        advice: English.instead(
          nearest, otherwise: "Write the address of a published page, such as “/aide/inscription/”."
        )),
      remedy: nearest.map { .words(to, by: $0) })
  }
}
