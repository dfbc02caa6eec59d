import Accounts
import Gateway
import JSON
import Registry

// Being told by mail of a new act: off until the agent asks for it.
extension Exchange {
  func setNotices() throws -> Response {
    let agent = try agent()
    // `1` is what a program's `true` reads as.
    let wants = ["oui", "1"].contains(try form().text("avis"))
    try registry.transaction {
      try registry.setActNotice(account: agent.account.id, wants: wants, at: now)
    }
    if prefersJSON { return json(200, .object([("avis", .boolean(wants))])) }
    return redirect(to: "/?avis=change")
  }
}
