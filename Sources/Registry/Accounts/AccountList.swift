import Accounts
import SQLite

/// A line of the list of accounts.
package struct AccountSummary: Sendable, Equatable {
  package var matricule: String
  /// « Afi Marie DOSSOU ».
  package var name: String
  /// `a•••@exemple.org`; nil for a matricule that is locked and has no account.
  package var maskedEmail: String?
  package var state: AccountState
  /// When the state began, in seconds since the epoch.
  package var since: Int
  /// nil where there was none.
  package var lastSignIn: Int?
}

extension RegistryDatabase {
  /// Hands over the accounts, pending registrations and locked matricules that are in some states,
  /// by matricule, one at a time: a hundred thousand need no more memory than one.
  package func eachAccount(
    in states: Set<AccountState>, at now: Int, _ body: (AccountSummary) throws -> Void
  ) throws {
    let chosen = states.map { "'\($0.rawValue)'" }.sorted().joined(separator: ", ")
    var statement = try database.prepare(
      "\(Self.listOfAccounts) WHERE state IN (\(chosen)) ORDER BY matricule")
    try statement.bind([.integer(now)])
    while try statement.step() {
      if let summary = Self.summary(statement) { try body(summary) }
    }
  }

  private static func summary(_ row: borrowing Statement) -> AccountSummary? {
    guard let state = AccountState(rawValue: row.text(4) ?? "") else { return nil }
    let (surname, givenNames) = (row.text(1) ?? "", row.text(2) ?? "")
    return AccountSummary(
      matricule: row.text(0) ?? "",
      name: givenNames.isEmpty ? surname : "\(givenNames) \(surname)",
      maskedEmail: row.text(3).flatMap { EmailAddress(stored: $0)?.masked }, state: state,
      since: row.integer(5), lastSignIn: row.optionalInteger(6))
  }

  private static let listOfAccounts = """
    SELECT matricule, nom, prenoms, email, state, since, last_sign_in_at FROM (
      SELECT matricule, email, last_sign_in_at, coalesce(locked_at, activated_at) AS since,
        CASE WHEN locked_at IS NOT NULL THEN 'bloque' WHEN acts_open THEN 'actif'
          ELSE 'a-approuver' END AS state
      FROM account LEFT JOIN matricule_lock USING (matricule)
      UNION ALL
      SELECT matricule, email, NULL, requested_at, 'en-attente' FROM registration
      WHERE expires_at > ?1 AND matricule NOT IN (SELECT matricule FROM account)
        AND matricule NOT IN (SELECT matricule FROM matricule_lock)
      UNION ALL
      SELECT matricule, NULL, NULL, locked_at, 'bloque' FROM matricule_lock
      WHERE matricule NOT IN (SELECT matricule FROM account)
    ) JOIN agent USING (matricule)
    """
}
