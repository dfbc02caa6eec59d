import Gateway
import Portal

/// Where a request goes: addresses below the account path, what may be done there, and by whom.
enum Route: Equatable {
  case page(AccountPage)
  case deconnexion
  case jetons
  case jetonCourant

  enum Access { case anyone, agent }

  /// The route of an address below the account path: `/connexion`; nil where there is none.
  init?(_ address: some StringProtocol) {
    switch String(address) {
    case "/": self = .page(.espace)
    case "/deconnexion": self = .deconnexion
    case "/jetons": self = .jetons
    case "/jetons/courant": self = .jetonCourant
    case let address:
      guard let page = AccountPage(rawValue: String(address.dropFirst())),
        page != .espace, page != .message, page != .acte
      else { return nil }
      self = .page(page)
    }
  }

  var access: Access {
    switch self {
    case .page(.espace), .page(.motDePasse), .page(.sessions), .page(.journal), .page(.recherche),
      .jetonCourant:
      .agent
    case .page, .deconnexion, .jetons: .anyone
    }
  }

  /// The methods that mean something there; HEAD goes with GET.
  var methods: [Method] {
    switch self {
    case .page(.espace), .page(.journal), .page(.recherche): [.get, .head]
    case .page: [.get, .head, .post]
    case .deconnexion, .jetons: [.post]
    case .jetonCourant: [.delete]
    }
  }

  /// Methods as `Allow` lists them (RFC 9110 §10.2.1).
  var allow: String {
    (methods + [.options]).map { method in
      switch method {
      case .get: "GET"
      case .head: "HEAD"
      case .post: "POST"
      case .delete: "DELETE"
      case .options: "OPTIONS"
      case .other(let name): name
      }
    }.joined(separator: ", ")
  }
}
