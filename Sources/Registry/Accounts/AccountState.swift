/// Where a matricule stands at the counter, as an operator names it.
package enum AccountState: String, Sendable, CaseIterable {
  case active = "actif"
  /// A registration whose link nobody has followed yet.
  case pending = "en-attente"
  /// An account whose acts stay closed until an operator has approved it.
  case toApprove = "a-approuver"
  /// With an account or without one.
  case locked = "bloque"
}
