import Accounts
import Calendar
import Gateway
import JSON
import Portal
import Registry
import Template

// Mon espace carrière: the agent's acts, by year, the newest first.
extension Exchange {
  /// Acts on a page: more would weigh more than an account page may (design §5).
  static let actsPerPage = 50

  func showSpace() throws -> Response {
    let agent = try agent()
    let query = ActQuery(try query())
    guard agent.account.actsAreOpen else { return try closedSpace(agent) }
    let matricule = agent.account.matricule
    let page = try registry.acts(
      of: matricule, filter: query.filter, page: query.page, perPage: Self.actsPerPage)
    let kinds = try registry.actKinds(of: matricule)
    var values = try common(agent, page)
    values.merge(choices(kinds, query)) { $1 }
    values.merge(turning(page, query)) { $1 }
    values["years"] = .list(byYear(page.acts))
    values["notices_changed"] = .flag(query.noticesChanged)
    let wantsNotices = try registry.wantsActNotice(account: agent.account.id)
    values["notices_on"] = .flag(wantsNotices)
    values["notices_off"] = .flag(!wantsNotices)
    return try answer(
      .espace, values,
      json: .object(
        identity(agent) + [
          ("actes", .string("\(settings.origin)\(settings.accountAddress)/actes")),
          ("nombre", .integer(page.total)), ("en_ligne", .integer(page.onlineTotal)),
          ("avis", .boolean(wantsNotices)),
        ]))
  }

  /// Until the service has approved the registration (`ProofPolicy.approval`).
  private func closedSpace(_ agent: SignedIn) throws -> Response {
    try answer(
      .espace, ["last_sign_in": lastSignIn(agent), "awaits_approval": .flag(true)],
      json: .object(identity(agent) + [("a_approuver", .boolean(true))]))
  }

  private func identity(_ agent: SignedIn) -> [(String, JSONText)] {
    [
      ("nom", .string(agent.account.entry.displayName)),
      ("matricule", .string(agent.account.matricule.text)),
      ("email", .string(agent.account.email.text)),
    ]
  }

  private func common(_ agent: SignedIn, _ page: ActPage) throws -> [String: Value] {
    [
      "last_sign_in": lastSignIn(agent), "act_count": .text(String(page.total)),
      "online_count": .text(String(page.onlineTotal)), "daf": try daf(of: agent),
    ]
  }

  // MARK: Filters and pages

  private func choices(_ kinds: ActKinds, _ query: ActQuery) -> [String: Value] {
    let types = kinds.types.map { kind in
      Value.record([
        "value": .text(kind.value), "title": .text(kind.title),
        "selected": .flag(kind.value == query.filter.type),
      ])
    }
    let years = kinds.years.compactMap(\.year).map { year in
      Value.record([
        "value": .text(String(year)), "title": .text(String(year)),
        "selected": .flag(year == query.filter.year),
      ])
    }
    return [
      "has_types": .flag(types.count > 1), "types": .list(types),
      "has_years": .flag(years.count > 1), "year_choices": .list(years),
      "filtered": .flag(query.filter.type != nil || query.filter.year != nil),
    ]
  }

  private func turning(_ page: ActPage, _ query: ActQuery) -> [String: Value] {
    guard page.pages > 1 else { return [:] }
    let address = { (number: Int) in
      Value.text("\(self.settings.accountAddress)/?\(query.text(page: number))")
    }
    return [
      "page_label": .text("Page \(page.page) sur \(page.pages)"),
      "previous": page.page > 1 ? address(page.page - 1) : .none,
      "next": page.page < page.pages ? address(page.page + 1) : .none,
    ]
  }

  private func byYear(_ acts: [Act]) -> [Value] {
    var years: [(year: String, acts: [Value])] = []
    for act in acts {
      let year = act.date.map { String($0.year) } ?? "Sans date"
      if years.last?.year != year { years.append((year, [])) }
      years[years.count - 1].acts.append(record(of: act))
    }
    return years.map { .record(["year": .text($0.year), "acts": .list($0.acts)]) }
  }

  /// The sign-in before this one, and the passwords that were wrong since (R36); absent at first.
  private func lastSignIn(_ agent: SignedIn) -> Value {
    guard let previous = agent.account.previousSignIn else { return .none }
    let when = moment(previous).french
    switch agent.account.refusedBetween {
    case 0: return .text(when)
    case 1: return .text("\(when), puis un mot de passe incorrect")
    case let count: return .text("\(when), puis \(count) mots de passe incorrects")
    }
  }
}

/// What the address of the espace asks for.
struct ActQuery {
  var filter = ActFilter()
  var page = 1
  var noticesChanged = false

  init(_ fields: Fields) {
    let type = fields.text("type")
    filter.type = type.isEmpty ? nil : type
    filter.year = Int(fields.text("annee")).flatMap { (1...9999).contains($0) ? $0 : nil }
    page = Int(fields.text("page")).flatMap { (1...10_000).contains($0) ? $0 : nil } ?? 1
    noticesChanged = fields.text("avis") == "change"
  }

  /// The same with another page, as an address says it.
  func text(page: Int) -> String {
    var parts: [String] = []
    if let type = filter.type {
      parts.append("type=" + percentEncoded(type, keeping: isUnreserved))
    }
    if let year = filter.year { parts.append("annee=\(year)") }
    return (parts + ["page=\(page)"]).joined(separator: "&")
  }
}
