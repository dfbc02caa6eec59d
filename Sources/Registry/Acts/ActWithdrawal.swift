package import Accounts
import SQLite

extension RegistryDatabase {
  /// Ends an act, within a transaction: it is listed and sent no more, and its links lead nowhere.
  ///
  /// - Returns: whose act it was; nil where there is none, or it was withdrawn before.
  package func withdrawAct(_ id: String, at now: Int) throws -> Matricule? {
    var statement = try database.prepare(
      """
      UPDATE act SET withdrawn_at = ? WHERE id = ? AND withdrawn_at IS NULL RETURNING matricule
      """)
    try statement.bind([.integer(now), .text(id)])
    guard try statement.step() else { return nil }
    let matricule = try? Matricule(stored: statement.text(0) ?? "")
    try statement.reset()
    return matricule
  }

  /// Whether an act was there and is withdrawn.
  package func isWithdrawn(act id: String) throws -> Bool {
    var statement = try database.prepare(
      "SELECT withdrawn_at IS NOT NULL FROM act WHERE id = ?")
    try statement.bind([.text(id)])
    return try statement.step() && statement.integer(0) == 1
  }
}
