package import Accounts
package import Cryptography
import SQLite

/// Somebody who is signed in, somewhere.
package struct Session: Sendable {
  package enum Kind: String, Sendable {
    case browser = "navigateur"
    /// A program with a bearer token (RFC 6750).
    case bearer = "jeton"
  }

  package var id: Int
  /// 12 characters that name the session where its secret must not be: lists, forms, signed links.
  package var publicID: String
  package var account: Int
  package var kind: Kind
  package var isPersonal: Bool
  package var device: String
  package var started: Int
  package var lastSeen: Int
  package var rules: SessionRules

  package func isAlive(at now: Int) -> Bool {
    rules.isAlive(started: started, lastSeen: lastSeen, at: now)
  }
}

extension RegistryDatabase {
  private static let columns =
    "id, public_id, account_id, kind, is_personal, device, started_at, last_seen_at, idle, absolute"

  /// The session of a token, alive or not.
  package func session(_ digest: Digest, _ kind: Session.Kind) throws -> Session? {
    var statement = try database.prepare(
      "SELECT \(Self.columns) FROM session WHERE digest = ? AND kind = ?")
    try statement.bind([.blob(digest.bytes), .text(kind.rawValue)])
    return try statement.step() ? Self.session(statement) : nil
  }

  /// The session of a public id, alive or not.
  package func session(publicID: String) throws -> Session? {
    var statement = try database.prepare(
      "SELECT \(Self.columns) FROM session WHERE public_id = ?")
    try statement.bind([.text(publicID)])
    return try statement.step() ? Self.session(statement) : nil
  }

  /// The sessions of an account that are alive, the newest first.
  package func sessions(of account: Int, at now: Int) throws -> [Session] {
    var statement = try database.prepare(
      "SELECT \(Self.columns) FROM session WHERE account_id = ? ORDER BY id DESC")
    try statement.bind([.integer(account)])
    var sessions: [Session] = []
    while try statement.step() {
      guard let session = Self.session(statement), session.isAlive(at: now) else { continue }
      sessions.append(session)
    }
    return sessions
  }

  private static func session(_ row: borrowing Statement) -> Session? {
    guard let kind = Session.Kind(rawValue: row.text(3) ?? "") else { return nil }
    return Session(
      id: row.integer(0), publicID: row.text(1) ?? "", account: row.integer(2), kind: kind,
      isPersonal: row.integer(4) == 1, device: row.text(5) ?? "", started: row.integer(6),
      lastSeen: row.integer(7),
      rules: SessionRules(idle: row.integer(8), absolute: row.integer(9)))
  }

  // MARK: Changes; each within a transaction

  /// Begins a session; the oldest beyond `SessionRules.most` end.
  ///
  /// Those that are over go first: ten evenings at a kiosk must not end the one on the telephone.
  package func begin(
    _ token: LinkToken, publicID: String, _ kind: Session.Kind, of account: Int,
    isPersonal: Bool, device: String, rules: SessionRules, at now: Int
  ) throws {
    var over = try database.prepare(
      """
      DELETE FROM session WHERE account_id = ?1
        AND (?2 >= started_at + absolute OR ?2 >= last_seen_at + idle)
      """)
    try over.run(.integer(account), .integer(now))
    var insert = try database.prepare(
      """
      INSERT INTO session (public_id, digest, account_id, kind, is_personal, device, started_at,
        last_seen_at, idle, absolute) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    try insert.run(
      .text(publicID), .blob(token.digest.bytes), .integer(account), .text(kind.rawValue),
      .integer(isPersonal ? 1 : 0), .text(device), .integer(now), .integer(now),
      .integer(rules.idle), .integer(rules.absolute))
    var oldest = try database.prepare(
      """
      DELETE FROM session WHERE account_id = ? AND id NOT IN (
        SELECT id FROM session WHERE account_id = ? ORDER BY id DESC LIMIT ?)
      """)
    try oldest.run(.integer(account), .integer(account), .integer(SessionRules.most))
  }

  /// Notes a request; a session that ended meanwhile stays ended.
  package func noteRequest(of session: Int, at now: Int) throws {
    var update = try database.prepare("UPDATE session SET last_seen_at = ? WHERE id = ?")
    try update.run(.integer(now), .integer(session))
  }

  /// Gives a session another secret.
  package func rotate(_ session: Int, to token: LinkToken) throws {
    var update = try database.prepare("UPDATE session SET digest = ? WHERE id = ?")
    try update.run(.blob(token.digest.bytes), .integer(session))
  }

  /// Gives a session another public id: the links that it has signed are over.
  package func rename(_ session: Int, to publicID: String) throws {
    var update = try database.prepare("UPDATE session SET public_id = ? WHERE id = ?")
    try update.run(.text(publicID), .integer(session))
  }

  /// Ends a session of an account by the id that a list shows; false where there is none.
  package func end(_ publicID: String, of account: Int) throws -> Bool {
    var delete = try database.prepare(
      "DELETE FROM session WHERE public_id = ? AND account_id = ?")
    try delete.run(.text(publicID), .integer(account))
    return database.changes == 1
  }

  /// Ends a session by the digest of its secret; false where there is none.
  package func end(_ digest: Digest) throws -> Bool {
    var delete = try database.prepare("DELETE FROM session WHERE digest = ?")
    try delete.run(.blob(digest.bytes))
    return database.changes == 1
  }

  /// Ends the sessions of an account, but for one; how many there were.
  package func endSessions(of account: Int, except session: Int? = nil) throws -> Int {
    var delete = try database.prepare("DELETE FROM session WHERE account_id = ? AND id IS NOT ?")
    try delete.run(.integer(account), session.map { .integer($0) } ?? .null)
    return database.changes
  }
}
