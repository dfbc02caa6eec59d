import Portal
import Testing

/// The table of settings.
struct PortalSettingsTests {
  /// No value is the usual one.
  private static let settings: PortalSettings = {
    var settings = PortalSettings()
    settings.title = "Espace carrière"
    settings.ministry = "Ministère de l’Exemple"
    settings.language = "en"
    settings.origin = "https://carriere.exemple.org"
    settings.basePath = "/portail"
    settings.timezone = -12_600
    settings.account = account
    settings.acts.serve = .xAccelRedirect
    settings.acts.accelPrefix = "/_fichiers/"
    settings.durations.activation = 1
    settings.durations.reset = 2
    settings.durations.actLink = 3
    settings.durations.session = 4
    settings.durations.personalSession = 5
    settings.durations.slowDown = 6
    settings.durations.journal = 7
    settings.durations.report = 8
    settings.durations.resend = 9
    settings.mail.sender = "portail@exemple.org"
    settings.mail.senderName = "Le portail"
    settings.mail.replyTo = "aide@exemple.org"
    settings.mail.smtpURL = "smtp://courriel.exemple.org:587"
    settings.mail.smtpUser = "portail"
    settings.mail.tls = .opportunistic
    return settings
  }()

  private static let account: PortalSettings.Account = {
    var account = PortalSettings.Account()
    account.path = "/agents"
    account.matriculePattern = "^[0-9]{6}$"
    account.matriculeExample = "000001"
    account.phonePattern = "^01[0-9]{8}$"
    account.phoneHint = "Dix chiffres"
    account.phonePlan = PortalSettings.PhonePlan(
      countryPrefix: "229", digits: 10, start: "01", formerDigits: 8, formerPrefix: "01")
    account.proof = .approval
    account.passwordLength = 15
    account.proxies = ["127.0.0.1", "10.0.0.0/8"]
    account.clientAddressHeader = .xRealIP
    account.hashSlots = 3
    account.hashMemory = 65_536
    account.hashPasses = 4
    account.hstsSubdomains = true
    return account
  }()

  private func written(_ rows: [String: String]) throws -> PortalFolder {
    let folder = try PortalFolder()
    var portal = CompiledPortal()
    portal.settings = rows
    try folder.publish(portal)
    return folder
  }

  @Test(arguments: [PortalSettings(), settings])
  func `settings come back from their rows`(settings: PortalSettings) throws {
    let folder = try written(settings.rows)
    let read = try PortalReader(home: folder.home).settings
    #expect(read == settings)
  }

  @Test func `each setting has a row of its own`() {
    let (usual, other) = (PortalSettings().rows, Self.settings.rows)
    #expect(Set(usual.keys) == Set(other.keys))
    for (path, value) in usual { #expect(other[path] != value, "\(path)") }
  }

  @Test(arguments: PortalSettings().rows.keys.sorted())
  func `a row that is missing is damage`(path: String) throws {
    var rows = Self.settings.rows
    rows[path] = nil
    try expectDamage(rows, at: path)
  }

  @Test(arguments: [
    ("timezone", "+01:00"), ("account.proof", "photo"), ("account.password_length", "dix"),
    ("account.hsts_subdomains", "oui"), ("account.password_length", ""),
    ("account.hash_slots", "0"), ("account.hash_memory", "-1"),
    ("account.client_address_header", "x-real-ip"), ("account.phone_digits", "0"),
    ("account.phone_former_digits", "huit"), ("durations.report", "30 d"),
    ("durations.resend", "99999999999999999999"), ("mail.tls", ""), ("acts.serve", "itself"),
  ])
  func `so is a row of another type`(path: String, value: String) throws {
    var rows = Self.settings.rows
    rows[path] = value
    try expectDamage(rows, at: path)
  }

  private func expectDamage(_ rows: [String: String], at path: String) throws {
    let folder = try written(rows)
    #expect(throws: PortalError.damaged(folder.file, at: path)) {
      _ = try PortalReader(home: folder.home)
    }
  }

  @Test func `addresses stand below the path of the site`() {
    #expect(Self.settings.accountAddress == "/portail/agents")
    #expect(Self.settings.isSecure && !PortalSettings().isSecure)
  }
}
