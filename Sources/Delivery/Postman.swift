package import Portal
package import Registry

/// Empties the outbox, mail by mail.
///
/// Two at work at once do not take the same mail: who takes one has it for `lease` seconds.
package struct Postman {
  private let transport: MailTransport
  private let now: () -> Int

  /// Longer than a mail and the farewell to its server may take, in seconds: one that is still on
  /// its way must not be taken again.
  private static let lease = 180

  /// - Parameter now: the time, in seconds since the epoch.
  package init(_ transport: MailTransport, now: @escaping () -> Int) {
    self.transport = transport
    self.now = now
  }

  /// Sends what is due, until nothing is, the server cannot be reached, or `shouldStop` says so.
  ///
  /// - Parameter report: told of each mail, once what became of it is recorded.
  /// - Throws: `MailSetupError`, `PortalError`, `SQLiteError`.
  package func deliver(
    _ registry: borrowing RegistryDatabase, _ portal: borrowing PortalReader,
    shouldStop: () -> Bool = { false }, report: (MailAttempt) -> Void = { _ in }
  ) throws -> DeliveryReport {
    let letterhead = try Letterhead(portal.settings)
    var total = DeliveryReport()
    // The link that a mail held opens an account: gone from the database, it must not stay in the
    // log beside it, even where the run ends by an error.
    defer { if total.sent + total.dead > 0 { try? registry.emptyWriteAheadLog() } }
    guard let carrier = MailCarrier(transport, greeting: letterhead.domain) else {
      total.stoppedBy = .notReached
      return total
    }
    while total.stoppedBy == nil, !shouldStop(), let mail = try take(registry) {
      let outcome = try attempt(mail, letterhead, portal, carrier)
      let end = try record(outcome, of: mail, registry)
      total.count(end)
      if case .stopped(let problem) = outcome { total.stoppedBy = problem }
      report(MailAttempt(mail, end))
    }
    return total
  }

  private func take(_ registry: borrowing RegistryDatabase) throws -> OutboxMail? {
    try registry.transaction { try registry.takeDueMail(at: now(), lease: Self.lease) }
  }

  private func attempt(
    _ mail: OutboxMail, _ letterhead: Letterhead, _ portal: borrowing PortalReader,
    _ carrier: borrowing MailCarrier
  ) throws -> MailOutcome {
    guard mail.expires > now() else { return .refused(.expired) }
    do {
      let message = try MailMessage(mail, words: words(mail, portal), letterhead: letterhead)
      return carrier.send(message, id: mail.id, queued: mail.queued)
    } catch let problem as MailProblem {
      return .refused(problem)
    }
  }

  private func words(_ mail: OutboxMail, _ portal: borrowing PortalReader) throws -> CompiledMail {
    guard let kind = Mail(rawValue: mail.mail) else { throw MailProblem.unknownMail }
    guard kind.required.allSatisfy({ mail.details[$0]?.isEmpty == false }) else {
      throw MailProblem.incomplete
    }
    do {
      return try portal.mail(kind)
    } catch {
      if case .lacks = error { throw MailProblem.noWords }
      throw error
    }
  }

  private func record(
    _ outcome: MailOutcome, of mail: OutboxMail, _ registry: borrowing RegistryDatabase
  ) throws -> MailAttempt.End {
    let end = end(outcome, of: mail)
    try registry.transaction {
      switch end {
      case .sent: try registry.markSent(mail.id, at: now())
      case .putOff(let problem, let due): try registry.putOff(mail.id, problem.code, until: due)
      case .dead(let problem): try registry.markDead(mail.id, problem.code, at: now())
      }
    }
    return end
  }

  private func end(_ outcome: MailOutcome, of mail: OutboxMail) -> MailAttempt.End {
    switch outcome {
    case .sent: return .sent
    case .refused(let problem): return .dead(problem)
    case .putOff(let problem):
      let next = MailSchedule.next(after: mail.attempts, at: now(), expires: mail.expires)
      return next.map { .putOff(problem, until: $0) } ?? .dead(problem)
    case .stopped(let problem):
      // A server that is away refuses no mail: however often it was tried, time alone ends it.
      let attempts = min(mail.attempts, MailSchedule.waits.count)
      let next = MailSchedule.next(after: attempts, at: now(), expires: mail.expires)
      return next.map { .putOff(problem, until: $0) } ?? .dead(problem)
    }
  }
}
