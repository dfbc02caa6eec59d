import Accounts
import Calendar
import Gateway
import JSON
import Portal
import Registry
import Template

// Mot de passe oublié: a link to the address on file, never to the one that was typed (R53).
extension Exchange {
  func showRecovery() throws -> Response {
    try recoveryPage(
      matricule: "", email: "", FormProblems(), sent: try query().text("envoi") == "fait")
  }

  func recover() throws -> Response {
    let fields = try form()
    var problems = FormProblems()
    let matricule = settings.matricule(fields.text("matricule"))
    if case .failure(let message) = matricule { problems.add(message, at: "matricule") }
    let email = problems.email(fields.text("email"))
    guard case .success(let matricule) = matricule, let email else {
      return try recoveryPage(
        matricule: fields.text("matricule"), email: fields.text("email"), problems, sent: false)
    }
    let wait = try registry.transaction { () -> Int? in
      if let wait = try excess(.recoveriesFromAddress, .recoveriesFromAddress) { return wait }
      try settleRecovery(matricule, email)
      return nil
    }
    if let wait { throw Interruption.tooMany(retryAfter: wait) }
    if prefersJSON { return json(202, .object([("envoye", .boolean(true))])) }
    return redirect(to: "/mot-de-passe-oublie?envoi=fait")
  }

  /// Sends a link, where both belong to one account that may be used; within a transaction.
  private func settleRecovery(_ matricule: Matricule, _ email: EmailAddress) throws {
    let database = try registry
    let mayRecover = try mayRecover(matricule, email)
    let account = try database.account(matricule: matricule)
    guard let account, account.email == email, account.mayBeUsed, mayRecover
    else {
      try record(.recoveryRefused, of: account?.matricule)
      return log("recovery.refused")
    }
    let token = newToken()
    let expires = now + settings.durations.reset
    try database.replaceLinks(.reset, of: matricule, at: now)
    try database.issue(
      token, .reset, of: matricule, account: account.id, at: now, expires: expires)
    try record(.recoveryRequested, of: matricule)
    try send(
      .reinitialisation, to: account.email, about: matricule,
      [
        "nom": account.entry.displayName, "lien": address(of: .nouveauMotDePasse, token),
        "echeance": moment(expires).french,
      ], expires: expires)
    log("recovery.accepted")
  }

  /// Whether a link may go out now: a pause after the last one, and so many a day.
  ///
  /// Counted by what was typed, right or wrong, and apart from all other mails: who knows a
  /// matricule alone, or fills a mailbox, keeps nobody from a new password (R92).
  private func mayRecover(_ matricule: Matricule, _ email: EmailAddress) throws -> Bool {
    let database = try registry
    let pair = "\(matricule.text) \(email.canonical)"
    let pause = Limit(1, within: settings.durations.resend)
    guard try database.count(.mailsToAddress, pair, pause, at: now) <= pause.times else {
      return false
    }
    return try database.count(.recoveriesOfAccount, pair, .recoveriesOfAccount, at: now)
      <= Limit.recoveriesOfAccount.times
  }

  private func recoveryPage(
    matricule: String, email: String, _ problems: FormProblems, sent: Bool
  ) throws -> Response {
    try answer(
      .motDePasseOublie, status: problems.isEmpty ? 200 : 422,
      [
        "matricule": try problems.field("matricule", value: matricule, portal.reader),
        "email": try problems.field("email", value: email, portal.reader), "sent": .flag(sent),
      ], problems: problems, json: .object([("envoye", .boolean(sent))]))
  }
}
