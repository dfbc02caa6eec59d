import Template

extension AccountPage {
  /// What every account page can say.
  static let everyPage = Contract(names: [
    "signed_in": .flag,
    "agent": .record(Contract(names: ["name": .text, "matricule": .text])),
    /// The hidden field that shows that a form is ours (R6 of OWASP's CSRF cheat sheet).
    "form_token": .text,
    "has_errors": .flag,
    /// The summary above a form: what is wrong, and the field to go to.
    "errors": .list(Contract(names: ["message": .text, "address": .text])),
  ])

  /// A field of a form: what was typed, and what is wrong with it.
  private static let field = Contract.Kind.record(
    Contract(names: ["value": .text, "error": .text]))

  /// An act as lists and its own page show it.
  ///
  /// Addresses are of the site; sizes are for people.
  private static let act = Contract(names: [
    "title": .text, "nature": .text, "reference": .text, "subject": .text, "signatory": .text,
    "date": .text, "effect": .text, "address": .text, "online": .flag, "view": .text,
    "download": .text, "size": .text, "pages": .text, "digest": .text, "is_image": .flag,
  ])

  var ownNames: [String: Contract.Kind] {
    switch self {
    case .inscription: AccountPage.registration
    case .inscriptionEnvoyee:
      ["email": .text, "deadline": .text, "can_resend": .flag, "resent": .flag]
    case .activation:
      [
        "jeton": .text, "masked_matricule": .text, "deadline": .text, "asks": .flag,
        "succeeded": .flag, "already": .flag, "expired": .flag, "replaced": .flag,
        "damaged": .flag,
      ]
    case .signalement:
      [
        "jeton": .text, "masked_matricule": .text, "asks": .flag, "blocked": .flag,
        "expired": .flag,
      ]
    case .connexion:
      [
        "identifiant": AccountPage.field, "mot_de_passe": AccountPage.field,
        "appareil_personnel": .flag, "suite": .text, "signed_out": .flag, "session_ended": .flag,
      ]
    case .motDePasseOublie:
      ["matricule": AccountPage.field, "email": AccountPage.field, "sent": .flag]
    case .nouveauMotDePasse:
      [
        "jeton": .text, "identifiant": .text, "mot_de_passe": AccountPage.field, "asks": .flag,
        "succeeded": .flag, "cancelled": .flag, "dead": .flag,
      ]
    case .motDePasse:
      [
        "identifiant": .text, "mot_de_passe_actuel": AccountPage.field,
        "mot_de_passe": AccountPage.field, "succeeded": .flag,
      ]
    case .sessions:
      [
        "sessions": .list(
          Contract(names: [
            "id": .text, "device": .text, "started": .text, "last_seen": .text, "current": .flag,
            "personal": .flag,
          ])), "has_others": .flag, "ended": .flag,
      ]
    case .journal:
      ["entries": .list(Contract(names: ["time": .text, "action": .text, "device": .text]))]
    case .espace: AccountPage.space
    case .acte: ["act": .record(AccountPage.act)]
    case .recherche: ["q": .text, "searched": .flag, "acts": .list(AccountPage.act)]
    case .message: AccountPage.outcome
    }
  }

  private static let registration: [String: Contract.Kind] = [
    "matricule": field, "nom": field, "prenoms": field, "jour": field, "mois": field,
    "annee": field, "date_naissance": field, "telephone": field, "email": field,
    "mot_de_passe": field,
  ]

  private static let space: [String: Contract.Kind] = [
    /// Absent on a first sign-in.
    "last_sign_in": .text, "act_count": .text, "online_count": .text, "has_types": .flag,
    "years": .list(Contract(names: ["year": .text, "acts": .list(act)])),
    "types": .list(Contract(names: ["value": .text, "title": .text, "selected": .flag])),
    "filtered": .flag,
  ]

  /// One flag for each part of the page's words.
  private static let outcome: [String: Contract.Kind] = [
    "demande_illisible": .flag, "acces_refuse": .flag, "introuvable": .flag, "lien_expire": .flag,
    "formulaire_perime": .flag, "trop_de_demandes": .flag, "panne": .flag, "service_ferme": .flag,
    "status": .text, "reference": .text,
  ]
}
