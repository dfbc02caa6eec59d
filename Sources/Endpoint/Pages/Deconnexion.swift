import Accounts
import Gateway
import Registry

// Se déconnecter.
extension Exchange {
  func signOut() throws -> Response {
    if let agent = try signedIn() {
      try registry.transaction {
        _ = try registry.end(agent.digest)
        try record(.signedOut, of: agent.account.matricule)
      }
    }
    newCookie = .clear
    var response = prefersJSON ? Response(204) : redirect(to: "/connexion?fin=deconnexion")
    // Pages that the browser kept; "cookies" would sign out of the ministry's other sites too.
    response["Clear-Site-Data"] = "\"cache\", \"storage\""
    return response
  }
}
