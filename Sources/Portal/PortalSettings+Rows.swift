// The table `setting`: what the generator writes there, and how it is read back.

extension PortalSettings {
  /// The settings by their path in `site.yml`, as text; lists joined by spaces, nothing as an empty
  /// text.
  package var rows: [String: String] {
    let texts = [
      "title": title, "ministry": ministry, "language": language, "origin": origin,
      "base_path": basePath, "timezone": String(timezone),
    ]
    return [account.rows, acts.rows, durations.rows, mail.rows].reduce(texts) { rows, more in
      rows.merging(more) { first, _ in first }
    }
  }

  init(_ rows: inout SettingRows) throws(SettingRows.Fault) {
    account = try Account(&rows)
    acts = try Acts(&rows)
    basePath = try rows.text("base_path")
    durations = try Durations(&rows)
    language = try rows.text("language")
    mail = try Mail(&rows)
    ministry = try rows.text("ministry")
    origin = try rows.text("origin")
    timezone = try rows.integer("timezone")
    title = try rows.text("title")
  }
}

extension PortalSettings.Account {
  fileprivate var rows: [String: String] {
    [
      "account.path": path, "account.matricule_pattern": matriculePattern,
      "account.matricule_example": matriculeExample, "account.phone_pattern": phonePattern,
      "account.phone_hint": phoneHint, "account.proof": proof.rawValue,
      "account.phone_country": phonePlan?.countryPrefix ?? "",
      "account.phone_digits": (phonePlan?.digits).asRow,
      "account.phone_start": phonePlan?.start ?? "",
      "account.phone_former_digits": (phonePlan?.formerDigits).asRow,
      "account.phone_former_prefix": phonePlan?.formerPrefix ?? "",
      "account.password_length": String(passwordLength),
      "account.proxies": proxies.joined(separator: " "),
      "account.client_address_header": clientAddressHeader.rawValue,
      "account.hash_slots": String(hashSlots), "account.hash_memory": String(hashMemory),
      "account.hash_passes": String(hashPasses),
      "account.hsts_subdomains": hstsSubdomains ? "1" : "0",
    ]
  }

  fileprivate init(_ rows: inout SettingRows) throws(SettingRows.Fault) {
    clientAddressHeader = try rows.word("account.client_address_header")
    hashMemory = try rows.count("account.hash_memory")
    hashPasses = try rows.count("account.hash_passes")
    hashSlots = try rows.count("account.hash_slots")
    hstsSubdomains = try rows.flag("account.hsts_subdomains")
    matriculeExample = try rows.text("account.matricule_example")
    matriculePattern = try rows.text("account.matricule_pattern")
    passwordLength = try rows.count("account.password_length")
    path = try rows.text("account.path")
    phonePlan = try PortalSettings.PhonePlan(&rows)
    phoneHint = try rows.text("account.phone_hint")
    phonePattern = try rows.text("account.phone_pattern")
    proof = try rows.word("account.proof")
    proxies = try rows.list("account.proxies")
  }
}

extension PortalSettings.Acts {
  fileprivate var rows: [String: String] {
    ["acts.accel_prefix": accelPrefix, "acts.serve": serve.rawValue]
  }

  fileprivate init(_ rows: inout SettingRows) throws(SettingRows.Fault) {
    accelPrefix = try rows.text("acts.accel_prefix")
    serve = try rows.word("acts.serve")
  }
}

extension PortalSettings.PhonePlan {
  /// nil where the settings do not say how many digits a number has.
  fileprivate init?(_ rows: inout SettingRows) throws(SettingRows.Fault) {
    let country = try rows.text("account.phone_country")
    let start = try rows.text("account.phone_start")
    let former = try rows.optionalCount("account.phone_former_digits")
    let formerPrefix = try rows.text("account.phone_former_prefix")
    guard let digits = try rows.optionalCount("account.phone_digits") else { return nil }
    self.init(
      countryPrefix: country, digits: digits, start: start, formerDigits: former,
      formerPrefix: formerPrefix)
  }
}

extension PortalSettings.Durations {
  fileprivate var rows: [String: String] {
    [
      "durations.activation": String(activation), "durations.reset": String(reset),
      "durations.act_link": String(actLink), "durations.session": String(session),
      "durations.personal_session": String(personalSession),
      "durations.slow_down": String(slowDown), "durations.journal": String(journal),
      "durations.report": String(report), "durations.resend": String(resend),
    ]
  }

  fileprivate init(_ rows: inout SettingRows) throws(SettingRows.Fault) {
    actLink = try rows.count("durations.act_link")
    activation = try rows.count("durations.activation")
    journal = try rows.count("durations.journal")
    personalSession = try rows.count("durations.personal_session")
    report = try rows.count("durations.report")
    resend = try rows.count("durations.resend")
    reset = try rows.count("durations.reset")
    session = try rows.count("durations.session")
    slowDown = try rows.count("durations.slow_down")
  }
}

extension PortalSettings.Mail {
  fileprivate var rows: [String: String] {
    [
      "mail.sender": sender, "mail.sender_name": senderName, "mail.reply_to": replyTo ?? "",
      "mail.smtp_url": smtpURL ?? "", "mail.smtp_user": smtpUser ?? "", "mail.tls": tls.rawValue,
    ]
  }

  fileprivate init(_ rows: inout SettingRows) throws(SettingRows.Fault) {
    replyTo = try rows.optionalText("mail.reply_to")
    sender = try rows.text("mail.sender")
    senderName = try rows.text("mail.sender_name")
    smtpURL = try rows.optionalText("mail.smtp_url")
    smtpUser = try rows.optionalText("mail.smtp_user")
    tls = try rows.word("mail.tls")
  }
}

extension Int? {
  fileprivate var asRow: String { map { String($0) } ?? "" }
}
