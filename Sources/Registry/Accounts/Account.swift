package import Accounts
import SQLite

/// An agent's account.
package struct Account: Sendable {
  package var id: Int
  package var matricule: Matricule
  package var email: EmailAddress
  /// As a PHC string.
  package var password: String
  package var actsAreOpen: Bool
  /// In seconds since the epoch.
  package var activated: Int
  /// The last sign-in; nil where there was none.
  package var lastSignIn: Int?
  /// The one before it.
  package var previousSignIn: Int?
  /// The wrong passwords between the two.
  package var refusedBetween: Int
  package var isLocked: Bool
  package var entry: RosterEntry
  package var phone: String

  /// Whether its agent may sign in, recover it and hold sessions and links (R46).
  package var mayBeUsed: Bool { !isLocked && !entry.hasLeft }
}

extension RegistryDatabase {
  package func account(matricule: Matricule) throws -> Account? {
    try account(where: "account.matricule = ?", .text(matricule.text))
  }

  package func account(email: EmailAddress) throws -> Account? {
    try account(where: "account.email_canonical = ?", .text(email.canonical))
  }

  package func account(id: Int) throws -> Account? {
    try account(where: "account.id = ?", .integer(id))
  }

  private func account(where condition: String, _ value: Statement.Value) throws -> Account? {
    var statement = try database.prepare(
      """
      SELECT account.id, account.matricule, email, password, acts_open, activated_at,
        last_sign_in_at, previous_sign_in_at, refused_between, phone,
        EXISTS (SELECT 1 FROM matricule_lock WHERE matricule = account.matricule)
      FROM account WHERE \(condition)
      """)
    try statement.bind([value])
    guard try statement.step(),
      let matricule = try? Matricule(stored: statement.text(1) ?? ""),
      let email = EmailAddress(stored: statement.text(2) ?? ""),
      let entry = try rosterEntry(matricule)
    else { return nil }
    return Account(
      id: statement.integer(0), matricule: matricule, email: email,
      password: statement.text(3) ?? "", actsAreOpen: statement.integer(4) == 1,
      activated: statement.integer(5), lastSignIn: statement.optionalInteger(6),
      previousSignIn: statement.optionalInteger(7), refusedBetween: statement.integer(8),
      isLocked: statement.integer(10) == 1, entry: entry, phone: statement.text(9) ?? "")
  }

  // MARK: Changes; each within a transaction

  /// Makes a registration an account, whose id is given back.
  ///
  /// The registration goes, its links point to the account.
  package func activate(
    _ registration: PendingRegistration, actsAreOpen: Bool, at now: Int
  ) throws -> Int {
    var insert = try database.prepare(
      """
      INSERT INTO account (matricule, email, email_canonical, phone, password, acts_open,
        activated_at, password_changed_at)
      SELECT matricule, email, email_canonical, phone, password, ?, ?, ?
      FROM registration WHERE id = ?
      """)
    try insert.run(
      .integer(actsAreOpen ? 1 : 0), .integer(now), .integer(now), .integer(registration.id))
    let account = database.lastInsertedRow
    var links = try database.prepare(
      "UPDATE link SET account_id = ?, registration_id = NULL WHERE registration_id = ?")
    try links.run(.integer(account), .integer(registration.id))
    try removeRegistration(registration.matricule)
    return account
  }

  /// Replaces the password of an account.
  package func setPassword(_ phc: String, of account: Int, at now: Int) throws {
    var update = try database.prepare(
      "UPDATE account SET password = ?, password_changed_at = ? WHERE id = ?")
    try update.run(.text(phc), .integer(now), .integer(account))
  }

  /// Puts a hash of the same password in the place of one with other parameters.
  package func upgradePassword(_ phc: String, of account: Int, from old: String) throws {
    var update = try database.prepare(
      "UPDATE account SET password = ? WHERE id = ? AND password = ?")
    try update.run(.text(phc), .integer(account), .text(old))
  }

  /// Notes a sign-in, and how many passwords were wrong before it.
  package func noteSignIn(of account: Int, refused: Int, at now: Int) throws {
    var update = try database.prepare(
      """
      UPDATE account SET previous_sign_in_at = last_sign_in_at, last_sign_in_at = ?,
        refused_between = ? WHERE id = ?
      """)
    try update.run(.integer(now), .integer(refused), .integer(account))
  }

  /// Opens the acts of an account, which an operator has approved; false where it has none or they
  /// are open.
  package func approve(_ matricule: Matricule) throws -> Bool {
    var update = try database.prepare(
      "UPDATE account SET acts_open = 1 WHERE matricule = ? AND acts_open = 0")
    try update.run(.text(matricule.text))
    return database.changes == 1
  }

  /// Removes an account and all that hangs on it: sessions, links, mails, the pending registration
  /// and what a browser is shown of it, wrong passwords.
  ///
  /// The audit keeps what happened, and a matricule that is closed stays closed.
  package func forget(_ matricule: Matricule) throws {
    if let account = try account(matricule: matricule) {
      try forgetCounter(.failuresOfAccount, String(account.id))
    }
    var receipts = try database.prepare(
      """
      DELETE FROM receipt WHERE email IN (SELECT email FROM account WHERE matricule = ?1
        UNION SELECT email FROM registration WHERE matricule = ?1)
      """)
    try receipts.run(.text(matricule.text))
    for table in ["outbox", "registration", "link", "account"] {
      var delete = try database.prepare("DELETE FROM \(table) WHERE matricule = ?")
      try delete.run(.text(matricule.text))
    }
  }
}

extension Statement {
  /// nil for NULL.
  func optionalInteger(_ column: Int32) -> Int? { text(column) == nil ? nil : integer(column) }
}
