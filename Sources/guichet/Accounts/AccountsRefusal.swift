import Accounts

/// Why nothing was changed.
enum AccountsRefusal: Error {
  /// What was typed is no matricule.
  case noMatricule(String)
  /// What was typed is no address.
  case noAddress(String)
  /// The roster does not have it.
  case unknown(Matricule)
  case noAccount(Matricule)
  case addressTaken(EmailAddress)

  var text: String {
    switch self {
    case .noMatricule(let typed):
      said(
        "« \(typed) » n’est pas un matricule. Recopiez celui du fichier des agents : des lettres "
          + "de A à Z et des chiffres.",
        "‘\(typed)’ is no matricule. Copy the one of the roster: letters A to Z and digits.")
    case .noAddress(let typed):
      said(
        "« \(typed) » n’est pas une adresse électronique. Écrivez-la en entier, comme "
          + "afi@exemple.org.",
        "‘\(typed)’ is no e-mail address. Write it in full, like afi@exemple.org.")
    case .unknown(let matricule):
      said(
        "Le matricule \(matricule.text) n’est pas dans le fichier des agents. Relisez-le ; s’il "
          + "est juste, lancez d’abord « guichet roster import ».",
        "The roster does not have the matricule \(matricule.text). Read it again; if it is right, "
          + "run ‘guichet roster import’ first.")
    case .noAccount(let matricule):
      said(
        "Le matricule \(matricule.text) n’a pas de compte. « guichet accounts show "
          + "\(matricule.text) » dit où il en est.",
        "The matricule \(matricule.text) has no account. ‘guichet accounts show "
          + "\(matricule.text)’ tells where it stands.")
    case .addressTaken(let email):
      said(
        "Un autre compte a déjà l’adresse \(email.masked). Rien n’a changé. Demandez une autre "
          + "adresse à l’agent.",
        "Another account has the address \(email.masked). Nothing has changed. Ask the agent for "
          + "another address.")
    }
  }
}
