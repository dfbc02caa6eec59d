import JSON
import SQLite

extension RegistryDatabase {
  private static let columns =
    "id, mail, recipient, details, state, queued_at, due_at, expires_at, attempts, ended_at, problem"

  /// Queues a mail, within the transaction of its cause.
  ///
  /// - Parameters:
  ///   - mail: the name of its words.
  ///   - details: what they are filled in with.
  ///   - matricule: whom it is about, so that it goes with the account.
  ///   - expires: from when on it is not worth sending.
  package func queue(
    _ mail: String, to recipient: String, _ details: [String: String], matricule: String?,
    at now: Int, expires: Int
  ) throws {
    var insert = try database.prepare(
      """
      INSERT INTO outbox (mail, recipient, matricule, details, state, queued_at, due_at, expires_at)
      VALUES (?, ?, ?, ?, 'attente', ?, ?, ?)
      """)
    let json = JSONText.object(
      details.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
    try insert.run(
      .text(mail), .text(recipient), .optional(matricule), .text(json.description), .integer(now),
      .integer(now), .integer(expires))
  }

  /// Takes the mail that is due longest, for `lease` seconds in which nobody else takes it; nil
  /// where none is due.
  ///
  /// Who dies before it is marked leaves it to the next: a mail may go twice, never not at all.
  package func takeDueMail(at now: Int, lease: Int) throws -> OutboxMail? {
    var update = try database.prepare(
      """
      UPDATE outbox SET due_at = ?2 + ?3, attempts = attempts + 1
      WHERE id = (SELECT id FROM outbox WHERE state = 'attente' AND due_at <= ?2
        ORDER BY due_at, id LIMIT 1) AND ?1
      RETURNING \(Self.columns)
      """)
    try update.bind([.integer(1), .integer(now), .integer(lease)])
    guard try update.step() else { return nil }
    let mail = Self.mail(update)
    // The lease is committed by the step to the end, which says so where it cannot be.
    _ = try update.step()
    return mail
  }

  /// Marks a mail as sent, and wipes what it said.
  package func markSent(_ id: Int, at now: Int) throws { try end(id, .sent, nil, at: now) }

  /// Marks a mail as given up, and wipes what it said.
  package func markDead(_ id: Int, _ problem: String, at now: Int) throws {
    try end(id, .dead, problem, at: now)
  }

  private func end(
    _ id: Int, _ state: OutboxMail.State, _ problem: String?, at now: Int
  ) throws {
    var update = try database.prepare(
      """
      UPDATE outbox SET state = ?, details = NULL, ended_at = ?, problem = ?
      WHERE id = ? AND state = 'attente'
      """)
    try update.run(.text(state.rawValue), .integer(now), .optional(problem), .integer(id))
  }

  /// Puts a mail off to another attempt.
  package func putOff(_ id: Int, _ problem: String, until due: Int) throws {
    var update = try database.prepare(
      "UPDATE outbox SET due_at = ?, problem = ? WHERE id = ? AND state = 'attente'")
    try update.run(.integer(due), .text(problem), .integer(id))
  }

  /// Makes every mail that waits due now, and how many there are.
  package func retryMails(at now: Int) throws -> Int {
    var update = try database.prepare(
      "UPDATE outbox SET due_at = ? WHERE state = 'attente' AND due_at > ?")
    try update.run(.integer(now), .integer(now))
    return database.changes
  }

  /// When the next mail is due; nil where none waits.
  package func nextMailDue() throws -> Int? {
    var statement = try database.prepare("SELECT min(due_at) FROM outbox WHERE state = 'attente'")
    return try statement.step() ? statement.optionalInteger(0) : nil
  }

  /// The mails in a state, the newest first.
  package func mails(_ state: OutboxMail.State, atMost: Int) throws -> [OutboxMail] {
    var statement = try database.prepare(
      "SELECT \(Self.columns) FROM outbox WHERE state = ? ORDER BY id DESC LIMIT ?")
    try statement.bind([.text(state.rawValue), .integer(atMost)])
    var mails: [OutboxMail] = []
    while try statement.step() { mails.append(Self.mail(statement)) }
    return mails
  }

  /// How many mails are in a state.
  package func mailCount(_ state: OutboxMail.State) throws -> Int {
    var statement = try database.prepare("SELECT count(*) FROM outbox WHERE state = ?")
    try statement.bind([.text(state.rawValue)])
    return try statement.step() ? statement.integer(0) : 0
  }

  /// Empties the write-ahead log, where what was wiped may still stand.
  package func emptyWriteAheadLog() throws { try database.emptyWriteAheadLog() }

  private static func mail(_ row: borrowing Statement) -> OutboxMail {
    OutboxMail(
      id: row.integer(0), mail: row.text(1) ?? "", recipient: row.text(2) ?? "",
      details: details(row.text(3)),
      state: OutboxMail.State(rawValue: row.text(4) ?? "") ?? .dead, queued: row.integer(5),
      due: row.integer(6), expires: row.integer(7), attempts: row.integer(8),
      ended: row.optionalInteger(9), problem: row.text(10))
  }
}

/// The names and texts that were queued; none where they are wiped.
private func details(_ json: String?) -> [String: String] {
  guard let json, case .object(let members) = try? JSONText(reading: Array(json.utf8)) else {
    return [:]
  }
  return members.reduce(into: [:]) { details, member in
    if case .string(let text) = member.1 { details[member.0] = text }
  }
}
