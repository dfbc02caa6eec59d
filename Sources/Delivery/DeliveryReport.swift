import Registry

/// What became of one mail in one attempt.
package struct MailAttempt: Sendable, Equatable {
  package enum End: Sendable, Equatable {
    case sent
    /// Tried again at a time, in seconds since the epoch.
    case putOff(MailProblem, until: Int)
    case dead(MailProblem)
  }

  package var id: Int
  package var mail: String
  package var maskedRecipient: String
  package var end: End
}

/// What a run came to.
package struct DeliveryReport: Sendable, Equatable {
  package var sent = 0
  package var putOff = 0
  package var dead = 0
  /// What kept every mail from going; nil where nothing did.
  package var stoppedBy: MailProblem?

  package init() {}

  mutating func count(_ end: MailAttempt.End) {
    switch end {
    case .sent: sent += 1
    case .putOff: putOff += 1
    case .dead: dead += 1
    }
  }
}

extension MailAttempt {
  init(_ mail: OutboxMail, _ end: End) {
    self.init(id: mail.id, mail: mail.mail, maskedRecipient: mail.maskedRecipient, end: end)
  }
}
