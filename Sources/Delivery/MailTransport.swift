import Glibc
package import Portal

/// Where mails go.
package enum MailTransport: Sendable, Equatable {
  case folder(MailFolder)
  case smtp(SMTPServer)

  /// What the settings of a portal say; files in `home/mail` where they name no server.
  ///
  /// - Parameter authorities: a file of certificates (PEM) to trust in place of this machine's.
  package init(
    _ settings: PortalSettings.Mail, home: String, authorities: String? = nil
  ) throws(MailSetupError) {
    if let authorities, unsafe access(authorities, R_OK) != 0 { throw .noAuthorities(authorities) }
    guard let url = settings.smtpURL else {
      self = .folder(MailFolder(path: "\(home)/mail"))
      return
    }
    var credentials: SMTPServer.Credentials?
    if let user = settings.smtpUser {
      let password = try SMTPPassword.read("\(home)/smtp-password")
      credentials = SMTPServer.Credentials(user: user, password: password)
    }
    self = .smtp(
      try SMTPServer(
        url: url, tls: settings.tls, credentials: credentials, authorities: authorities))
  }
}

/// What became of an attempt.
enum MailOutcome: Sendable, Equatable {
  case sent
  /// This mail did not go; others may.
  case putOff(MailProblem)
  /// This mail will never go.
  case refused(MailProblem)
  /// No mail goes for now: the server, or the way to it.
  case stopped(MailProblem)
}
