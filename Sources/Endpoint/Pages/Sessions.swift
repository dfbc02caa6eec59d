import Accounts
import Calendar
import Gateway
import JSON
import Portal
import Registry
import Template

// Mes sessions ouvertes.
extension Exchange {
  func showSessions() throws -> Response {
    let agent = try agent()
    let sessions = try registry.sessions(of: agent.account.id, at: now)
    let ended = try query().text("fermee") == "1"
    let isCurrent = { (session: Session) in session.id == agent.session.id }
    return try answer(
      .sessions,
      [
        "sessions": .list(sessions.map { record(of: $0, isCurrent: isCurrent($0)) }),
        "has_others": .flag(sessions.count > 1), "ended": .flag(ended),
      ],
      json: .object([
        ("sessions", .array(sessions.map { json(of: $0, isCurrent: isCurrent($0)) }))
      ]))
  }

  private func record(of session: Session, isCurrent: Bool) -> Value {
    .record([
      "id": .text(session.publicID), "device": .text(session.device),
      "started": .text(moment(session.started).french),
      "last_seen": .text(moment(session.lastSeen).french), "current": .flag(isCurrent),
      "personal": .flag(session.isPersonal),
    ])
  }

  private func json(of session: Session, isCurrent: Bool) -> JSONText {
    .object([
      ("id", .string(session.publicID)), ("sorte", .string(session.kind.rawValue)),
      ("appareil", .string(session.device)),
      ("debut", .string(moment(session.started).rfc3339)),
      ("derniere_activite", .string(moment(session.lastSeen).rfc3339)),
      ("courante", .boolean(isCurrent)), ("appareil_personnel", .boolean(session.isPersonal)),
    ])
  }

  /// Ends one session, or all but this one (`autres`).
  func endSessions() throws -> Response {
    let agent = try agent()
    let name = try form().text("session")
    let database = try registry
    let ended = try database.transaction { () -> Int in
      let count =
        name == "autres"
        ? try database.endSessions(of: agent.account.id, except: agent.session.id)
        : (try database.end(name, of: agent.account.id) ? 1 : 0)
      if count > 0 {
        try record(.sessionRevoked, of: agent.account.matricule, detail: String(count))
      }
      return count
    }
    if prefersJSON { return json(200, .object([("fermees", .integer(ended))])) }
    return redirect(to: "/sessions" + (ended > 0 ? "?fermee=1" : ""))
  }
}
