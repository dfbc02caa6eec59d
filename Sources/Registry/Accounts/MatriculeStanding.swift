package import Accounts
import SQLite

/// All that an operator is shown of one matricule.
package struct MatriculeStanding: Sendable {
  /// A registration that waits for its link to be followed; times are seconds since the epoch.
  package struct Pending: Sendable {
    package var email: EmailAddress
    package var requested: Int
    package var expires: Int
  }

  /// Why and since when nobody may use it.
  package struct Lock: Sendable {
    package var reason: LockReason
    package var since: Int
  }

  package var entry: RosterEntry
  package var account: Account?
  package var pending: Pending?
  package var lock: Lock?
  /// Sessions that are alive.
  package var sessions: Int

  /// nil where nobody has registered and nothing is locked.
  package var state: AccountState? {
    if lock != nil { return .locked }
    if let account { return account.actsAreOpen ? .active : .toApprove }
    return pending == nil ? nil : .pending
  }
}

extension RegistryDatabase {
  /// Where a matricule stands; nil for one that the roster does not have.
  package func standing(of matricule: Matricule, at now: Int) throws -> MatriculeStanding? {
    guard let entry = try rosterEntry(matricule) else { return nil }
    let account = try account(matricule: matricule)
    return MatriculeStanding(
      entry: entry, account: account, pending: try pending(matricule, at: now),
      lock: try matriculeLock(matricule),
      sessions: try account.map { try sessions(of: $0.id, at: now).count } ?? 0)
  }

  private func pending(_ matricule: Matricule, at now: Int) throws -> MatriculeStanding.Pending? {
    var statement = try database.prepare(
      """
      SELECT email, requested_at, expires_at FROM registration
      WHERE matricule = ? AND expires_at > ?
      """)
    try statement.bind([.text(matricule.text), .integer(now)])
    guard try statement.step(), let email = EmailAddress(stored: statement.text(0) ?? "")
    else { return nil }
    return MatriculeStanding.Pending(
      email: email, requested: statement.integer(1), expires: statement.integer(2))
  }

  private func matriculeLock(_ matricule: Matricule) throws -> MatriculeStanding.Lock? {
    var statement = try database.prepare(
      "SELECT reason, locked_at FROM matricule_lock WHERE matricule = ?")
    try statement.bind([.text(matricule.text)])
    guard try statement.step(), let reason = LockReason(rawValue: statement.text(0) ?? "") else {
      return nil
    }
    return MatriculeStanding.Lock(reason: reason, since: statement.integer(1))
  }
}
