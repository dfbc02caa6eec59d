import Accounts
import Calendar
import Cryptography
import Gateway
import JSON
import Portal
import Registry
import Template

// S'inscrire: the same answer whatever the registration comes to.
extension Exchange {
  func showRegistration() throws -> Response {
    if try signedIn() != nil, !prefersJSON { return redirect(to: "/") }
    return try registrationPage(RegistrationForm(), FormProblems())
  }

  func register() throws -> Response {
    let form = RegistrationForm(try form())
    var reader = RegistrationReader(form, settings, today: moment(now).day)
    let read = reader.read()
    let password = newPassword(form.password, read?.contextWords ?? [], &reader.problems)
    guard let read, let password else { return try registrationPage(form, reader.problems) }
    let phc = try withHashSlot {
      try limit(.registrationsFromAddress, .registrationsFromAddress)
      return try hash(password)
    }
    let receipt = try registry.transaction {
      try registry.purgeSome(at: now)
      return try settle(read, phc)
    }
    return try received(receipt)
  }

  // MARK: What becomes of it, within a transaction

  private func settle(_ read: ReadRegistration, _ phc: String) throws -> Receipt {
    let decision = Registration.decide(read.claim, try facts(read))
    let deadline = now + settings.durations.activation
    var receipt = Receipt(
      email: read.claim.email.text, sent: now, deadline: deadline, registration: nil)
    switch decision {
    case .accept(let notice):
      receipt.registration = try accept(read, phc, notice: notice, deadline: deadline)
    case .alreadyRegistered(let address):
      try record(.registrationRepeated, of: read.matricule)
      let account = try registry.account(email: address)
      try notify(
        .inscriptionDejaFaite, at: address, about: account?.matricule,
        ["nom": account?.entry.displayName ?? ""])
    case .refuse(let reason):
      // Whose matricule it is not is no reason to write into that agent's journal.
      let matricule = reason == .unknownMatricule ? nil : read.matricule
      try record(.registrationRefused, of: matricule, detail: reason.rawValue)
      try notify(.inscriptionRefusee, at: read.claim.email, about: nil)
    }
    log("registration.\(decision.name)", [("reason", .text(decision.reason))])
    if let cookie {
      try registry.keep(receipt, for: SHA256.digest(of: Array(cookie.utf8)))
    }
    return receipt
  }

  private func facts(_ read: ReadRegistration) throws -> Registration.Facts {
    let database = try registry
    let attempts = try database.count(
      .registrationsOfMatricule, read.matricule.text, .registrationsOfMatricule, at: now)
    let taken = try database.account(email: read.claim.email)
    return Registration.Facts(
      policy: settings.proofPolicy,
      roster: try database.rosterEntry(read.matricule)?.facts,
      accountOfMatricule: try database.account(matricule: read.matricule)?.email,
      accountOfAddress: taken?.email, isLocked: try database.isLocked(read.matricule),
      isOverLimit: attempts > Limit.registrationsOfMatricule.times)
  }

  /// Writes the registration and its mails; nil where the mailbox had too many already, and then
  /// an earlier link goes on working.
  private func accept(
    _ read: ReadRegistration, _ phc: String, notice: EmailAddress?, deadline: Int
  ) throws -> Int? {
    guard try mayMail(.activation, to: read.claim.email) else {
      try record(.registrationRefused, of: read.matricule, detail: "courriels")
      return nil
    }
    let registration = try registry.register(
      read.matricule, email: read.claim.email, phone: read.phone, password: phc, at: now,
      expires: deadline)
    try record(.registrationAccepted, of: read.matricule)
    let entry = try registry.rosterEntry(read.matricule)
    let name = entry?.displayName ?? ""
    try sendActivation(.activation, registration, name: name)
    if let notice { try warn(notice, read.matricule, name: name) }
    return registration.id
  }

  /// Sends the link that activates.
  func sendActivation(_ mail: Mail, _ registration: PendingRegistration, name: String) throws {
    let token = newToken()
    try registry.issue(
      token, .activation, of: registration.matricule, registration: registration.id, at: now,
      expires: registration.expires)
    try send(
      mail, to: registration.email, about: registration.matricule,
      [
        "nom": name, "lien": address(of: .activation, token),
        "echeance": moment(registration.expires).frenchWithWeekday,
      ], expires: registration.expires)
  }

  /// Tells the address that the roster knows, with a link that closes the matricule.
  ///
  /// However many mails went there before: who fills a mailbox first must not register unseen. A
  /// day sees no more of them than `Limit.registrationsOfMatricule`.
  private func warn(_ address: EmailAddress, _ matricule: Matricule, name: String) throws {
    let token = newToken()
    let expires = now + settings.durations.report
    try registry.issue(
      token, .report, of: matricule, at: now, expires: expires)
    try send(
      .inscriptionSignalee, to: address, about: matricule,
      [
        "nom": name, "matricule_masque": matricule.masked,
        "lien": self.address(of: .signalement, token),
        "echeance": moment(expires).frenchWithWeekday,
      ], expires: expires)
  }

  // MARK: The page

  private func registrationPage(
    _ form: RegistrationForm, _ problems: FormProblems
  ) throws -> Response {
    var values: [String: Value] = [:]
    for name in RegistrationForm.names {
      values[name] = try problems.field(name, value: form.text(name), portal.reader)
    }
    values["mot_de_passe"] = try problems.field("mot_de_passe", value: "", portal.reader)
    let date = try problems.field("date_naissance", value: "", portal.reader)
    values["date_naissance"] = date
    if problems.entries.contains(where: { $0.field == "date_naissance" }) {
      for name in ["jour", "mois", "annee"] {
        values[name] = .record(["value": .text(form.text(name)), "error": .text(" ")])
      }
    }
    return try answer(
      .inscription, status: problems.isEmpty ? 200 : 422, values, problems: problems,
      json: .object([("champs", .array(RegistrationForm.names.map { .string($0) }))]))
  }
}

extension Registration.Decision {
  /// For the log.
  var name: String {
    switch self {
    case .accept: "accepted"
    case .refuse: "refused"
    case .alreadyRegistered: "repeated"
    }
  }

  /// Why, for the log; a visitor is never told.
  var reason: String {
    if case .refuse(let refusal) = self { refusal.rawValue } else { "" }
  }
}

extension PortalSettings {
  var proofPolicy: ProofPolicy {
    switch account.proof {
    case .notice: .notice
    case .match: .match
    case .approval: .approval
    }
  }
}
