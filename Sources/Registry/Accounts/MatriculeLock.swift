package import Accounts
import SQLite

/// Why a matricule may not be used.
package enum LockReason: String, Sendable {
  /// Its owner said « Ce n'est pas moi ».
  case report = "signalement"
  case byOperator = "operateur"
}

extension RegistryDatabase {
  package func isLocked(_ matricule: Matricule) throws -> Bool {
    var statement = try database.prepare("SELECT 1 FROM matricule_lock WHERE matricule = ?")
    try statement.bind([.text(matricule.text)])
    return try statement.step()
  }

  // MARK: Changes; each within a transaction

  /// Closes a matricule: its sessions, its pending registration and its links end; false where it
  /// was closed.
  package func lock(_ matricule: Matricule, _ reason: LockReason, at now: Int) throws -> Bool {
    var insert = try database.prepare("INSERT OR IGNORE INTO matricule_lock VALUES (?, ?, ?)")
    try insert.run(.text(matricule.text), .text(reason.rawValue), .integer(now))
    let isNew = database.changes == 1
    try removeRegistration(matricule)
    for purpose in [LinkPurpose.activation, .reset] {
      try replaceLinks(purpose, of: matricule, at: now)
    }
    var sessions = try database.prepare(
      "DELETE FROM session WHERE account_id IN (SELECT id FROM account WHERE matricule = ?)")
    try sessions.run(.text(matricule.text))
    return isNew
  }

  /// Opens a matricule, one that too many wrong passwords had stopped too; false where it was
  /// open.
  package func unlock(_ matricule: Matricule, at now: Int) throws -> Bool {
    var delete = try database.prepare("DELETE FROM matricule_lock WHERE matricule = ?")
    try delete.run(.text(matricule.text))
    let wasLocked = database.changes == 1
    guard let account = try account(matricule: matricule) else { return wasLocked }
    let failures = try failures(.failuresOfAccount, String(account.id), at: now)
    try forgetCounter(.failuresOfAccount, String(account.id))
    return wasLocked || failures.count >= Failures.most
  }
}
