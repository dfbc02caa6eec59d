package import Accounts
import SQLite

/// A registration that nobody has confirmed yet.
package struct PendingRegistration: Sendable {
  package var id: Int
  package var matricule: Matricule
  package var email: EmailAddress
  /// The first second at which it is gone.
  package var expires: Int
}

extension RegistryDatabase {
  /// A registration that is not over.
  package func registration(id: Int, at now: Int) throws -> PendingRegistration? {
    var statement = try database.prepare(
      """
      SELECT id, matricule, email, expires_at FROM registration
      WHERE id = ? AND expires_at > ?
      """)
    try statement.bind([.integer(id), .integer(now)])
    guard try statement.step(),
      let matricule = try? Matricule(stored: statement.text(1) ?? ""),
      let email = EmailAddress(stored: statement.text(2) ?? "")
    else { return nil }
    return PendingRegistration(
      id: statement.integer(0), matricule: matricule, email: email,
      expires: statement.integer(3))
  }

  // MARK: Changes; each within a transaction

  /// Writes a registration in the place of any earlier one of the matricule, whose links die (R5).
  package func register(
    _ matricule: Matricule, email: EmailAddress, phone: PhoneNumber, password phc: String,
    at now: Int, expires: Int
  ) throws -> PendingRegistration {
    try replaceLinks(.activation, of: matricule, at: now)
    try removeRegistration(matricule)
    var insert = try database.prepare(
      """
      INSERT INTO registration (matricule, email, email_canonical, phone, password, requested_at,
        expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)
      """)
    try insert.run(
      .text(matricule.text), .text(email.text), .text(email.canonical), .text(phone.text),
      .text(phc), .integer(now), .integer(expires))
    return PendingRegistration(
      id: database.lastInsertedRow, matricule: matricule, email: email, expires: expires)
  }

  /// Lets a registration live on, for a link that is sent again.
  package func prolong(_ registration: PendingRegistration, until expires: Int) throws {
    var update = try database.prepare(
      "UPDATE registration SET expires_at = ? WHERE id = ?")
    try update.run(.integer(expires), .integer(registration.id))
  }

  package func removeRegistration(_ matricule: Matricule) throws {
    var delete = try database.prepare("DELETE FROM registration WHERE matricule = ?")
    try delete.run(.text(matricule.text))
  }
}
