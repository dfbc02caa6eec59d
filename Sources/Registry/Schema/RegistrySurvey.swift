import SQLite

/// What `accounts.db` holds, counted for an operator who asks whether all is well.
package struct RegistrySurvey: Sendable, Equatable {
  package var agents: Int
  package var accounts: Int
  /// Registrations that are not over.
  package var pending: Int
  /// Registrations, sessions and counters that are over, and that no purge has taken yet.
  package var overdue: Int
  package var counters: Int
  /// When the mail that waits longest was queued, in seconds since the epoch; nil where none waits.
  package var oldestWaitingMail: Int?
  package var deadMails: Int
  /// The time of the last audit row; nil where there is none.
  package var lastAudit: Int?
}

extension RegistryDatabase {
  /// Counts what is there.
  package func survey(at now: Int) throws -> RegistrySurvey {
    var statement = try database.prepare(
      """
      SELECT (SELECT count(*) FROM agent), (SELECT count(*) FROM account),
        (SELECT count(*) FROM registration WHERE expires_at > ?1),
        (SELECT count(*) FROM registration WHERE expires_at <= ?1)
          + (SELECT count(*) FROM session
             WHERE ?1 >= started_at + absolute OR ?1 >= last_seen_at + idle)
          + (SELECT count(*) FROM counter WHERE ends_at <= ?1),
        (SELECT count(*) FROM counter),
        (SELECT min(queued_at) FROM outbox WHERE state = 'attente'),
        (SELECT count(*) FROM outbox WHERE state = 'mort'),
        (SELECT at FROM audit ORDER BY id DESC LIMIT 1)
      """)
    try statement.bind([.integer(now)])
    _ = try statement.step()
    return RegistrySurvey(
      agents: statement.integer(0), accounts: statement.integer(1), pending: statement.integer(2),
      overdue: statement.integer(3), counters: statement.integer(4),
      oldestWaitingMail: statement.optionalInteger(5), deadMails: statement.integer(6),
      lastAudit: statement.optionalInteger(7))
  }
}
