import Calendar
import Delivery
import JSON
import Registry

/// What `guichet mail` says; never a whole address, nor what a mail says.
struct MailWords {
  /// `12 activation a•••@exemple.org : envoyé`.
  func attempt(_ attempt: MailAttempt) -> String {
    let end =
      switch attempt.end {
      case .sent: said("envoyé", "sent")
      case .putOff(let problem, let due):
        said(
          "remis au \(moment(due)), \(problem.words.french)",
          "put off to \(moment(due)), \(problem.words.english)")
      case .dead(let problem):
        said(
          "abandonné, \(problem.words.french)", "given up, \(problem.words.english)")
      }
    return head(attempt.id, attempt.mail, attempt.maskedRecipient) + end
  }

  func waiting(_ mail: OutboxMail) -> String {
    let next = moment(mail.due)
    return head(mail.id, mail.mail, mail.maskedRecipient)
      + said("en attente depuis le ", "waiting since ") + moment(mail.queued)
      + said(", prochain essai le \(next)", ", next attempt \(next)") + past(mail)
  }

  func dead(_ mail: OutboxMail) -> String {
    let end = mail.ended.map { said(" le ", " ") + moment($0) } ?? ""
    return head(mail.id, mail.mail, mail.maskedRecipient)
      + said("abandonné", "given up") + end + past(mail)
  }

  func counts(waiting: Int, dead: Int) -> String {
    said("En attente : \(waiting). Abandonnés : \(dead).", "Waiting: \(waiting). Dead: \(dead).")
  }

  func retried(_ count: Int) -> String {
    said(
      "Courriels à envoyer maintenant au lieu de plus tard : \(count).",
      "Mails that are due now instead of later: \(count).")
  }

  func member(_ mail: OutboxMail) -> JSONText {
    let isDead = mail.state == .dead
    return .object([
      ("id", .integer(mail.id)), ("mail", .string(mail.mail)),
      ("recipient", .string(mail.maskedRecipient)), ("since", .string(moment(mail.queued))),
      ("next", isDead ? .null : .string(moment(mail.due))),
      ("ended", mail.ended.map { .string(moment($0)) } ?? .null),
      ("attempts", .integer(mail.attempts)),
      ("problem", mail.problem.map { .string($0) } ?? .null),
    ])
  }

  private func head(_ id: Int, _ mail: String, _ recipient: String) -> String {
    "\(id) \(mail) \(recipient)" + said(" : ", ": ")
  }

  /// `, essais : 2, serveur injoignable`.
  private func past(_ mail: OutboxMail) -> String {
    let attempts = said(", essais : \(mail.attempts)", ", attempts: \(mail.attempts)")
    guard let code = mail.problem else { return attempts }
    let words = MailProblem(code: code)?.words
    return attempts + ", " + said(words?.french ?? code, words?.english ?? code)
  }

  private func moment(_ seconds: Int) -> String { Moment(seconds, offset: 0).rfc3339 }
}
