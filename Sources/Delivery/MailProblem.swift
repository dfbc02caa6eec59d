/// Why a mail was put off or given up; never what it says, nor to whom.
package enum MailProblem: Error, Sendable, Equatable {
  /// It is not worth sending any more.
  case expired
  /// No mail of this program has the name.
  case unknownMail
  /// The portal has no words for it.
  case noWords
  /// What its words must say was not queued.
  case incomplete
  /// No mail can go to the address.
  case address
  /// The name before the `@` needs SMTPUTF8 (RFC 6531), which few servers know.
  case foreignAddress
  case notReached
  /// The server offers no TLS, or none that this machine accepts.
  case notSecured
  /// The server's certificate is not its own, or nobody whom this machine trusts signed it.
  case certificate
  /// The server refused the name or the password.
  case credentials
  case tooSlow
  /// The server went away in the middle.
  case interrupted
  /// The server's status code (RFC 5321 §4.2).
  case answered(Int)
  /// The folder of mails cannot be written to.
  case folder
  /// What libcurl ran into, by its number.
  case other(Int)

  /// How `accounts.db` writes it: `perime`, `smtp-550`.
  package var code: String {
    switch self {
    case .expired: "perime"
    case .unknownMail: "courriel-inconnu"
    case .noWords: "mots-absents"
    case .incomplete: "donnees-absentes"
    case .address: "adresse-invalide"
    case .foreignAddress: "adresse-non-ascii"
    case .notReached: "serveur-injoignable"
    case .notSecured: "connexion-non-chiffree"
    case .certificate: "certificat-refuse"
    case .credentials: "identifiants-refuses"
    case .tooSlow: "delai-depasse"
    case .interrupted: "connexion-coupee"
    case .answered(let status): "smtp-\(status)"
    case .folder: "dossier"
    case .other(let number): "curl-\(number)"
    }
  }

  /// Reads a code back; nil for a text that is none.
  package init?(code: String) {
    let known: [MailProblem] = [
      .expired, .unknownMail, .noWords, .incomplete, .address, .foreignAddress, .notReached,
      .notSecured, .certificate, .credentials, .tooSlow, .interrupted, .folder,
    ]
    if let problem = known.first(where: { $0.code == code }) {
      self = problem
    } else if code.hasPrefix("smtp-"), let status = Int(code.dropFirst(5)) {
      self = .answered(status)
    } else if code.hasPrefix("curl-"), let number = Int(code.dropFirst(5)) {
      self = .other(number)
    } else {
      return nil
    }
  }
}
