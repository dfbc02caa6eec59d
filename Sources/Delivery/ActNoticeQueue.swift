import Accounts
import Calendar
package import Portal
package import Registry

/// Mails to agents who asked to be told of new acts.
///
/// An import queues none: they are found when mail is delivered, a few at a time, so that a hundred
/// thousand new acts neither keep the import waiting nor bury the mails that somebody waits for.
package enum ActNoticeQueue {
  /// Agents in one turn.
  package static let atOnce = 50
  /// How long a mail about new acts is worth sending, in seconds.
  private static let worth = 7 * 86_400

  /// Queues the next mails, and how many.
  package static func fill(
    _ registry: borrowing RegistryDatabase, _ portal: borrowing PortalReader, at now: Int
  ) throws -> Int {
    let date = Moment(now, offset: portal.settings.timezone).day.french
    // Read under the lock: two deliverers tell nobody twice.
    return try registry.transaction {
      let due = try registry.actNoticesDue(atMost: atOnce)
      for notice in due {
        let name = try registry.rosterEntry(notice.matricule)?.displayName ?? ""
        try registry.queue(
          Mail.nouvelActe.rawValue, to: notice.email, ["nom": name, "date": date],
          matricule: notice.matricule.text, at: now, expires: now + worth)
        try registry.actNoticeSent(account: notice.account, at: now)
      }
      return due.count
    }
  }
}
