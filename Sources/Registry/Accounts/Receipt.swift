package import Cryptography
import SQLite

/// What a browser is shown after a registration, whatever became of it: a page that knows more
/// would tell who has an account.
package struct Receipt: Sendable, Equatable {
  /// As it was typed.
  package var email: String
  /// When a link was last asked for, in seconds since the epoch.
  package var sent: Int
  /// Until when it would work.
  package var deadline: Int
  /// How often it was asked for again.
  package var timesSentAgain: Int
  /// The registration that was taken; nil where none was, or where it is over.
  package var registration: Int?

  package init(
    email: String, sent: Int, deadline: Int, timesSentAgain: Int = 0, registration: Int?
  ) {
    self.email = email
    self.sent = sent
    self.deadline = deadline
    self.timesSentAgain = timesSentAgain
    self.registration = registration
  }
}

extension RegistryDatabase {
  /// The receipt of a browser, by the digest of its cookie.
  package func receipt(of visitor: Digest, at now: Int) throws -> Receipt? {
    var statement = try database.prepare(
      """
      SELECT email, sent_at, deadline, times_sent_again, registration_id FROM receipt
      WHERE visitor = ? AND deadline > ?
      """)
    try statement.bind([.blob(visitor.bytes), .integer(now)])
    guard try statement.step() else { return nil }
    return Receipt(
      email: statement.text(0) ?? "", sent: statement.integer(1), deadline: statement.integer(2),
      timesSentAgain: statement.integer(3), registration: statement.optionalInteger(4))
  }

  /// Writes a receipt in the place of the browser's last one, within a transaction.
  package func keep(_ receipt: Receipt, for visitor: Digest) throws {
    var insert = try database.prepare("INSERT OR REPLACE INTO receipt VALUES (?, ?, ?, ?, ?, ?)")
    try insert.run(
      .blob(visitor.bytes), .text(receipt.email), .integer(receipt.sent),
      .integer(receipt.deadline), .integer(receipt.timesSentAgain),
      receipt.registration.map { .integer($0) } ?? .null)
  }
}
