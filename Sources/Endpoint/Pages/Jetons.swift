import Accounts
import Calendar
import Gateway
import JSON
import Portal
import Registry

// Bearer tokens (RFC 6750) for programs: sessions of a kind of their own.
extension Exchange {
  func issueBearer() throws -> Response {
    let fields = try form()
    let form = SignInForm(fields)
    var problems = FormProblems()
    let password = try attempted(form, fields.text("mot_de_passe"), &problems)
    guard let password else { return try refusal(problems) }
    let token = newToken()
    let outcome = try attempt(form.identifier, password) { account in
      try begin(token, .bearer, of: account, isPersonal: false)
      try record(.bearerIssued, of: account.matricule)
    }
    if outcome == .admitted { return issued(token) }
    problems.add(outcome, refused: .connexionRefusee, at: "identifiant")
    return try refusal(problems)
  }

  private func issued(_ token: LinkToken) -> Response {
    json(
      201,
      .object([
        ("jeton", .string(token.text)), ("type", .string("Bearer")),
        ("expire", .string(moment(now + SessionRules.bearer.absolute).rfc3339)),
        ("inactivite", .integer(SessionRules.bearer.idle)),
      ]))
  }

  private func refusal(_ problems: FormProblems) throws -> Response {
    try problemJSON(problems, 422)
  }

  func endBearer() throws -> Response {
    let agent = try agent()
    guard agent.session.kind == .bearer else { throw Interruption.denied }
    try registry.transaction {
      _ = try registry.end(agent.digest)
      try record(.bearerRevoked, of: agent.account.matricule)
    }
    return Response(204)
  }
}
