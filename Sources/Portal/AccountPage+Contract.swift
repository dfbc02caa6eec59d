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
    /// Scanned, but nobody could read it: not online either.
    "unreadable": .flag,
    /// The letter that asks to correct what the act says.
    "correction": .text,
    /// The act that this one replaces; mostly absent.
    "replaces": .text,
  ])

  /// Whom an agent asks for acts: the DAF of the agent's own ministry; absent where none is known.
  private static let daf = Contract.Kind.record(
    Contract(names: [
      "name": .text, "phone": .text, "tel": .text, "email": .text, "address": .text,
    ]))

  /// What the letter already says; what is absent is a line to fill in by hand.
  private static let letter = Contract.Kind.record(
    Contract(names: [
      "name": .text, "matricule": .text, "corps": .text, "grade": .text, "ministry": .text,
      "date": .text, "phone": .text, "email": .text,
      /// The act's nature, reference and date, in one line.
      "act": .text,
    ]))

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
    case .acte: ["act": .record(AccountPage.act), "daf": AccountPage.daf]
    case .recherche:
      ["q": .text, "searched": .flag, "acts": .list(AccountPage.act), "more": .flag]
    case .correction: ["letter": AccountPage.letter]
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
    "last_sign_in": .text, "act_count": .text, "online_count": .text,
    "years": .list(Contract(names: ["year": .text, "acts": .list(act)])), "daf": daf,
    /// In place of the acts, until a person has accepted the registration.
    "awaits_approval": .flag,
    // What is shown, and what else could be.
    "has_types": .flag, "types": choices, "has_years": .flag, "year_choices": choices,
    "filtered": .flag,
    /// « Page 2 sur 5 », and the addresses beside it; absent where one page shows all.
    "page_label": .text, "previous": .text, "next": .text,
    /// Whether mails announce new acts: one of the two, or none where nobody may choose.
    "notices_on": .flag, "notices_off": .flag, "notices_changed": .flag,
  ]

  private static let choices = Contract.Kind.list(
    Contract(names: ["value": .text, "title": .text, "selected": .flag]))

  /// One flag for each part of the page's words.
  private static let outcome: [String: Contract.Kind] = [
    "demande_illisible": .flag, "acces_refuse": .flag, "introuvable": .flag, "lien_expire": .flag,
    "formulaire_perime": .flag, "trop_de_demandes": .flag, "panne": .flag, "service_ferme": .flag,
    "status": .text, "reference": .text,
  ]
}
