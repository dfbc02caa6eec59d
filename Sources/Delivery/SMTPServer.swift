package import Portal

/// The server that mails are handed to, and how.
package struct SMTPServer: Sendable, Equatable {
  /// `smtp://courriel.exemple.org:587`, or `smtps://` where TLS comes first.
  package var url: String
  package var tls: MailTLS
  /// Whom it knows this program as; nil where it asks for nothing.
  package var credentials: Credentials?
  /// A file of certificates (PEM) to trust in place of this machine's.
  package var authorities: String?
  /// The longest that a mail may take, in seconds: less than it is taken from the outbox for.
  package var timeout = 60
  package var connectTimeout = 10

  package struct Credentials: Sendable, Equatable {
    package var user: String
    package var password: String

    package init(user: String, password: String) {
      self.user = user
      self.password = password
    }
  }

  package init(
    url: String, tls: MailTLS = .required, credentials: Credentials? = nil,
    authorities: String? = nil
  ) throws(MailSetupError) {
    guard tls != .none || SMTPServer.isLoopback(url) else { throw .unprotected }
    self.url = url
    self.tls = tls
    self.credentials = credentials
    self.authorities = authorities
  }

  /// How much TLS libcurl must insist on.
  ///
  /// With a password, whoever stands between could take the offer of TLS away and read it.
  var security: MailTLS { tls == .opportunistic && credentials != nil ? .required : tls }

  private static func isLoopback(_ url: String) -> Bool {
    let address = url.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
    if address == "[::1]" || address.hasPrefix("[::1]:") { return true }
    let host = address.split(separator: ":").first ?? ""
    if host == "localhost" { return true }
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
    return numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
  }
}
