extension MailProblem {
  /// What an operator reads, without a capital or a full stop.
  package var words: (french: String, english: String) {
    switch self {
    case .expired: ("périmé", "expired")
    case .unknownMail: ("courriel inconnu de ce programme", "mail unknown to this program")
    case .noWords: ("mots absents de portal.db", "no words in portal.db")
    case .incomplete: ("données absentes", "details missing")
    case .address: ("adresse invalide", "invalid address")
    case .foreignAddress: ("adresse non ASCII", "address not ASCII")
    case .folder: ("le dossier mail/ ne peut pas être écrit", "the folder mail/ cannot be written")
    case .answered(let status): ("réponse \(status) du serveur", "the server answered \(status)")
    default: server
    }
  }

  private var server: (french: String, english: String) {
    switch self {
    case .notReached: ("serveur injoignable", "server not reached")
    case .notSecured: ("le serveur n’offre pas de TLS", "the server offers no TLS")
    case .certificate: ("certificat du serveur refusé", "the server’s certificate is refused")
    case .credentials:
      ("le serveur refuse le nom ou le mot de passe", "the server refuses name or password")
    case .tooSlow: ("le serveur est trop lent", "the server is too slow")
    case .interrupted: ("connexion coupée", "the connection broke off")
    default: ("libcurl : \(code)", "libcurl: \(code)")
    }
  }
}
