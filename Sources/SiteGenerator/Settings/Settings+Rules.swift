import Portal

/// The sections of `site.yml` whose every key has a default.
extension SettingsReader {
  mutating func contactRules(_ root: SettingsSection) -> ContactRules {
    let section = section("contacts", of: root, keys: SettingsKeys.contacts)
    let every = duration("verify_every", section, or: Duration(count: 12, unit: .months))
    return ContactRules(
      phonePattern: pattern("phone_pattern", section, or: "^[+]?[0-9]{6,15}$"),
      phonePrefix: text("phone_prefix", of: section) ?? "",
      verifyEvery: every, main: text("main", of: section),
      mainLine: section["main"]?.valuePlace.line ?? 0)
  }

  mutating func durations(_ root: SettingsSection) -> Durations {
    let section = section("durations", of: root, keys: SettingsKeys.durations)
    return Durations(
      activation: duration("activation", section, or: Duration(count: 48, unit: .hours)),
      reset: duration("reset", section, or: Duration(count: 30, unit: .minutes)),
      actLink: duration("act_link", section, or: Duration(count: 15, unit: .minutes)),
      session: duration("session", section, or: Duration(count: 20, unit: .minutes)),
      personalSession: duration("personal_session", section, or: Duration(count: 12, unit: .hours)),
      slowDown: duration("slow_down", section, or: Duration(count: 15, unit: .minutes)),
      journal: duration("journal", section, or: Duration(count: 12, unit: .months)),
      report: duration("report", section, or: Duration(count: 30, unit: .days)),
      resend: duration("resend", section, or: Duration(count: 5, unit: .minutes)))
  }

  mutating func weights(_ root: SettingsSection) -> Weights {
    let section = section("weights", of: root, keys: SettingsKeys.weights)
    return Weights(
      page: bytes("page", section, or: 12 << 10),
      pageRaw: bytes("page_raw", section, or: 40 << 10),
      directory: bytes("directory", section, or: 20 << 10),
      accountPage: bytes("account_page", section, or: 8 << 10),
      css: bytes("css", section, or: 3 << 10))
  }

  // MARK: Kinds of values

  private mutating func duration(
    _ key: String, _ section: SettingsSection, or usual: Duration
  ) -> Duration {
    value(key, of: section, .duration, Duration.init(parsing:)) ?? usual
  }

  private mutating func bytes(_ key: String, _ section: SettingsSection, or usual: Int) -> Int {
    value(key, of: section, .byteCount, ByteCount.init(parsing:))?.bytes ?? usual
  }

  mutating func pattern(
    _ key: String, _ section: SettingsSection, or usual: String
  ) -> String {
    value(key, of: section, .pattern) { Pattern($0) == nil ? nil : $0 } ?? usual
  }
}
