import SQLite

/// What a purge removed, row by row.
package struct PurgeOutcome: Sendable, Equatable {
  package var registrations = 0
  package var links = 0
  package var sessions = 0
  package var counters = 0
  package var mails = 0
  package var auditRows = 0
  /// Mails that waited until they were not worth sending any more.
  package var expiredMails = 0

  package init() {}
}

extension RegistryDatabase {
  /// How long a link's end is remembered, in seconds: until then its page says what became of it.
  private static let linkMemory = 30 * 86_400
  /// How long a mail that was sent, or given up, is listed.
  private static let mailMemory = 30 * 86_400

  /// Removes what is over.
  ///
  /// - Parameter journal: how long the audit is kept, in seconds.
  package func purge(at now: Int, journal: Int) throws -> PurgeOutcome {
    try database.transaction {
      var outcome = PurgeOutcome()
      outcome.expiredMails = try expireMails(at: now)
      outcome.registrations = try remove("registration WHERE expires_at <= ?", now)
      _ = try remove("receipt WHERE deadline <= ?", now)
      outcome.links = try remove("link WHERE expires_at <= ?", now - Self.linkMemory)
      outcome.sessions = try remove(
        "session WHERE ?1 >= started_at + absolute OR ?1 >= last_seen_at + idle", now)
      outcome.counters = try remove("counter WHERE ends_at <= ?", now)
      outcome.mails = try remove("outbox WHERE ended_at <= ?", now - Self.mailMemory)
      outcome.auditRows = try purgeAudit(before: now - journal)
      return outcome
    }
  }

  /// Removes registrations and receipts that are over, a few at a time: what a request does on its
  /// way, so that no password waits for a timer.
  package func purgeSome(at now: Int) throws {
    for condition in [
      "registration WHERE id IN (SELECT id FROM registration WHERE expires_at <= ? LIMIT 5)",
      "receipt WHERE visitor IN (SELECT visitor FROM receipt WHERE deadline <= ? LIMIT 5)",
    ] { _ = try remove(condition, now) }
  }

  private func remove(_ rows: String, _ time: Int) throws -> Int {
    var delete = try database.prepare("DELETE FROM \(rows)")
    try delete.run(.integer(time))
    return database.changes
  }

  private func expireMails(at now: Int) throws -> Int {
    var update = try database.prepare(
      """
      UPDATE outbox SET state = 'mort', details = NULL, ended_at = ?1,
        problem = coalesce(problem, 'perime') WHERE state = 'attente' AND expires_at <= ?1
      """)
    try update.run(.integer(now))
    return database.changes
  }
}
