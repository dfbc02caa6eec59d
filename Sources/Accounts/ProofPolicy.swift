/// What it takes to show that a matricule is one's own: names and birth dates are known to
/// colleagues.
package enum ProofPolicy: String, Sendable, CaseIterable {
  /// The address that the roster knows is told, and can freeze the account.
  case notice
  /// The address typed must be the one that the roster knows.
  case match
  /// The acts stay closed until an operator approves.
  case approval
}
