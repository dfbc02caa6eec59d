import Accounts
import Cryptography
import Gateway
import JSON
import Portal
import Registry
import Template

// Changer son mot de passe, while signed in.
extension Exchange {
  func showPasswordChange() throws -> Response {
    try changePage(try agent(), succeeded: false)
  }

  func changePassword() throws -> Response {
    let agent = try agent()
    let fields = try form()
    var problems = FormProblems()
    let current = currentPassword(fields.text("mot_de_passe_actuel"), &problems)
    let new = newPassword(
      fields.text("mot_de_passe"), agent.account.contextWords(settings), &problems)
    guard let current, let new else {
      return try changePage(agent, succeeded: false, problems)
    }
    let outcome = try withHashSlot { try change(agent, from: current, to: new) }
    problems.add(outcome, refused: .motDePasseActuelFaux, at: "mot_de_passe_actuel")
    return try changePage(agent, succeeded: outcome == .admitted, problems)
  }

  private func currentPassword(_ typed: String, _ problems: inout FormProblems) -> SecretBytes? {
    do throws(PasswordPolicy.Problem) {
      return try PasswordPolicy.bytes(of: typed)
    } catch {
      problems.add(
        error == .missing ? .motDePasseAbsent : .motDePasseActuelFaux, at: "mot_de_passe_actuel")
      return nil
    }
  }

  /// Counted like a sign-in: a kiosk left open is no place to guess passwords either.
  private func change(
    _ agent: SignedIn, from current: borrowing SecretBytes, to new: borrowing SecretBytes
  ) throws -> SignInOutcome {
    let database = try registry
    let (account, subject) = (agent.account, String(agent.account.id))
    let isOpen = try database.transaction { () -> Bool in
      let failures = try database.failures(.failuresOfAccount, subject, at: now)
      guard !failures.mustWait(at: now, longest: settings.durations.slowDown) else { return false }
      try database.countFailure(.failuresOfAccount, subject, at: now)
      return true
    }
    guard isOpen else { return .tooManyAttempts }
    let phc = try verify(current, of: account.password) ? hash(new) : nil
    return try database.transaction {
      guard let phc, try database.account(id: account.id)?.password == account.password else {
        try record(.passwordChangeFailed, of: account.matricule)
        return .refused
      }
      try setPassword(phc, of: agent)
      return .admitted
    }
  }

  /// Sets the password, ends every other session, and gives this one another secret and name.
  private func setPassword(_ phc: String, of agent: SignedIn) throws {
    let database = try registry
    let account = agent.account
    try database.setPassword(phc, of: account.id, at: now)
    _ = try database.endSessions(of: account.id, except: agent.session.id)
    // Whoever made the change necessary may have links to acts.
    try database.rename(agent.session.id, to: newSessionName())
    if agent.session.kind == .browser {
      let token = newToken()
      try database.rotate(agent.session.id, to: token)
      newCookie = .set(token.text)
    }
    try database.replaceLinks(.reset, of: account.matricule, at: now)
    try forgetFailures(of: account)
    try record(.passwordChanged, of: account.matricule)
    try tellPasswordChanged(account)
    log("password.changed")
  }

  private func changePage(
    _ agent: SignedIn, succeeded: Bool, _ problems: FormProblems = FormProblems()
  ) throws -> Response {
    try answer(
      .motDePasse, status: problems.isEmpty ? 200 : 422,
      [
        "identifiant": .text(agent.account.email.text), "succeeded": .flag(succeeded),
        "mot_de_passe_actuel": try problems.field(
          "mot_de_passe_actuel", value: "", portal.reader),
        "mot_de_passe": try problems.field("mot_de_passe", value: "", portal.reader),
      ], problems: problems, json: .object([("change", .boolean(succeeded))]))
  }
}
