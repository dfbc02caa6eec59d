import Acts
import Gateway
import Portal

/// Where a request goes: addresses below the account path, what may be done there, and by whom.
enum Route: Equatable {
  case page(AccountPage)
  case deconnexion
  case jetons
  case jetonCourant
  /// The acts of an agent, for programs.
  case actes
  /// An act's page, by its id.
  case acte(String)
  /// A signed link: one segment of the address, and the last one without `.pdf`.
  case lien(token: String, slug: String)
  /// Whether to be told of new acts.
  case avis

  enum Access { case anyone, agent }

  /// The route of an address below the account path: `/connexion`; nil where there is none.
  init?(_ address: some StringProtocol) {
    switch String(address) {
    case "/": self = .page(.espace)
    case "/deconnexion": self = .deconnexion
    case "/jetons": self = .jetons
    case "/jetons/courant": self = .jetonCourant
    case "/actes": self = .actes
    case "/avis": self = .avis
    case let address where address.hasPrefix("/actes/"):
      guard let id = ActID(String(address.dropFirst("/actes/".count))) else { return nil }
      self = .acte(id.text)
    case let address where address.hasPrefix("/a/"):
      let parts = address.dropFirst(3).split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].hasSuffix(".pdf") else { return nil }
      self = .lien(token: String(parts[0]), slug: String(parts[1].dropLast(4)))
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
      .page(.correction), .jetonCourant, .actes, .acte, .avis:
      .agent
    case .page, .deconnexion, .jetons, .lien: .anyone
    }
  }

  /// The methods that mean something there; HEAD goes with GET.
  var methods: [Method] {
    switch self {
    case .page(.espace), .page(.journal), .page(.recherche), .page(.correction), .actes, .acte,
      .lien:
      [.get, .head]
    case .page: [.get, .head, .post]
    case .deconnexion, .jetons, .avis: [.post]
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
