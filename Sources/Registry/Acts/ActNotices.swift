package import Accounts
import SQLite

/// Somebody who asked to be told of new acts, and has some.
package struct ActNotice: Sendable, Equatable {
  package var account: Int
  package var matricule: Matricule
  package var email: String
  /// How many acts are new.
  package var count: Int
}

extension RegistryDatabase {
  /// Remembers whether an account wants to be told of new acts; within a transaction.
  ///
  /// Acts that were there before are not announced.
  package func setActNotice(account: Int, wants: Bool, at now: Int) throws {
    var statement = try database.prepare(
      """
      INSERT INTO act_notice VALUES (?, ?, ?) ON CONFLICT (account_id)
      DO UPDATE SET wants = excluded.wants, last_told_at = excluded.last_told_at
      WHERE wants <> excluded.wants
      """)
    try statement.run(.integer(account), .integer(wants ? 1 : 0), .integer(now))
  }

  package func wantsActNotice(account: Int) throws -> Bool {
    var statement = try database.prepare("SELECT wants FROM act_notice WHERE account_id = ?")
    try statement.bind([.integer(account)])
    return try statement.step() && statement.integer(0) == 1
  }

  /// Accounts that have new acts and want to know, those told longest ago first; not those whose
  /// acts are closed or whose matricule is locked.
  package func actNoticesDue(atMost: Int) throws -> [ActNotice] {
    var statement = try database.prepare(
      """
      SELECT account.id, account.matricule, account.email,
        (SELECT count(*) FROM listed_act WHERE listed_act.matricule = account.matricule
          AND listed_act.online_at > act_notice.last_told_at) AS news
      FROM act_notice JOIN account ON account.id = act_notice.account_id
      WHERE wants = 1 AND acts_open = 1 AND news > 0 AND NOT EXISTS
        (SELECT 1 FROM matricule_lock WHERE matricule_lock.matricule = account.matricule)
      ORDER BY last_told_at, account.id LIMIT ?
      """)
    try statement.bind([.integer(atMost)])
    var notices: [ActNotice] = []
    while try statement.step() {
      guard let matricule = try? Matricule(stored: statement.text(1) ?? "") else { continue }
      notices.append(
        ActNotice(
          account: statement.integer(0), matricule: matricule, email: statement.text(2) ?? "",
          count: statement.integer(3)))
    }
    return notices
  }

  /// Remembers that an account was told, in the transaction that queues its mail.
  package func actNoticeSent(account: Int, at now: Int) throws {
    var statement = try database.prepare(
      "UPDATE act_notice SET last_told_at = ? WHERE account_id = ?")
    try statement.run(.integer(now), .integer(account))
  }
}
