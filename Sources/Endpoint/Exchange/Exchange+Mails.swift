import Accounts
import Calendar
import Portal
import Registry
import Template

extension Exchange {
  /// Whether a mail of a kind may go to a mailbox now, which counts it; within a transaction.
  func mayMail(_ mail: Mail, to address: EmailAddress) throws -> Bool {
    let database = try registry
    let kind = "\(mail.rawValue) \(address.canonical)"
    let before = try database.failures(.mailsToAddress, kind, at: now)
    guard before.count < Limit.mailsOfKind.times,
      try database.failures(.mailsToAddress, address.canonical, at: now).count
        < Limit.mailsToAddress.times
    else { return false }
    _ = try database.count(.mailsToAddress, kind, .mailsOfKind, at: now)
    _ = try database.count(.mailsToAddress, address.canonical, .mailsToAddress, at: now)
    return true
  }

  /// Queues a mail whatever was sent before; within a transaction.
  ///
  /// - Parameters:
  ///   - details: the names that its words say, beside the date.
  ///   - expires: from when on it is not worth sending; three days where nothing is said.
  func send(
    _ mail: Mail, to address: EmailAddress, about matricule: Matricule?,
    _ details: [String: String] = [:], expires: Int? = nil
  ) throws {
    var details = details
    if mail.contract.names["date"] != nil { details["date"] = moment(now).french }
    try registry.queue(
      mail.rawValue, to: address.text, details, matricule: matricule?.text, at: now,
      expires: expires ?? now + MailSchedule.noticeLife)
  }

  /// Queues a mail, where not too many went before it.
  func notify(
    _ mail: Mail, at address: EmailAddress, about matricule: Matricule?,
    _ details: [String: String] = [:]
  ) throws {
    guard try mayMail(mail, to: address) else { return }
    try send(mail, to: address, about: matricule, details)
  }

  /// The address that a mail's link opens.
  func address(of page: AccountPage, _ token: LinkToken) -> String {
    "\(settings.origin)\(settings.accountAddress)/\(page.rawValue)?jeton=\(token.text)"
  }

  /// A new secret.
  func newToken() -> LinkToken { LinkToken(random: endpoint.world.random) }
}
