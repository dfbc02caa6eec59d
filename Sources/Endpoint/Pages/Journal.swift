import Accounts
import Calendar
import Gateway
import JSON
import Portal
import Registry
import Template

// Journal de mes accès: what the audit has of one's own account.
extension Exchange {
  /// What a page holds; older rows stay in the audit.
  private static let mostEntries = 200

  func showJournal() throws -> Response {
    let agent = try agent()
    let entries = try registry.auditEntries(
      of: agent.account.matricule.text, since: now - settings.durations.journal,
      atMost: Self.mostEntries)
    return try answer(
      .journal, ["entries": .list(entries.map(record(of:)))],
      json: .object([("entrees", .array(entries.map(json(of:))))]))
  }

  private func record(of entry: AuditEntry) -> Value {
    .record([
      "time": .text(moment(entry.at).french), "action": .text(entry.event.french),
      "device": .text(Self.device(of: entry)),
    ])
  }

  /// The operator at the machine has no address; who it was is not for the agent's journal.
  private static func device(of entry: AuditEntry) -> String {
    entry.address.isEmpty ? "Le service" : entry.device
  }

  private func json(of entry: AuditEntry) -> JSONText {
    .object([
      ("quand", .string(moment(entry.at).rfc3339)), ("evenement", .string(entry.event.rawValue)),
      ("action", .string(entry.event.french)),
      ("appareil", .string(Self.device(of: entry))),
    ])
  }
}
