import Accounts
import Glibc
import Portal
import Registry

/// Where an operator changes accounts: each change with its audit row, whole or not at all.
struct AccountsDesk {
  let registry: RegistryDatabase
  let clock: PortalClock
  let now: Int
  /// What the audit names as the request: `accounts lock`.
  let command: String
  /// Who is at the keyboard.
  let operatorName: String

  init(home: String, command: String) throws {
    registry = try RegistryDatabase(home: home)
    clock = PortalClock(home: home)
    now = Console.now
    self.command = command
    operatorName = OperatorName.current
  }

  /// - Throws: `AccountsRefusal` where the roster does not have the matricule.
  func standing(of matricule: Matricule) throws -> MatriculeStanding {
    guard let standing = try registry.standing(of: matricule, at: now) else {
      throw AccountsRefusal.unknown(matricule)
    }
    return standing
  }

  // MARK: Changes

  /// Opens the acts of an account; false where they were open.
  func approve(_ matricule: Matricule) throws -> Bool {
    try registry.transaction {
      _ = try account(matricule)
      return try recorded(.accountApproved, matricule, if: registry.approve(matricule))
    }
  }

  /// Closes a matricule, with an account or without; false where it was closed.
  func lock(_ matricule: Matricule) throws -> Bool {
    try registry.transaction {
      _ = try standing(of: matricule)
      return try recorded(
        .locked, matricule, if: registry.lock(matricule, .byOperator, at: now))
    }
  }

  /// Opens a matricule; false where it was open.
  func unlock(_ matricule: Matricule) throws -> Bool {
    try registry.transaction {
      _ = try standing(of: matricule)
      return try recorded(.unlocked, matricule, if: registry.unlock(matricule, at: now))
    }
  }

  /// Removes an account, or a registration that waits; a lock stays.
  func forget(_ matricule: Matricule) throws {
    try registry.transaction {
      let standing = try standing(of: matricule)
      guard standing.account != nil || standing.pending != nil else {
        throw AccountsRefusal.noAccount(matricule)
      }
      try registry.forget(matricule)
      try record(.accountForgotten, matricule.text)
    }
    // What was wiped from the database may still stand in its log.
    try registry.emptyWriteAheadLog()
  }

  /// Gives an account another address, and tells both mailboxes; false where it was its address.
  func changeAddress(of matricule: Matricule, to email: EmailAddress) throws -> Bool {
    try registry.transaction {
      let account = try account(matricule)
      guard account.email.text != email.text else { return false }
      guard try registry.setEmail(email, of: account, at: now) else {
        throw AccountsRefusal.addressTaken(email)
      }
      try record(.addressChanged, matricule.text, email.masked)
      for recipient in Set([account.email.text, email.text]).sorted() {
        try registry.queue(
          Mail.adresseModifiee.rawValue, to: recipient,
          [
            "nom": account.entry.displayName, "adresse_masquee": email.masked,
            "date": clock.french(now),
          ], matricule: matricule.text, at: now, expires: now + MailSchedule.noticeLife)
      }
      return true
    }
  }

  /// Ends the sessions of one account; how many there were.
  func endSessions(of matricule: Matricule) throws -> Int {
    try registry.transaction {
      let account = try account(matricule)
      let alive = try registry.sessions(of: account.id, at: now).count
      _ = try registry.endSessions(of: account.id)
      if alive > 0 { try record(.sessionRevoked, matricule.text, String(alive)) }
      return alive
    }
  }

  /// Ends every session; each agent finds it in their own journal (R50).
  func endAllSessions() throws -> Int {
    try registry.transaction {
      let ended = try registry.endAllSessions(at: now)
      for (matricule, sessions) in ended {
        try record(.sessionRevoked, matricule, String(sessions))
      }
      return ended.reduce(0) { $0 + $1.sessions }
    }
  }

  // MARK: -

  private func account(_ matricule: Matricule) throws -> Account {
    guard let account = try standing(of: matricule).account else {
      throw AccountsRefusal.noAccount(matricule)
    }
    return account
  }

  private func recorded(_ event: AuditEvent, _ matricule: Matricule, if isNew: Bool) throws -> Bool
  {
    if isNew { try record(event, matricule.text) }
    return isNew
  }

  private func record(_ event: AuditEvent, _ matricule: String, _ detail: String = "") throws {
    try registry.record(
      AuditEntry(
        at: now, event, matricule: matricule, device: operatorName, request: command,
        detail: detail))
  }
}
