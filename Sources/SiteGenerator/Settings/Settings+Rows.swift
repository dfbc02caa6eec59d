extension Settings {
  /// The settings as the endpoint reads them: by their path in `site.yml`; durations and the offset
  /// in seconds.
  var asRows: [String: String] {
    var rows: [String: String] = [
      "title": title, "ministry": ministry, "base_url": baseURL.origin + baseURL.path,
      "origin": baseURL.origin, "base_path": baseURL.path, "language": language,
      "timezone": String(timezone.seconds), "account.path": account.path,
      "account.matricule_pattern": account.matriculePattern,
      "account.matricule_example": account.matriculeExample,
      "account.phone_pattern": account.phonePattern, "account.phone_hint": account.phoneHint,
      "account.proof": account.proof.rawValue, "contacts.phone_prefix": contacts.phonePrefix,
      "mail.sender": mail.sender, "mail.sender_name": mail.senderName,
      "mail.reply_to": mail.replyTo ?? "",
    ]
    for (name, duration) in durations.byName {
      rows["durations.\(name)"] = String(duration.seconds)
    }
    return rows
  }
}

extension Durations {
  fileprivate var byName: [(String, Duration)] {
    [
      ("activation", activation), ("reset", reset), ("act_link", actLink), ("session", session),
      ("personal_session", personalSession), ("slow_down", slowDown), ("journal", journal),
    ]
  }
}
