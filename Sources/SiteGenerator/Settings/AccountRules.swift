package import Portal

/// The account pages' rules that the endpoint reads from `portal.db`.
package struct AccountRules: Sendable, Equatable {
  /// What stands before every account address; `/compte`.
  package var path: String
  package var matriculePattern: String
  package var matriculeExample: String
  package var phonePattern: String
  package var phoneHint: String
  /// Numbers from before the country's last change of plan; nil where there were none.
  package var formerPhones: FormerPhones?
  package var proof: Proof
  /// The least code points of a password.
  package var passwordLength: Int
  /// Addresses and CIDR blocks of the proxies whose header is believed.
  package var proxies: [String]
  package var clientAddressHeader: ClientAddressHeader
  package var hashing: HashRules
  /// Whether HSTS goes for the names below the portal's, too.
  package var hstsSubdomains: Bool
}

/// Telephone numbers of so many digits, which now stand behind a prefix.
package struct FormerPhones: Sendable, Equatable {
  package var digits: Int
  package var prefix: String
}

/// What hashing a password costs (Argon2id, RFC 9106), and how many are hashed at once.
package struct HashRules: Sendable, Equatable {
  /// How many at once, all processes together.
  package var slots: Int
  /// In KiB.
  package var memory: Int
  package var passes: Int
}

/// Who sends the mails, and through which server.
package struct MailSettings: Sendable, Equatable {
  /// An addr-spec (RFC 5322 §3.4.1).
  package var sender: String
  package var senderName: String
  package var replyTo: String?
  /// `smtp://courriel.exemple.org:587`; nil where mails become files in the home folder.
  package var smtpURL: String?
  /// The name to sign in with; its password never stands in `site.yml`.
  package var smtpUser: String?
  package var tls: MailTLS
}
