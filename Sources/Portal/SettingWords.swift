/// How it is proved that a matricule is one's own: `account.proof`.
package enum Proof: String, Sendable, CaseIterable {
  /// Nothing proves it: the address on file is told.
  case notice
  /// The address typed is the one on file.
  case match
  /// A person says yes.
  case approval
}

/// The header in which a reverse proxy names its client: `account.client_address_header`.
package enum ClientAddressHeader: String, Sendable, CaseIterable {
  case xForwardedFor = "X-Forwarded-For"
  /// RFC 7239.
  case forwarded = "Forwarded"
  case xRealIP = "X-Real-IP"
}

/// Whether mail travels through TLS: `mail.tls`.
package enum MailTLS: String, Sendable, CaseIterable {
  /// No mail without it.
  case required
  /// Where the server offers it: whoever stands between can take the offer away.
  case opportunistic
  /// Never; for a server on this machine alone.
  case none
}

/// Who sends the bytes of an act: `acts.serve`.
package enum ActServing: String, Sendable, CaseIterable {
  /// The endpoint, to any server.
  case itself = "self"
  /// nginx: the header names an address below `acts.accel_prefix`.
  case xAccelRedirect = "x-accel-redirect"
  /// Apache with mod_xsendfile, lighttpd: the header names the file.
  case xSendfile = "x-sendfile"
}
