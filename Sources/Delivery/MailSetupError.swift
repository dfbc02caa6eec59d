/// What an operator must mend before any mail goes.
package enum MailSetupError: Error, Sendable, Equatable {
  /// The file of the password is not there, or cannot be read.
  case noPassword(String)
  /// Others than its owner and its group can read the file of the password.
  case passwordForAll(String)
  /// The file of the password is empty, too long, or has more than one line.
  case notAPassword(String)
  /// An address of `site.yml` that cannot stand in a header.
  case address(String)
  /// `mail.tls: none` with a server elsewhere.
  case unprotected
  /// The file of certificates cannot be read.
  case noAuthorities(String)

  package var words: (french: String, english: String) {
    switch self {
    case .noPassword(let path):
      (
        "\(path) ne peut pas être lu. Écrivez-y le mot de passe du serveur de courriel, puis "
          + "« chmod 600 ».",
        "\(path) cannot be read. Write the mail server’s password there, then ‘chmod 600’."
      )
    case .passwordForAll(let path):
      (
        "\(path) est lisible ou modifiable par d’autres. Lancez « chmod 600 \(path) ».",
        "\(path) can be read or changed by others. Run ‘chmod 600 \(path)’."
      )
    case .notAPassword(let path):
      (
        "\(path) doit contenir le mot de passe, sur une seule ligne.",
        "\(path) must hold the password, on one line."
      )
    case .address(let text):
      (
        "« \(text) » n’est pas une adresse d’expéditeur ou de réponse. Corrigez mail: dans "
          + "site.yml.",
        "‘\(text)’ is no address of a sender, or to reply to. Mend mail: in site.yml."
      )
    case .unprotected:
      (
        "mail.tls: none n’est accepté que pour un serveur sur cette machine. Écrivez "
          + "« tls: required » dans site.yml.",
        "mail.tls: none is accepted for a server on this machine only. Write "
          + "‘tls: required’ in site.yml."
      )
    case .noAuthorities(let path):
      ("\(path) ne peut pas être lu.", "\(path) cannot be read.")
    }
  }
}
