import Accounts
import Cryptography
import Gateway
import JSON
import Portal
import Registry
import Template

// Choisir un nouveau mot de passe, by the link that was mailed.
extension Exchange {
  func showReset() throws -> Response {
    let text = try query().text("jeton")
    guard let token = LinkToken(text), let account = try liveReset(token) else {
      return try resetPage("dead")
    }
    return try resetPage("asks", account, text)
  }

  /// The account whose password a token may set; nil where the link is not live.
  private func liveReset(_ token: LinkToken) throws -> Account? {
    let database = try registry
    guard let link = try database.link(token.digest, for: .reset), link.standing(at: now) == .live,
      let id = link.account, let account = try database.account(id: id), account.mayBeUsed
    else { return nil }
    return account
  }

  func resetPassword() throws -> Response {
    let fields = try form()
    let text = fields.text("jeton")
    try limit(.linksFromAddress, .linksFromAddress)
    guard let token = LinkToken(text), let account = try liveReset(token) else {
      return try resetPage("dead")
    }
    if fields["annuler"] != nil { return try cancelReset(token, account) }
    var problems = FormProblems()
    guard
      let password = newPassword(
        fields.text("mot_de_passe"), account.contextWords(settings), &problems)
    else {
      // The link is not spent: the next try may be better (R57).
      return try resetPage("asks", account, text, problems)
    }
    let phc = try withHashSlot { try hash(password) }
    let isDone = try registry.transaction { try reset(account, phc, token) }
    log(isDone ? "password.reset" : "password.reset-refused")
    return try resetPage(isDone ? "succeeded" : "dead")
  }

  /// Sets the password and spends the link, both or neither.
  private func reset(_ account: Account, _ phc: String, _ token: LinkToken) throws -> Bool {
    let database = try registry
    guard try database.use(token.digest, for: .reset, at: now) else { return false }
    try database.setPassword(phc, of: account.id, at: now)
    _ = try database.endSessions(of: account.id)
    try database.replaceLinks(.reset, of: account.matricule, at: now)
    // Whoever can read the mailbox need not wait for what others mistyped (R61).
    try forgetFailures(of: account)
    try record(.passwordReset, of: account.matricule)
    try tellPasswordChanged(account)
    return true
  }

  /// Mails that the password was changed; within the transaction that changes it.
  func tellPasswordChanged(_ account: Account) throws {
    try send(
      .motDePasseChange, to: account.email, about: account.matricule,
      ["nom": account.entry.displayName, "matricule_masque": account.matricule.masked])
  }

  /// « Ce n'est pas moi »: the link dies, the password stays.
  private func cancelReset(_ token: LinkToken, _ account: Account) throws -> Response {
    try registry.transaction {
      try registry.replaceLinks(.reset, of: account.matricule, at: now)
      try record(.recoveryCancelled, of: account.matricule)
    }
    log("recovery.cancelled")
    return try resetPage("cancelled")
  }

  private func resetPage(
    _ state: String, _ account: Account? = nil, _ token: String = "",
    _ problems: FormProblems = FormProblems()
  ) throws -> Response {
    let status = state == "dead" ? 410 : (problems.isEmpty ? 200 : 422)
    let names = [
      "asks": "a-choisir", "succeeded": "change", "cancelled": "annule", "dead": "expire",
    ]
    return try answer(
      .nouveauMotDePasse, status: status, link: names[state] ?? state,
      [
        state: .flag(true), "jeton": .text(token),
        "identifiant": .text(account?.email.text ?? ""),
        "mot_de_passe": try problems.field("mot_de_passe", value: "", portal.reader),
      ], problems: problems)
  }
}

extension Account {
  /// What the password must not be made of.
  func contextWords(_ settings: PortalSettings) -> [String] {
    [
      matricule.text, entry.surname, entry.givenNames, entry.marriedName ?? "", email.text,
      settings.title,
    ] + entry.birth.spellings
  }
}
