import Accounts
import Calendar
import Gateway
import JSON
import Portal
import Registry
import Template

// Mon espace carrière.
extension Exchange {
  func showSpace() throws -> Response {
    let agent = try agent()
    return try answer(
      .espace,
      [
        "last_sign_in": lastSignIn(agent), "act_count": .text("0"), "online_count": .text("0"),
        "years": .list([]), "types": .list([]),
      ],
      json: .object([
        ("nom", .string(agent.account.entry.displayName)),
        ("matricule", .string(agent.account.matricule.text)),
        ("email", .string(agent.account.email.text)), ("actes", .array([])),
      ]))
  }

  /// The sign-in before this one, and the passwords that were wrong since (R36); absent at first.
  private func lastSignIn(_ agent: SignedIn) -> Value {
    guard let previous = agent.account.previousSignIn else { return .none }
    let when = moment(previous).french
    switch agent.account.refusedBetween {
    case 0: return .text(when)
    case 1: return .text("\(when), puis un mot de passe incorrect")
    case let count: return .text("\(when), puis \(count) mots de passe incorrects")
    }
  }
}
