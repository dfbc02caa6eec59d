import Portal

@testable import SiteGenerator

/// A `site.yml` that says everything, and what it says.
enum FullSettings {
  static let source = """
    version: 1
    title: Espace carrière
    ministry: Ministère de l’Exemple
    description: Les démarches des agents.
    base_url: https://carriere.exemple.org/portail/
    language: fr-BJ
    timezone: "+01:00"
    navigation:
      - index.md
      - page: faq.md
        title: Questions
      - account: connexion
    footer:
      - page: aide/index.md
    links:
      tresor: https://tresor.exemple.org
      paie:
        url: https://paie.exemple.org
        title: La paie
        check: non
    acronyms:
      DAF: Direction des finances
    contacts:
      phone_pattern: ^[0-9]{10}$
      phone_prefix: "+229"
      verify_every: 6 mois
      main: sru
    account:
      path: /agents
      matricule_pattern: ^[0-9]{6}$
      matricule_example: 000001
      phone_pattern: ^01[0-9]{8}$
      phone_hint: Dix chiffres
      phone_former_digits: 8
      phone_former_prefix: "01"
      proof: match
      password_length: 15
      proxies: [127.0.0.1, "2001:db8::/32"]
      client_address_header: Forwarded
      hash_slots: 4
      hash_memory: 64 MiB
      hash_passes: 1
      hsts_subdomains: oui
    mail:
      sender: portail@exemple.org
      sender_name: Le portail
      reply_to: aide@exemple.org
      smtp_url: smtp://courriel.exemple.org:587
      smtp_user: portail
      tls: opportunistic
    acts:
      serve: x-accel-redirect
      accel_prefix: /_fichiers/
    durations:
      activation: 24 h
      reset: 20 min
      act_link: 10 min
      session: 15 min
      personal_session: 8 h
      slow_down: 5 min
      journal: 90 jours
      report: 15 d
      resend: 10 min
    weights:
      page: 10 Ko
      page_raw: 30 KB
      directory: 18 kio
      account_page: 7 KB
      css: 2000
    redirects:
      /vieux/: /neuf/
      /plan.html: https://autre.exemple.org/#plan
    removed:
      - /parti/
      - /faq/#ancre

    """

  static let settings = Settings(
    title: "Espace carrière", ministry: "Ministère de l’Exemple",
    description: "Les démarches des agents.",
    baseURL: BaseURL(origin: "https://carriere.exemple.org", path: "/portail"),
    language: "fr-BJ", timezone: UTCOffset(seconds: 3600),
    navigation: [
      NavigationEntry(target: .page("index.md"), title: nil, line: 9),
      NavigationEntry(target: .page("faq.md"), title: "Questions", line: 10),
      NavigationEntry(target: .account("connexion"), title: nil, line: 12),
    ],
    footer: [NavigationEntry(target: .page("aide/index.md"), title: nil, line: 14)],
    links: [
      "tresor": NamedLink(url: "https://tresor.exemple.org", title: nil, check: true, line: 16),
      "paie": NamedLink(
        url: "https://paie.exemple.org", title: "La paie", check: false, line: 17),
    ],
    acronyms: ["DAF": "Direction des finances"],
    contacts: ContactRules(
      phonePattern: "^[0-9]{10}$", phonePrefix: "+229",
      verifyEvery: Duration(count: 6, unit: .months),
      main: "sru", mainLine: 27),
    account: AccountRules(
      path: "/agents", matriculePattern: "^[0-9]{6}$", matriculeExample: "000001",
      phonePattern: "^01[0-9]{8}$", phoneHint: "Dix chiffres",
      formerPhones: FormerPhones(digits: 8, prefix: "01"), proof: .match, passwordLength: 15,
      proxies: ["127.0.0.1", "2001:db8::/32"], clientAddressHeader: .forwarded,
      hashing: HashRules(slots: 4, memory: 65_536, passes: 1), hstsSubdomains: true),
    mail: MailSettings(
      sender: "portail@exemple.org", senderName: "Le portail", replyTo: "aide@exemple.org",
      smtpURL: "smtp://courriel.exemple.org:587", smtpUser: "portail", tls: .opportunistic),
    acts: acts(.xAccelRedirect, "/_fichiers/"),
    durations: Durations(
      activation: Duration(count: 24, unit: .hours), reset: Duration(count: 20, unit: .minutes),
      actLink: Duration(count: 10, unit: .minutes), session: Duration(count: 15, unit: .minutes),
      personalSession: Duration(count: 8, unit: .hours),
      slowDown: Duration(count: 5, unit: .minutes), journal: Duration(count: 90, unit: .days),
      report: Duration(count: 15, unit: .days), resend: Duration(count: 10, unit: .minutes)),
    weights: Weights(
      page: 10_240, pageRaw: 30_720, directory: 18_432, accountPage: 7_168, css: 2_000),
    redirects: ["/vieux/": "/neuf/", "/plan.html": "https://autre.exemple.org/#plan"],
    removed: ["/parti/", "/faq/#ancre"],
    addressLines: [
      "/vieux/": 71, "/plan.html": 72, "/parti/": 74,
      "/faq/#ancre": 75,
    ])

  private static func acts(_ serve: ActServing, _ prefix: String) -> PortalSettings.Acts {
    var acts = PortalSettings.Acts()
    acts.serve = serve
    acts.accelPrefix = prefix
    return acts
  }

  /// What `TestSite.settings` comes to: the four required keys, and the usual values.
  static let usual = Settings(
    title: "Espace carrière", ministry: "Ministère de l'Exemple", description: "",
    baseURL: BaseURL(origin: "https://carriere.exemple.org", path: ""), language: "fr",
    timezone: UTCOffset(seconds: 0), navigation: [], footer: [], links: [:], acronyms: [:],
    contacts: ContactRules(
      phonePattern: "^[+]?[0-9]{6,15}$", phonePrefix: "",
      verifyEvery: Duration(count: 12, unit: .months),
      main: nil),
    account: AccountRules(
      path: "/compte", matriculePattern: "^[0-9A-Z]{3,12}$", matriculeExample: "123456",
      phonePattern: "^[+]?[0-9]{6,15}$", phoneHint: "", formerPhones: nil, proof: .notice,
      passwordLength: 10, proxies: [], clientAddressHeader: .xForwardedFor,
      hashing: HashRules(slots: 2, memory: 19_456, passes: 2), hstsSubdomains: false),
    mail: MailSettings(
      sender: "ne-pas-repondre@localhost", senderName: "Espace carrière", replyTo: nil,
      smtpURL: nil, smtpUser: nil, tls: .required),
    acts: acts(.itself, "/_actes/"),
    durations: Durations(
      activation: Duration(count: 48, unit: .hours), reset: Duration(count: 30, unit: .minutes),
      actLink: Duration(count: 15, unit: .minutes), session: Duration(count: 20, unit: .minutes),
      personalSession: Duration(count: 12, unit: .hours),
      slowDown: Duration(count: 15, unit: .minutes), journal: Duration(count: 12, unit: .months),
      report: Duration(count: 30, unit: .days), resend: Duration(count: 5, unit: .minutes)),
    weights: Weights(
      page: 12_288, pageRaw: 40_960, directory: 20_480, accountPage: 8_192, css: 3_072),
    redirects: [:], removed: [])
}
