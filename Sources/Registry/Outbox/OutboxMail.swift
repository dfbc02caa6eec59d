/// A mail that waits to be sent, or was.
package struct OutboxMail: Sendable, Equatable {
  package enum State: String, Sendable, CaseIterable {
    case waiting = "attente"
    case sent = "envoye"
    case dead = "mort"
  }

  package var id: Int
  /// The name of its words: `activation`.
  package var mail: String
  package var recipient: String
  /// What its words are filled in with; empty once it is sent or dead.
  package var details: [String: String]
  package var state: State
  package var queued: Int
  /// When the next attempt is made.
  package var due: Int
  /// From when on it is not worth sending.
  package var expires: Int
  package var attempts: Int
  package var ended: Int?
  /// What the last attempt ran into; never what the mail says.
  package var problem: String?
}

/// When a mail is tried again.
package enum MailSchedule {
  /// The waits after the first attempt and the following, in seconds; then the mail is dead.
  package static let waits = [60, 300, 900, 3_600, 21_600]

  /// How long a notice is worth sending, in seconds: three days.
  package static let noticeLife = 259_200

  /// When a mail is due again after so many attempts; nil where there is no further one.
  package static func next(after attempts: Int, at now: Int, expires: Int) -> Int? {
    guard attempts >= 1, attempts <= waits.count else { return nil }
    let due = now + waits[attempts - 1]
    return due < expires ? due : nil
  }
}
