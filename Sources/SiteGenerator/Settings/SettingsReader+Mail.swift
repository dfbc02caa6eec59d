import Portal
import Yams

/// The section `mail`.
extension SettingsReader {
  mutating func mail(_ root: SettingsSection) -> MailSettings {
    let section = section("mail", of: root, keys: SettingsKeys.mail)
    let title = root["title"]?.value.scalar?.string ?? ""
    let server = smtpURL(section)
    return MailSettings(
      sender: email("sender", section) ?? "ne-pas-repondre@localhost",
      senderName: text("sender_name", of: section) ?? title,
      replyTo: email("reply_to", section), smtpURL: server?.text,
      smtpUser: text("smtp_user", of: section), tls: tls(section, server))
  }

  /// nil where mails become files: nothing is said, or `""`.
  private mutating func smtpURL(_ section: SettingsSection) -> SMTPURL? {
    if section["smtp_url"]?.value.scalar?.string.isEmpty == true { return nil }
    return value("smtp_url", of: section, .smtpURL, SMTPURL.init(parsing:))
  }

  /// A mail holds a link that opens an account: in the clear it would be read on the way.
  private mutating func tls(_ section: SettingsSection, _ server: SMTPURL?) -> MailTLS {
    let tls: MailTLS = word("tls", section) ?? .required
    guard tls == .none, server?.isLoopback != true else { return tls }
    let others = MailTLS.allCases.filter { $0 != .none }
    return wrong("tls", of: section, .oneOf(others.map(\.rawValue))) ?? .required
  }

  private mutating func email(_ key: String, _ section: SettingsSection) -> String? {
    value(key, of: section, .email) { EmailAddress.isPlausible($0) ? $0 : nil }
  }
}
