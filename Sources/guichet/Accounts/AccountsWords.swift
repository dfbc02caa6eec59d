import JSON
import Registry

/// What `guichet accounts list` says.
struct AccountsWords {
  let clock: PortalClock

  var listHeader: [String] {
    [
      "MATRICULE", said("NOM", "NAME"), said("COURRIEL", "E-MAIL"), said("ÉTAT", "STATE"),
      said("DEPUIS", "SINCE"), said("DERNIÈRE CONNEXION", "LAST SIGN-IN"),
    ]
  }

  func cells(_ account: AccountSummary) -> [String] {
    [
      account.matricule, account.name, account.maskedEmail ?? "—", account.state.words,
      clock.day(account.since), account.lastSignIn.map(clock.short) ?? "—",
    ]
  }

  func listed(_ count: Int) -> String {
    switch count {
    case 0: said("Aucun compte.", "No account.")
    case 1: said("1 compte.", "1 account.")
    default: said("\(count) comptes.", "\(count) accounts.")
    }
  }

  /// Times are seconds since the epoch.
  func json(_ account: AccountSummary) -> JSONText {
    .object([
      ("matricule", .string(account.matricule)), ("name", .string(account.name)),
      ("maskedEmail", .optional(account.maskedEmail)), ("state", .string(account.state.rawValue)),
      ("since", .integer(account.since)), ("lastSignIn", .optional(account.lastSignIn)),
    ])
  }
}

extension AccountState {
  var words: String {
    switch self {
    case .active: said("actif", "active")
    case .pending: said("en attente d’activation", "not activated yet")
    case .toApprove: said("à approuver", "to approve")
    case .locked: said("bloqué", "locked")
    }
  }
}

extension JSONText {
  /// A number that may be absent.
  static func optional(_ number: Int?) -> JSONText { number.map { .integer($0) } ?? .null }
}
