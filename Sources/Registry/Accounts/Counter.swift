package import Accounts
import Cryptography
import SQLite

/// What is counted.
package enum CounterScope: String, Sendable {
  case registrationsOfMatricule = "inscriptions-matricule"
  case registrationsFromAddress = "inscriptions-reseau"
  case signInsFromAddress = "connexions-reseau"
  case recoveriesFromAddress = "oublis-reseau"
  case recoveriesOfAccount = "oublis-compte"
  case linksFromAddress = "liens-reseau"
  case mailsToAddress = "courriels"
  /// Wrong passwords behind what was typed, whether it names an account or not.
  case failuresOfIdentifier = "echecs-identifiant"
  case failuresOfAccount = "echecs-compte"
}

extension RegistryDatabase {
  /// The name under which a subject is counted: who it is cannot be read from it at a glance.
  private static func key(_ scope: CounterScope, _ subject: String) -> Statement.Value {
    let digest = SHA256.digest(of: Array("\(scope.rawValue)\n\(subject)".utf8))
    return .blob(Array(digest.bytes.prefix(16)))
  }

  /// Counts one more within a limit's length of time, and how many there are then; within a
  /// transaction.
  ///
  /// Rows that mean nothing any more go, two for one: the table never holds many.
  package func count(
    _ scope: CounterScope, _ subject: String, _ limit: Limit, at now: Int
  ) throws -> Int {
    try removeEndedCounters(at: now, atMost: 2)
    var insert = try database.prepare(
      """
      INSERT INTO counter VALUES (?1, ?2, 1, ?3, ?3 + ?4)
      ON CONFLICT (scope, subject) DO UPDATE SET
        count = CASE WHEN ends_at > ?3 THEN count + 1 ELSE 1 END,
        ends_at = CASE WHEN ends_at > ?3 THEN ends_at ELSE ?3 + ?4 END,
        last_at = ?3
      RETURNING count
      """)
    try insert.bind([
      .text(scope.rawValue), Self.key(scope, subject), .integer(now), .integer(limit.within),
    ])
    return try insert.step() ? insert.integer(0) : 0
  }

  /// When a limit's length of time is over, in seconds since the epoch.
  package func end(of scope: CounterScope, _ subject: String) throws -> Int? {
    var statement = try database.prepare(
      "SELECT ends_at FROM counter WHERE scope = ? AND subject = ?")
    try statement.bind([.text(scope.rawValue), Self.key(scope, subject)])
    return try statement.step() ? statement.integer(0) : nil
  }

  // MARK: Failures

  /// The wrong passwords in a row of a subject.
  package func failures(_ scope: CounterScope, _ subject: String, at now: Int) throws -> Failures {
    var statement = try database.prepare(
      "SELECT count, last_at FROM counter WHERE scope = ? AND subject = ? AND ends_at > ?")
    try statement.bind([.text(scope.rawValue), Self.key(scope, subject), .integer(now)])
    guard try statement.step() else { return Failures() }
    return Failures(count: statement.integer(0), last: statement.integer(1))
  }

  /// Counts a failure, which is remembered for a time from now on, and how many there are then;
  /// within a transaction.
  ///
  /// An account that took the most stays closed until its counter is forgotten (NIST SP 800-63B-4
  /// §3.2.2): whoever waits half a day does not get another hundred.
  @discardableResult
  package func countFailure(
    _ scope: CounterScope, _ subject: String, at now: Int
  ) throws -> Int {
    try removeEndedCounters(at: now, atMost: 2)
    var insert = try database.prepare(
      """
      INSERT INTO counter VALUES (?1, ?2, 1, ?3, ?3 + ?4)
      ON CONFLICT (scope, subject) DO UPDATE SET
        count = CASE WHEN ends_at > ?3 THEN count + 1 ELSE 1 END,
        ends_at = ?3 + CASE WHEN ends_at > ?3 AND count + 1 >= ?5 THEN ?6 ELSE ?4 END,
        last_at = ?3
      RETURNING count
      """)
    let most = scope == .failuresOfAccount ? Failures.most : .max
    try insert.bind([
      .text(scope.rawValue), Self.key(scope, subject), .integer(now), .integer(Failures.memory),
      .integer(most), .integer(Failures.lastingMemory),
    ])
    return try insert.step() ? insert.integer(0) : 0
  }

  /// Forgets what was counted of a subject; within a transaction.
  package func forgetCounter(_ scope: CounterScope, _ subject: String) throws {
    var delete = try database.prepare("DELETE FROM counter WHERE scope = ? AND subject = ?")
    try delete.run(.text(scope.rawValue), Self.key(scope, subject))
  }

  private func removeEndedCounters(at now: Int, atMost most: Int) throws {
    var delete = try database.prepare(
      """
      DELETE FROM counter WHERE (scope, subject) IN (
        SELECT scope, subject FROM counter WHERE ends_at <= ? LIMIT ?)
      """)
    try delete.run(.integer(now), .integer(most))
  }
}
