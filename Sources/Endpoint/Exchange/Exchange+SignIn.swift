import Accounts
import Cryptography
import Gateway
import Portal
import Registry

/// What an attempt to sign in comes to, as a visitor learns it.
enum SignInOutcome: Equatable {
  case admitted
  case refused
  case tooManyAttempts
}

/// An attempt to sign in, before its password was looked at.
private struct AdmittedAttempt {
  var admission: SignIn.Admission
  /// Whom it names; nil for nobody.
  var account: Account?
  /// Which of the account's failures in a row it is, should it fail; 0 where it is not counted.
  var place = 0
}

extension Exchange {
  /// Tries to sign in: admitted and counted → hashed with no lock held → decided on fresh facts.
  ///
  /// - Parameter begin: begins the session, in the transaction of the decision.
  func attempt(
    _ identifier: String, _ password: borrowing SecretBytes, begin: (Account) throws -> Void
  ) throws -> SignInOutcome {
    let named = NamedAccount(identifier)
    return try withHashSlot {
      let admitted = try admit(named)
      guard case .hash(let isCounted) = admitted.admission else { return .tooManyAttempts }
      let account = admitted.account
      let matches = try verify(password, of: account?.password)
      let upgrade = matches ? try upgraded(password, account) : nil
      return try registry.transaction {
        let fresh = try account.flatMap { try registry.account(id: $0.id) }
        let facts = SignIn.Facts(
          exists: fresh != nil, isCounted: isCounted,
          // A password that was changed meanwhile is another one.
          passwordMatches: matches && fresh?.password == account?.password,
          isLocked: fresh?.isLocked ?? false, hasLeft: fresh?.entry.hasLeft ?? false)
        guard let fresh, SignIn.decide(facts) == .admit else {
          try refused(SignIn.decide(facts), fresh ?? account, place: admitted.place)
          return .refused
        }
        if let upgrade {
          try registry.upgradePassword(upgrade, of: fresh.id, from: fresh.password)
        }
        try welcome(fresh, named)
        try begin(fresh)
        return .admitted
      }
    }
  }

  /// Counts the attempt before anything is hashed: a hundred at once count as a hundred (R28).
  private func admit(_ named: NamedAccount) throws -> AdmittedAttempt {
    let database = try registry
    var excess: Int?
    let attempt = try database.transaction { () -> AdmittedAttempt in
      excess = try self.excess(.signInsFromAddress, .signInsFromAddress)
      if excess != nil { return AdmittedAttempt(admission: .tooManyAttempts) }
      let account = try account(named)
      let longest = settings.durations.slowDown
      let admission = SignIn.admission(
        identifier: try database.failures(.failuresOfIdentifier, named.key, at: now),
        account: try account.map {
          try database.failures(.failuresOfAccount, String($0.id), at: now)
        }, at: now, longest: longest)
      var attempt = AdmittedAttempt(admission: admission, account: account)
      guard case .hash(let isCounted) = admission else { return attempt }
      try database.countFailure(.failuresOfIdentifier, named.key, at: now)
      if let account, isCounted {
        attempt.place = try database.countFailure(
          .failuresOfAccount, String(account.id), at: now)
      }
      return attempt
    }
    if let excess { throw Interruption.tooMany(retryAfter: excess) }
    return attempt
  }

  private func account(_ named: NamedAccount) throws -> Account? {
    switch named {
    case .email(let email): try registry.account(email: email)
    case .matricule(let matricule): try registry.account(matricule: matricule)
    case .nobody: nil
    }
  }

  private func upgraded(
    _ password: borrowing SecretBytes, _ account: Account?
  ) throws -> String? {
    guard let account,
      Argon2.needsUpgrade(phc: account.password, to: settings.hashParameters)
    else { return nil }
    return try hash(password)
  }

  private func refused(
    _ decision: SignIn.Decision, _ account: Account?, place: Int
  ) throws {
    guard case .refuse(let reason) = decision else { return }
    try record(.signInFailed, of: account?.matricule, detail: reason.rawValue)
    log("sign-in.refused", [("reason", .text(reason.rawValue))])
    // By its own place: five at once all find five failures here, and each would tell of them.
    guard let account, place == Failures.free, reason == .wrongPassword else { return }
    try record(.signInSlowedDown, of: account.matricule)
    try notify(
      .essaisRepetes, at: account.email, about: account.matricule,
      ["nom": account.entry.displayName, "matricule_masque": account.matricule.masked])
  }

  private func welcome(_ account: Account, _ named: NamedAccount) throws {
    let database = try registry
    let failures = try database.failures(.failuresOfAccount, String(account.id), at: now)
    // The attempt at hand was counted too.
    let refused = max(0, failures.count - 1)
    // The other name's wait stays: who hammers at it would see that this account was let in.
    try database.forgetCounter(.failuresOfAccount, String(account.id))
    try database.forgetCounter(.failuresOfIdentifier, named.key)
    try database.noteSignIn(of: account.id, refused: refused, at: now)
    try record(
      refused > 0 ? .signedInAfterFailures : .signedIn, of: account.matricule,
      detail: refused > 0 ? String(refused) : "")
    log("sign-in.admitted")
  }

  /// Forgets the wrong passwords of an account, behind both its names; within a transaction.
  func forgetFailures(of account: Account) throws {
    let database = try registry
    try database.forgetCounter(.failuresOfAccount, String(account.id))
    for name in [account.matricule.text, account.email.canonical] {
      try database.forgetCounter(.failuresOfIdentifier, name)
    }
  }

  // MARK: Sessions

  /// Begins a session of an account; within a transaction.
  func begin(
    _ token: LinkToken, _ kind: Session.Kind, of account: Account, isPersonal: Bool
  ) throws {
    let durations = settings.durations
    let rules =
      kind == .bearer
      ? SessionRules.bearer
      : SessionRules(
        idle: isPersonal ? durations.personalSession : durations.session,
        absolute: durations.personalSession)
    try registry.begin(
      token, publicID: newSessionName(), kind, of: account.id,
      isPersonal: isPersonal, device: Device.name(of: request.headers[.userAgent]), rules: rules,
      at: now)
  }

  /// What lists and signed links call a session; it says nothing of its secret.
  func newSessionName() -> String { Base64URL.encode(endpoint.world.random(9)) }

  /// Ends the session of the cookie that came, whoever's it is: a sign-in never goes on with a
  /// secret from before it (R34).
  func endPresentedSession() throws {
    guard let cookie, let token = LinkToken(cookie) else { return }
    _ = try registry.end(token.digest)
  }
}

/// What somebody typed to say whose account they mean.
enum NamedAccount {
  case email(EmailAddress)
  case matricule(Matricule)
  /// Neither an address nor a matricule: the attempt is hashed and counted all the same.
  case nobody(String)

  init(_ typed: String) {
    if typed.contains("@") {
      self = (try? EmailAddress(parsing: typed)).map { .email($0) } ?? .nobody(typed)
    } else {
      let matricule = try? Matricule(parsing: typed, lengths: PortalSettings.matriculeLengths)
      self = matricule.map { .matricule($0) } ?? .nobody(typed)
    }
  }

  /// What failures are counted under.
  var key: String {
    switch self {
    case .email(let email): email.canonical
    case .matricule(let matricule): matricule.text
    case .nobody(let typed): typed
    }
  }
}
