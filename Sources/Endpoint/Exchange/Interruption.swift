import Gateway

/// Why a request is not answered by its route.
enum Interruption: Error, Equatable {
  /// What came cannot be read.
  case unreadable(RequestProblem)
  /// Sent by another site, or by a form that is not ours any more.
  case foreign
  case methodNotAllowed(allow: String)
  case unknownMethod
  case notFound
  /// A link that was ours, and is over.
  case gone
  case denied
  /// A link whose session has ended: the sign-in leads back to the act.
  case actSignIn(act: String)
  /// More than an address block may ask for; in seconds until it may again.
  case tooMany(retryAfter: Int)
  /// Too much to do at once, or something that only an operator can mend.
  case closed(retryAfter: Int?)
  /// A fault of the program.
  case failure
  /// Only for somebody who is signed in; `ended` where a session was over.
  case signInNeeded(ended: Bool)

  var status: Int {
    switch self {
    case .unreadable(let problem): problem.status
    case .foreign, .denied: 403
    case .methodNotAllowed: 405
    case .unknownMethod: 501
    case .notFound: 404
    case .gone: 410
    case .actSignIn: 403
    case .tooMany: 429
    case .closed: 503
    case .failure: 500
    case .signInNeeded: 401
    }
  }

  /// The part of the page `message` that says it.
  var words: String {
    switch self {
    case .unreadable, .methodNotAllowed, .unknownMethod: "demande_illisible"
    case .foreign: "formulaire_perime"
    case .notFound: "introuvable"
    case .gone: "lien_expire"
    case .denied, .signInNeeded, .actSignIn: "acces_refuse"
    case .tooMany: "trop_de_demandes"
    case .closed: "service_ferme"
    case .failure: "panne"
    }
  }

  var retryAfter: Int? {
    switch self {
    case .tooMany(let seconds): seconds
    case .closed(let seconds): seconds
    default: nil
    }
  }

  /// The problem of a mailed link that never was one of ours.
  static let unknownLink = (type: "lien-inconnu", title: "Ce lien n’existe pas.")

  /// The stable name and the title of the problem for programs (RFC 9457 §3.1).
  var problem: (type: String, title: String) {
    switch self {
    case .unreadable(.valueTooLong): ("champ-trop-long", "Un champ est trop long.")
    case .unreadable(.unreadableField): ("champ-illisible", "Un champ est illisible.")
    case .unreadable: ("demande-illisible", "La demande est illisible.")
    case .foreign: ("demande-etrangere", "La demande vient d’un autre site.")
    case .methodNotAllowed: ("methode-refusee", "Cette adresse n’accepte pas cette méthode.")
    case .unknownMethod: ("methode-inconnue", "Cette méthode n’existe pas ici.")
    case .notFound: ("introuvable", "Cette adresse n’existe pas.")
    case .gone: ("lien-expire", "Ce lien a expiré.")
    case .denied, .actSignIn: ("acces-refuse", "L’accès est refusé.")
    case .tooMany: ("trop-de-demandes", "Il y a trop de demandes.")
    case .closed: ("service-ferme", "Le service est fermé pour le moment.")
    case .failure: ("panne", "Le service rencontre un problème.")
    case .signInNeeded: ("connexion-requise", "Il faut s’authentifier.")
    }
  }
}
