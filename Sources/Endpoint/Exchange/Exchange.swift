import Accounts
import Calendar
import Cryptography
import Gateway
import Portal
import Registry

/// One request while it is answered.
final class Exchange {
  let endpoint: Endpoint
  let portal: OpenPortal
  let arrival: Arrival
  /// Now, for all that the request does.
  let now: Int
  /// Names the request in the log, the audit and on the page of a failure.
  let id: String
  /// Who is signed in, once it was looked up.
  var visitor: Visitor?
  /// What goes into the cookie with the answer.
  var newCookie: CookieChange?

  init(_ endpoint: Endpoint, _ portal: OpenPortal, _ arrival: Arrival) {
    self.endpoint = endpoint
    self.portal = portal
    self.arrival = arrival
    now = endpoint.world.now()
    id = Base64URL.encode(endpoint.world.random(6))
  }

  var settings: PortalSettings { portal.reader.settings }

  var request: Request {
    switch arrival {
    case .request(let request): request
    // Asked for on the page of a refusal alone, which needs no more of it.
    case .refused: Request()
    }
  }

  var registry: RegistryDatabase { get throws { try endpoint.currentRegistry() } }

  var prefersJSON: Bool { arrival.prefersJSON }

  lazy var client = ClientAddress(of: request, behind: settings.trustedProxies)

  func moment(_ seconds: Int) -> Moment { Moment(seconds, offset: settings.timezone) }

  // MARK: The way of a request

  /// Route → method → who asks → whence it comes → the route's own answer.
  func answer() throws -> Response {
    if case .refused(let refused) = arrival { throw Interruption.unreadable(refused.problem) }
    guard let route = route() else {
      guard let address = addressWithoutSlash() else { throw Interruption.notFound }
      return finished(moved(to: address))
    }
    if request.method == .options { return options(route) }
    guard route.methods.contains(request.method) else {
      throw request.method.isKnown
        ? Interruption.methodNotAllowed(allow: route.allow) : Interruption.unknownMethod
    }
    if changes, !isOwnRequest { throw Interruption.foreign }
    if route.access == .agent, try signedIn() == nil {
      throw Interruption.signInNeeded(ended: visitor == .ended)
    }
    // The answer with a file has headers of its own, and never a cookie.
    if case .lien(let token, let slug) = route { return try followLink(token, slug) }
    return finished(try answer(route))
  }

  /// GET and HEAD change nothing; all else must come from our own pages.
  private var changes: Bool { request.method != .get && request.method != .head }

  private func route() -> Route? {
    let path = request.path
    let base = settings.accountAddress
    guard path == base || path.hasPrefix(base + "/") else { return nil }
    // One address for one page: `/compte` is `/compte/`.
    return path == base ? .page(.espace) : Route(path.dropFirst(base.count))
  }

  /// The page that was meant by an address with a slash too many, below the account path:
  /// `/connexion/` is `/connexion`; nil where there is none.
  private func addressWithoutSlash() -> String? {
    let base = settings.accountAddress
    guard request.path.hasPrefix(base + "/"), request.path.hasSuffix("/") else { return nil }
    let address = request.path.dropFirst(base.count).dropLast()
    guard case .page(let page)? = Route(address), page != .espace else { return nil }
    return String(address)
  }

  private func options(_ route: Route) -> Response {
    var response = Response(204)
    response["Allow"] = route.allow
    return finished(response)
  }

  private func answer(_ route: Route) throws -> Response {
    let posts = request.method == .post
    switch route {
    case .page(.connexion): return try posts ? signIn() : showSignIn()
    case .page(.inscription): return try posts ? register() : showRegistration()
    case .page(.inscriptionEnvoyee): return try posts ? sendAgain() : showReceipt()
    case .page(.activation): return try posts ? activate() : showActivation()
    case .page(.signalement): return try posts ? report() : showReport()
    case .page(.motDePasseOublie): return try posts ? recover() : showRecovery()
    case .page(.nouveauMotDePasse): return try posts ? resetPassword() : showReset()
    case .page(.motDePasse): return try posts ? changePassword() : showPasswordChange()
    case .page(.sessions): return try posts ? endSessions() : showSessions()
    case .page(.journal): return try showJournal()
    case .page(.recherche): return try showSearch()
    case .page(.espace): return try showSpace()
    case .page(.correction): return try showCorrection()
    case .page(.acte), .page(.message), .lien: throw Interruption.notFound
    case .actes: return try showActs()
    case .acte(let id): return try showAct(id)
    case .avis: return try setNotices()
    case .deconnexion: return try signOut()
    case .jetons: return try issueBearer()
    case .jetonCourant: return try endBearer()
    }
  }

  // MARK: Log

  /// One line for the server's log: a stable name, the request, and words without secrets.
  func log(_ event: String, _ members: [(name: String, value: EventLine.Value)] = []) {
    endpoint.world.log(
      EventLine(event, [("request", .text(id)), ("client", .text(client.text))] + members))
  }
}

extension PortalSettings {
  /// Whose header tells the client's address.
  var trustedProxies: TrustedProxies? {
    guard !account.proxies.isEmpty else { return nil }
    let source: TrustedProxies.Source =
      switch account.clientAddressHeader {
      case .xForwardedFor: .xForwardedFor
      case .forwarded: .forwarded
      case .xRealIP: .xRealIP
      }
    return TrustedProxies(source, account.proxies.compactMap { AddressRange($0) })
  }
}
