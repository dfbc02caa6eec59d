package import Accounts
package import Cryptography
import SQLite

/// What the database knows of a mailed link.
package struct MailedLink: Sendable {
  package var purpose: LinkPurpose
  package var matricule: Matricule
  package var registration: Int?
  package var account: Int?
  package var expires: Int
  package var used: Int?
  package var replaced: Int?

  package func standing(at now: Int) -> LinkStanding {
    LinkStanding(expires: expires, used: used, replaced: replaced, at: now)
  }
}

extension RegistryDatabase {
  /// The link of a token, for one purpose: a token of another kind is no token (R19).
  package func link(_ digest: Digest, for purpose: LinkPurpose) throws -> MailedLink? {
    var statement = try database.prepare(
      """
      SELECT matricule, registration_id, account_id, expires_at, used_at, replaced_at FROM link
      WHERE digest = ? AND purpose = ?
      """)
    try statement.bind([.blob(digest.bytes), .text(purpose.rawValue)])
    guard try statement.step(), let matricule = try? Matricule(stored: statement.text(0) ?? "")
    else { return nil }
    return MailedLink(
      purpose: purpose, matricule: matricule, registration: statement.optionalInteger(1),
      account: statement.optionalInteger(2), expires: statement.integer(3),
      used: statement.optionalInteger(4), replaced: statement.optionalInteger(5))
  }

  // MARK: Changes; each within a transaction

  /// Keeps the digest of a new link.
  package func issue(
    _ token: LinkToken, _ purpose: LinkPurpose, of matricule: Matricule,
    registration: Int? = nil, account: Int? = nil, at now: Int, expires: Int
  ) throws {
    var insert = try database.prepare(
      "INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?, NULL, NULL)")
    try insert.run(
      .blob(token.digest.bytes), .text(purpose.rawValue), .text(matricule.text),
      registration.map { .integer($0) } ?? .null, account.map { .integer($0) } ?? .null,
      .integer(now), .integer(expires))
  }

  /// Uses a link up; false where it is not live any more (R74).
  package func use(_ digest: Digest, for purpose: LinkPurpose, at now: Int) throws -> Bool {
    var update = try database.prepare(
      """
      UPDATE link SET used_at = ? WHERE digest = ? AND purpose = ? AND used_at IS NULL
        AND replaced_at IS NULL AND expires_at > ?
      """)
    try update.run(
      .integer(now), .blob(digest.bytes), .text(purpose.rawValue), .integer(now))
    return database.changes == 1
  }

  /// Takes the worth from every live link of a kind.
  package func replaceLinks(_ purpose: LinkPurpose, of matricule: Matricule, at now: Int) throws {
    var update = try database.prepare(
      """
      UPDATE link SET replaced_at = ? WHERE matricule = ? AND purpose = ? AND used_at IS NULL
        AND replaced_at IS NULL
      """)
    try update.run(.integer(now), .text(matricule.text), .text(purpose.rawValue))
  }
}
