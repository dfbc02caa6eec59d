package import Cryptography
import SQLite

/// What a browser is shown after a registration, whatever became of it: a page that knows more
/// would tell who has an account.
package struct Receipt: Sendable, Equatable {
  /// As it was typed.
  package var email: String
  /// Until when a link would work, in seconds since the epoch.
  package var deadline: Int
  /// The registration that was taken; nil where none was, or where it is over.
  package var registration: Int?

  package init(email: String, deadline: Int, registration: Int?) {
    self.email = email
    self.deadline = deadline
    self.registration = registration
  }
}

extension RegistryDatabase {
  /// The receipt of a browser, by the digest of its cookie.
  package func receipt(of visitor: Digest, at now: Int) throws -> Receipt? {
    var statement = try database.prepare(
      "SELECT email, deadline, registration_id FROM receipt WHERE visitor = ? AND deadline > ?")
    try statement.bind([.blob(visitor.bytes), .integer(now)])
    guard try statement.step() else { return nil }
    return Receipt(
      email: statement.text(0) ?? "", deadline: statement.integer(1),
      registration: statement.optionalInteger(2))
  }

  /// Writes a receipt in the place of the browser's last one, within a transaction.
  package func keep(_ receipt: Receipt, for visitor: Digest) throws {
    var insert = try database.prepare("INSERT OR REPLACE INTO receipt VALUES (?, ?, ?, ?)")
    try insert.run(
      .blob(visitor.bytes), .text(receipt.email), .integer(receipt.deadline),
      receipt.registration.map { .integer($0) } ?? .null)
  }
}
