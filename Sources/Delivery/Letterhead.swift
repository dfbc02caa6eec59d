package import Portal

/// What all mails of a site have in common: who sends them, from where.
package struct Letterhead: Sendable, Equatable {
  let sender: String
  let senderName: String
  let replyTo: String?
  let language: String
  /// The site's offset from UTC, in seconds.
  let timezone: Int
  /// The agent's own page, where notices are asked for and called off.
  let accountAddress: String

  /// Takes it from a site's settings, as far as its addresses can stand in a header.
  package init(_ settings: PortalSettings) throws(MailSetupError) {
    let mail = settings.mail
    for address in [mail.sender] + (mail.replyTo.map { [$0] } ?? []) {
      guard Letterhead.isAddress(address) else { throw .address(HeaderText.oneLine(address)) }
    }
    (sender, senderName, replyTo) = (mail.sender, mail.senderName, mail.replyTo)
    (language, timezone) = (HeaderText.oneLine(settings.language), settings.timezone)
    accountAddress = HeaderText.oneLine("\(settings.origin)\(settings.accountAddress)/")
  }

  /// The part of the sender's address that says which house it is.
  var domain: String { sender.split(separator: "@").last.map(String.init) ?? "localhost" }

  /// The domain may be `localhost`, as that of an agent's address may not.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !"<>()[],;:\"\\".utf8.contains($0) }
  }
}
