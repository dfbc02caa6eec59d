import Accounts
import Calendar
import Gateway
import JSON
import Portal
import Registry
import Template

// Demander une correction: a letter to print, with what is known already; nothing is sent.
extension Exchange {
  func showCorrection() throws -> Response {
    let agent = try agent()
    let account = agent.account
    // Until the registration is approved, the roster's data are not this visitor's for certain.
    guard account.actsAreOpen else { throw Interruption.denied }
    var letter: [String: Value] = [
      "name": .text(account.entry.displayName), "matricule": .text(account.matricule.text),
      "corps": .text(account.entry.corps ?? ""), "grade": .text(account.entry.grade ?? ""),
      "ministry": .text(try ministryName(account.entry.ministry)),
      "date": .text(moment(now).day.french), "phone": .text(account.phone),
      "email": .text(account.email.text),
    ]
    if let id = try query()["acte"] {
      guard let act = try registry.act(id, of: account.matricule) else {
        throw Interruption.notFound
      }
      letter["act"] = .text(Self.name(of: act))
    }
    return try answer(
      .correction, ["letter": .record(letter)],
      json: .object([
        ("adresse", .string("\(settings.origin)\(settings.accountAddress)/correction"))
      ])
    )
  }

  private func ministryName(_ acronym: String) throws -> String {
    try portal.reader.ministry(acronym)?.name ?? acronym
  }

  /// « arrêté n° 12/MTFP du 3 mars 2021 (avancement d'échelon) ».
  private static func name(of act: Act) -> String {
    var name = act.nature
    if let reference = act.reference { name += " " + reference }
    if let date = act.date { name += " du \(date.french)" }
    return "\(name) (\(act.title))"
  }
}
