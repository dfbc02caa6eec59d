import Portal

/// The section `account`.
extension SettingsReader {
  mutating func accountRules(_ root: SettingsSection) -> AccountRules {
    let section = section("account", of: root, keys: SettingsKeys.account)
    let phonePattern = pattern("phone_pattern", section, or: "^[+]?[0-9]{6,15}$")
    return AccountRules(
      path: accountPath(section),
      matriculePattern: pattern("matricule_pattern", section, or: "^[0-9A-Z]{3,12}$"),
      matriculeExample: text("matricule_example", of: section) ?? "123456",
      phonePattern: phonePattern, phoneHint: text("phone_hint", of: section) ?? "",
      formerPhones: formerPhones(section, PhoneShape(of: phonePattern)),
      proof: word("proof", section) ?? .notice,
      passwordLength: integer("password_length", section, 8...64) ?? 10,
      proxies: proxies(section),
      clientAddressHeader: word("client_address_header", section) ?? .xForwardedFor,
      hashing: hashRules(section), hstsSubdomains: boolean("hsts_subdomains", of: section) ?? false)
  }

  private mutating func accountPath(_ section: SettingsSection) -> String {
    value("path", of: section, .pathWithoutSlash) { path in
      PageAddress.isWellFormed(path) && path.count > 1 && !path.hasSuffix("/") ? path : nil
    } ?? "/compte"
  }

  /// Both keys or none: digits without a prefix say nothing.
  ///
  /// - Parameter shape: today's numbers, which are a former one behind the prefix.
  private mutating func formerPhones(
    _ section: SettingsSection, _ shape: PhoneShape?
  ) -> FormerPhones? {
    guard section["phone_former_digits"] != nil || section["phone_former_prefix"] != nil else {
      return nil
    }
    let prefix = requiredText("phone_former_prefix", of: section)
    let isPrefix =
      (1...6).contains(prefix.utf8.count)
      && prefix.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if !prefix.isEmpty, !isPrefix {
      return wrong("phone_former_prefix", of: section, .digits)
    }
    guard !requiredText("phone_former_digits", of: section).isEmpty, isPrefix else { return nil }
    let former = shape.map { max(1, $0.digits - prefix.utf8.count) }
    let allowed = former.map { $0...$0 } ?? 4...14
    return integer("phone_former_digits", section, allowed).map {
      FormerPhones(digits: $0, prefix: prefix)
    }
  }

  private mutating func proxies(_ section: SettingsSection) -> [String] {
    texts("proxies", of: section).compactMap { text, place in
      if AddressBlock.isWellFormed(text) { return text }
      add(
        .settingWrong(
          key: section.prefix + "proxies", value: text.onOneLine, expected: .addressBlock),
        at: place)
      return nil
    }
  }

  /// The floor is the second choice of OWASP's "Password Storage Cheat Sheet", 19 MiB and two
  /// passes; one pass is enough from its first choice on, 46 MiB.
  private mutating func hashRules(_ section: SettingsSection) -> HashRules {
    let memory =
      value("hash_memory", of: section, .memory) { text in
        Self.kibibytes(text).flatMap { (19_456...1_048_576).contains($0) ? $0 : nil }
      } ?? 19_456
    let leastPasses = memory < 47_104 ? 2 : 1
    return HashRules(
      slots: integer("hash_slots", section, 1...64) ?? 2, memory: memory,
      passes: integer("hash_passes", section, leastPasses...64) ?? 2)
  }

  /// `64 MiB`, or a number of KiB.
  private static func kibibytes(_ text: String) -> Int? {
    Int(text) ?? ByteCount(parsing: text).map { $0.bytes >> 10 }
  }
}
