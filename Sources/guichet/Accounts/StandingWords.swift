import Accounts
import JSON
import Registry

/// What `guichet accounts show` says.
struct StandingWords {
  let standing: MatriculeStanding
  let entries: [AuditEntry]
  let clock: PortalClock

  var text: String {
    var table = AlignedText(["", ""])
    for fact in facts { table.measure(fact) }
    var lines = facts.map(table.line) + [""] + history
    if let remark = clock.remark { lines += ["", remark] }
    return lines.joined(separator: "\n")
  }

  // MARK: What is so

  private var facts: [[String]] {
    [
      [said("Matricule", "Matricule"), standing.entry.matricule.text],
      [said("Agent", "Agent"), standing.entry.displayName],
      [said("État", "State"), state],
    ] + rosterFacts + lockFacts + accountFacts + pendingFacts
  }

  private var state: String {
    standing.state?.words ?? said("aucun compte", "no account")
  }

  private var rosterFacts: [[String]] {
    guard standing.entry.hasLeft else { return [] }
    return [[said("Fichier des agents", "Roster"), said("sorti", "has left")]]
  }

  private var lockFacts: [[String]] {
    guard let lock = standing.lock else { return [] }
    let reason =
      lock.reason == .report
      ? said("par l’agent, depuis « Ce n’est pas moi »", "by the agent, through ‘Ce n’est pas moi’")
      : said("par le service", "by the office")
    return [[said("Blocage", "Lock"), "\(reason), \(clock.long(lock.since))"]]
  }

  private var accountFacts: [[String]] {
    guard let account = standing.account else { return [] }
    return [
      [said("Courriel", "E-mail"), account.email.masked],
      [said("Activé", "Activated"), clock.long(account.activated)],
      [
        said("Actes", "Acts"),
        account.actsAreOpen ? said("ouverts", "open") : said("à approuver", "to approve"),
      ],
      [
        said("Dernière connexion", "Last sign-in"),
        account.lastSignIn.map(clock.long) ?? said("aucune", "none"),
      ],
      [said("Sessions ouvertes", "Open sessions"), String(standing.sessions)],
    ]
  }

  private var pendingFacts: [[String]] {
    guard let pending = standing.pending else { return [] }
    return [
      [said("Inscription demandée", "Registration asked for"), clock.long(pending.requested)],
      [said("Courriel saisi", "E-mail typed"), pending.email.masked],
      [said("Lien valable jusqu’au", "Link good until"), clock.long(pending.expires)],
    ]
  }

  // MARK: What happened

  private var history: [String] {
    guard !entries.isEmpty else {
      return [said("Le journal ne dit rien de ce matricule.", "The audit says nothing of it.")]
    }
    var table = AlignedText(["", "", ""])
    let rows = entries.map { entry in
      [clock.short(entry.at), entry.event.words, whence(entry)]
    }
    for row in rows { table.measure(row) }
    return [said("Derniers événements", "Last events")] + rows.map(table.line)
  }

  /// The network address and device, or the operator and their command.
  private func whence(_ entry: AuditEntry) -> String {
    entry.address.isEmpty
      ? "\(entry.device), guichet \(entry.request)" : "\(entry.address), \(entry.device)"
  }

  // MARK: JSON

  /// Times are seconds since the epoch.
  var json: JSONText {
    let account = standing.account
    return .object([
      ("matricule", .string(standing.entry.matricule.text)),
      ("name", .string(standing.entry.displayName)), ("hasLeft", .boolean(standing.entry.hasLeft)),
      ("state", .optional(standing.state?.rawValue)),
      ("maskedEmail", .optional((account?.email ?? standing.pending?.email)?.masked)),
      ("activated", .optional(account?.activated)), ("lastSignIn", .optional(account?.lastSignIn)),
      ("actsAreOpen", account.map { .boolean($0.actsAreOpen) } ?? .null),
      ("sessions", .integer(standing.sessions)),
      ("requested", .optional(standing.pending?.requested)),
      ("expires", .optional(standing.pending?.expires)),
      ("lockReason", .optional(standing.lock?.reason.rawValue)),
      ("lockedSince", .optional(standing.lock?.since)),
      ("events", .array(entries.map(json(of:)))),
    ])
  }

  private func json(of entry: AuditEntry) -> JSONText {
    .object([
      ("at", .integer(entry.at)), ("event", .string(entry.event.rawValue)),
      ("words", .string(entry.event.words)), ("address", .string(entry.address)),
      ("device", .string(entry.device)), ("request", .string(entry.request)),
      ("detail", .string(entry.detail)),
    ])
  }
}
