package import Portal

/// What `site.yml` says, version 1.
///
/// Every value is checked when it is read (`SettingsReader`), so that the rest of the program can
/// take it as it is.
package struct Settings: Sendable, Equatable {
  /// The site's name: « Espace carrière ».
  package var title: String
  /// Who answers for the site: the ministry's full name.
  package var ministry: String
  /// One sentence for search engines and the feed.
  package var description: String
  /// Where the site is published, without a slash at the end.
  package var baseURL: BaseURL
  /// The language of the pages, a BCP 47 tag.
  package var language: String
  /// The portal's fixed offset from UTC.
  package var timezone: UTCOffset
  /// The menu at the top of every page, in order.
  package var navigation: [NavigationEntry]
  /// The links at the foot of every page, in order.
  package var footer: [NavigationEntry]
  /// The addresses that pages reach by `lien:name`.
  package var links: [String: NamedLink]
  /// What an acronym stands for; a page that uses one must say it once.
  package var acronyms: [String: String]
  package var contacts: ContactRules
  package var account: AccountRules
  package var mail: MailSettings
  package var acts: PortalSettings.Acts
  package var durations: Durations
  package var weights: Weights
  /// Published addresses that answer with another one: from → to, both from the root (`/aide/`),
  /// or an external URL as the target.
  package var redirects: [String: String]
  /// Published addresses that are gone on purpose, and answer 410; anchors (`/faq/#ancre`) too.
  package var removed: [String]
  /// The lines of `site.yml` on which redirects and removed addresses stand, for problems.
  package var addressLines: [String: Int] = [:]
}

/// The address of the site: `https://carriere.exemple.org/portail`.
package struct BaseURL: Sendable, Equatable {
  /// `https://carriere.exemple.org`.
  package var origin: String
  /// `/portail`, or empty: what stands before every address of the site.
  package var path: String

  package init(origin: String, path: String) {
    self.origin = origin
    self.path = path
  }
}

/// A fixed offset from UTC, as RFC 3339 writes it: `+01:00`.
package struct UTCOffset: Sendable, Equatable {
  package var seconds: Int

  package init(seconds: Int) { self.seconds = seconds }
}

/// An entry of a menu: a page by its file (`faq.md`), or an account page by its name.
package struct NavigationEntry: Sendable, Equatable {
  package enum Target: Sendable, Equatable {
    case page(String)
    case account(String)
  }

  package var target: Target
  /// What the menu says; the page's own title where nil.
  package var title: String?
  /// The line of `site.yml`, for problems.
  package var line: Int
}

/// A link with a name, so that its address stands in one place.
package struct NamedLink: Sendable, Equatable {
  package var url: String
  /// How the other site is called, for `title`-less readers: « plateforme du Trésor ».
  package var title: String?
  /// Whether `guichet check --external` asks it; `false` for sites that refuse robots.
  package var check: Bool
  package var line: Int
}

/// What `contacts.csv` is held to.
package struct ContactRules: Sendable, Equatable {
  /// An ERE (`regcomp`) that a phone number without spaces matches.
  package var phonePattern: String
  /// What stands before a national number in a `tel:` link: `+229`.
  package var phonePrefix: String
  /// After how long an entry must be verified again.
  package var verifyEvery: Duration
  /// The contact to whom people turn in the last resort; named in mails and error pages.
  package var main: String?
  /// The line of `site.yml` that names it, for problems.
  package var mainLine = 0
}

/// Every duration that pages and mails print and that the endpoint obeys.
package struct Durations: Sendable, Equatable {
  package var activation: Duration
  package var reset: Duration
  package var actLink: Duration
  package var session: Duration
  package var personalSession: Duration
  package var slowDown: Duration
  package var journal: Duration
  /// The link « Ce n'est pas moi » of the mail `inscription-signalee`.
  package var report: Duration
  /// The pause between two mails of one kind to one address.
  package var resend: Duration
}

/// A length of time as `site.yml` writes it (`48 h`, `30 min`, `12 months`), for people and programs.
package struct Duration: Sendable, Equatable {
  package enum Unit: String, Sendable, CaseIterable {
    case minutes = "min"
    case hours = "h"
    case days = "d"
    case months
  }

  package var count: Int
  package var unit: Unit

  package init(count: Int, unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The length in seconds; a month counts 30 days.
  package var seconds: Int {
    switch unit {
    case .minutes: count * 60
    case .hours: count * 3600
    case .days: count * 86_400
    case .months: count * 30 * 86_400
    }
  }
}

/// How heavy a page may be, in bytes.
package struct Weights: Sendable, Equatable {
  /// A page as gzip sends it.
  package var page: Int
  /// A page before compression.
  package var pageRaw: Int
  /// The contacts directory and the site map, as gzip sends them.
  package var directory: Int
  /// An account page as gzip sends it.
  package var accountPage: Int
  /// The style sheet that every page carries, as gzip sends it.
  package var css: Int
}
