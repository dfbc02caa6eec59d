/// The settings of `site.yml` that the endpoint, the delivery of mails and the roster go by.
///
/// Durations are in seconds. What is set here are the values of a site that says nothing.
package struct PortalSettings: Sendable, Equatable {
  package var title = ""
  package var ministry = ""
  /// A BCP 47 tag.
  package var language = "fr"
  /// `https://carriere.exemple.org`.
  package var origin = "http://localhost:8080"
  /// `/portail`, or empty.
  package var basePath = ""
  /// The portal's fixed offset from UTC, in seconds.
  package var timezone = 0
  package var account = Account()
  package var acts = Acts()
  package var durations = Durations()
  package var mail = Mail()

  package init() {}

  /// Which matricules are read at all; the pattern says which of them are well formed.
  package static let matriculeLengths = 1...32

  /// What stands before every account address, from the root of the host: `/portail/compte`.
  package var accountAddress: String { basePath + account.path }

  /// Whether browsers reach the portal through TLS; without it only a loopback name is taken.
  package var isSecure: Bool { origin.hasPrefix("https://") }

  /// The rules of accounts.
  package struct Account: Sendable, Equatable {
    /// `/compte`.
    package var path = "/compte"
    /// An ERE that a matricule in its canonical form matches (`Pattern`).
    package var matriculePattern = "^[0-9A-Z]{3,12}$"
    /// A matricule that nobody bears.
    package var matriculeExample = "123456"
    /// An ERE that a telephone number without spaces or country matches (`Pattern`).
    package var phonePattern = "^[+]?[0-9]{6,15}$"
    package var phoneHint = ""
    /// How national numbers are written; nil where the settings do not say.
    package var phonePlan: PhonePlan?
    package var proof = Proof.notice
    /// The least code points of a password.
    package var passwordLength = 10
    /// Addresses and CIDR blocks of the proxies whose header is believed.
    package var proxies: [String] = []
    package var clientAddressHeader = ClientAddressHeader.xForwardedFor
    /// How many passwords all processes together hash at once.
    package var hashSlots = 2
    /// Argon2id's m, in KiB.
    package var hashMemory = 19_456
    /// Argon2id's t.
    package var hashPasses = 2
    /// Whether browsers are told to come through TLS to every name below the portal's, too.
    package var hstsSubdomains = false

    package init() {}
  }

  /// The telephone numbers of the country, as far as they all look alike.
  package struct PhonePlan: Sendable, Equatable {
    /// `229`, without `+`.
    package var countryPrefix: String
    /// How many digits a national number has.
    package var digits: Int
    /// What they begin with: `01`, or empty.
    package var start: String
    /// How many digits a number had before the last change of plan; nil where there was none.
    package var formerDigits: Int?
    /// What stands before such a number since then.
    package var formerPrefix: String

    package init(
      countryPrefix: String, digits: Int, start: String = "", formerDigits: Int? = nil,
      formerPrefix: String = ""
    ) {
      self.countryPrefix = countryPrefix
      self.digits = digits
      self.start = start
      self.formerDigits = formerDigits
      self.formerPrefix = formerPrefix
    }
  }

  /// How the files of acts are sent.
  package struct Acts: Sendable, Equatable {
    package var serve = ActServing.itself
    /// Where nginx finds the acts' folder, behind `internal`: begins and ends with a slash.
    package var accelPrefix = "/_actes/"

    package init() {}
  }

  /// How long things last, in seconds.
  package struct Durations: Sendable, Equatable {
    package var activation = 172_800
    package var reset = 1_800
    package var actLink = 900
    package var session = 1_200
    package var personalSession = 43_200
    package var slowDown = 900
    package var journal = 31_104_000
    /// The link « Ce n'est pas moi » of the mail `inscription-signalee`.
    package var report = 2_592_000
    /// The pause between two mails of one kind to one address.
    package var resend = 300

    package init() {}
  }

  /// Who sends the mails, and through which server.
  package struct Mail: Sendable, Equatable {
    /// An addr-spec (RFC 5322 §3.4.1).
    package var sender = "ne-pas-repondre@localhost"
    package var senderName = ""
    package var replyTo: String?
    /// `smtp://courriel.exemple.org:587`; nil where mails become files in `home/mail`.
    package var smtpURL: String?
    /// The name to sign in with; the password stands in `home/smtp-password`.
    package var smtpUser: String?
    package var tls = MailTLS.required

    package init() {}
  }
}
