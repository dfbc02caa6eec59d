package import Accounts
import SQLite

// What only an operator does; each within a transaction.
extension RegistryDatabase {
  /// Gives an account another address; false where another account has it.
  ///
  /// Whoever could read the old mailbox is out: sessions end, links for a new password die (R55).
  package func setEmail(_ email: EmailAddress, of account: Account, at now: Int) throws -> Bool {
    if let owner = try self.account(email: email), owner.id != account.id { return false }
    var update = try database.prepare(
      "UPDATE account SET email = ?, email_canonical = ? WHERE id = ?")
    try update.run(.text(email.text), .text(email.canonical), .integer(account.id))
    _ = try endSessions(of: account.id)
    try replaceLinks(.reset, of: account.matricule, at: now)
    return true
  }

  /// Ends every session, and whose they were: each matricule with how many were alive.
  package func endAllSessions(at now: Int) throws -> [(matricule: String, sessions: Int)] {
    var statement = try database.prepare(
      """
      SELECT matricule, count(*) FROM session JOIN account ON account.id = session.account_id
      WHERE ?1 < started_at + absolute AND ?1 < last_seen_at + idle
      GROUP BY matricule ORDER BY matricule
      """)
    try statement.bind([.integer(now)])
    var ended: [(matricule: String, sessions: Int)] = []
    while try statement.step() { ended.append((statement.text(0) ?? "", statement.integer(1))) }
    try database.execute("DELETE FROM session")
    return ended
  }
}
