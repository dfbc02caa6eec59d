import Accounts
import Calendar
import Gateway
import JSON
import Portal
import Registry
import Template

// Activer son compte: the link shows a button, the button activates; scanners open links.
extension Exchange {
  /// What the page says of the link.
  enum ActivationState: String {
    case asks, succeeded, already, expired, replaced, damaged

    var status: Int {
      switch self {
      case .asks, .succeeded, .already: 200
      case .expired, .replaced: 410
      case .damaged: 404
      }
    }
  }

  func showActivation() throws -> Response {
    let text = try query().text("jeton")
    guard let token = LinkToken(text) else { return try activationPage(.damaged, nil, text) }
    let link = try registry.link(token.digest, for: .activation)
    return try activationPage(try activationState(link), link, text)
  }

  func activate() throws -> Response {
    let text = try form().text("jeton")
    try limit(.linksFromAddress, .linksFromAddress)
    guard let token = LinkToken(text) else { return try activationPage(.damaged, nil, "") }
    let (state, link): (ActivationState, MailedLink?) = try registry.transaction {
      () -> (ActivationState, MailedLink?) in
      let link = try registry.link(token.digest, for: .activation)
      let state = try activationState(link)
      if state == .already, let link { try record(.linkReused, of: link.matricule) }
      guard state == .asks, let link else { return (state, link) }
      return (try activate(link, token), link)
    }
    log("activation.\(state.rawValue)")
    return try activationPage(state, link, "")
  }

  private func activationState(_ link: MailedLink?) throws -> ActivationState {
    guard let link else { return .damaged }
    switch link.standing(at: now) {
    case .used: return .already
    case .replaced: return .replaced
    case .expired: return .expired
    case .live:
      let isPending =
        try link.registration.flatMap { try registry.registration(id: $0, at: now) } != nil
      return isPending ? .asks : .replaced
    }
  }

  /// Uses the link and makes the account, both or neither.
  private func activate(_ link: MailedLink, _ token: LinkToken) throws -> ActivationState {
    let database = try registry
    guard let id = link.registration, let registration = try database.registration(id: id, at: now)
    else { return .expired }
    if let taken = try database.account(matricule: registration.matricule)
      ?? database.account(email: registration.email)
    {
      // Meanwhile the mailbox, or the matricule, came to an account by another link.
      try database.removeRegistration(registration.matricule)
      try notify(
        .inscriptionDejaFaite, at: taken.email, about: taken.matricule,
        ["nom": taken.entry.displayName])
      return .replaced
    }
    guard try database.use(token.digest, for: .activation, at: now) else { return .replaced }
    let account = try database.activate(
      registration, actsAreOpen: settings.proofPolicy != .approval, at: now)
    try record(.accountCreated, of: registration.matricule)
    let name = try database.account(id: account)?.entry.displayName ?? ""
    try send(
      .compteActive, to: registration.email, about: registration.matricule,
      ["nom": name, "matricule_masque": registration.matricule.masked])
    return .succeeded
  }

  private func activationPage(
    _ state: ActivationState, _ link: MailedLink?, _ token: String
  ) throws -> Response {
    let deadline = link.map { moment($0.expires) }
    return try answer(
      .activation, status: state.status, link: Self.name(of: state),
      [
        state.rawValue: .flag(true), "jeton": .text(state == .asks ? token : ""),
        "masked_matricule": .text(link?.matricule.masked ?? ""),
        "deadline": .text(deadline?.frenchWithWeekday ?? ""),
      ])
  }

  /// The state for programs, in the words of the addresses.
  private static func name(of state: ActivationState) -> String {
    switch state {
    case .asks: "a-confirmer"
    case .succeeded: "active"
    case .already: "deja-active"
    case .expired: "expire"
    case .replaced: "remplace"
    case .damaged: "inconnu"
    }
  }
}
