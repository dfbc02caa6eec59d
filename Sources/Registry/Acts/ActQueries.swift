package import Accounts
import Calendar
import SQLite

/// Which of an agent's acts are asked for.
package struct ActFilter: Sendable, Equatable {
  /// `ActKind.value`; nil for all types.
  package var type: String?
  package var year: Int?

  package init(type: String? = nil, year: Int? = nil) {
    self.type = type
    self.year = year
  }
}

/// A page of a list of acts.
package struct ActPage: Sendable, Equatable {
  package var acts: [Act]
  /// How many acts the filter lets through, on all pages.
  package var total: Int
  /// How many of those are online.
  package var onlineTotal: Int
  /// From 1.
  package var page: Int
  /// At least 1.
  package var pages: Int
}

extension RegistryDatabase {
  /// An agent's acts, the newest first and those without a date last, without those that were
  /// replaced or withdrawn.
  ///
  /// - Parameters:
  ///   - page: from 1; one beyond the end is the last.
  ///   - perPage: how many acts a page has.
  package func acts(
    of matricule: Matricule, filter: ActFilter = ActFilter(), page: Int = 1, perPage: Int = 50
  ) throws -> ActPage {
    let wanted = """
      listed_act WHERE matricule = ? AND (?2 IS NULL OR genre = ?2)
        AND (?3 IS NULL OR substr(date, 1, 4) = ?3)
      """
    let values: [Statement.Value] = [
      .text(matricule.text), .optional(filter.type),
      .optional(filter.year.map { Day.padded($0, 4) }),
    ]
    var counts = try database.prepare("SELECT count(*), count(sha256) FROM \(wanted)")
    try counts.bind(values)
    _ = try counts.step()
    let (total, online) = (counts.integer(0), counts.integer(1))
    let pages = max(1, (total + perPage - 1) / max(1, perPage))
    let shown = min(max(1, page), pages)
    let acts = try acts(
      "\(wanted) ORDER BY date DESC, id DESC LIMIT ?4 OFFSET ?5",
      values + [.integer(perPage), .integer((shown - 1) * perPage)])
    return ActPage(acts: acts, total: total, onlineTotal: online, page: shown, pages: pages)
  }

  /// What an agent's listed acts can be filtered by.
  package func actKinds(of matricule: Matricule) throws -> ActKinds {
    var kinds = ActKinds(types: [], years: [])
    var types = try database.prepare(
      "SELECT genre, min(type), count(*) FROM listed_act WHERE matricule = ? GROUP BY genre")
    try types.bind([.text(matricule.text)])
    while try types.step() {
      let title = ActKind.title(of: types.text(1) ?? "")
      kinds.types.append(
        ActKind(value: types.text(0) ?? "", title: title, count: types.integer(2)))
    }
    kinds.types.sort { $0.value < $1.value }
    var years = try database.prepare(
      """
      SELECT substr(date, 1, 4) AS year, count(*) FROM listed_act WHERE matricule = ?
      GROUP BY year ORDER BY year DESC
      """)
    try years.bind([.text(matricule.text)])
    while try years.step() {
      kinds.years.append(ActYear(year: years.text(0).flatMap { Int($0) }, count: years.integer(1)))
    }
    return kinds
  }

  /// An agent's act; nil where it is unknown, withdrawn, or somebody else's: one look for all of
  /// them, so that no answer takes longer than another.
  package func act(_ id: String, of matricule: Matricule) throws -> Act? {
    try acts(
      "act WHERE id = ? AND matricule = ? AND withdrawn_at IS NULL",
      [.text(id), .text(matricule.text)]
    ).first
  }

  /// An act, whoever's it is; nil where it is unknown or withdrawn.
  package func act(_ id: String) throws -> Act? {
    try acts("act WHERE id = ? AND withdrawn_at IS NULL", [.text(id)]).first
  }

  /// The act that replaces another; nil where none does.
  package func successor(of id: String) throws -> String? {
    var statement = try database.prepare(
      """
      SELECT id FROM act WHERE remplace_id = ? AND withdrawn_at IS NULL
      ORDER BY date DESC, id DESC LIMIT 1
      """)
    try statement.bind([.text(id)])
    return try statement.step() ? statement.text(0) : nil
  }

  /// An agent's listed acts in which every word stands, or a part of a word; none for no words.
  package func searchActs(
    of matricule: Matricule, words: String, atMost: Int = 50
  ) throws -> [Act] {
    let words = Array(SearchText.words(of: words).prefix(10))
    if words.isEmpty { return [] }
    let conditions = words.map { _ in "AND instr(folded, ?) > 0 " }.joined()
    return try acts(
      "listed_act WHERE matricule = ? \(conditions) ORDER BY date DESC, id DESC LIMIT ?",
      [.text(matricule.text)] + words.map { .text($0) } + [.integer(atMost)])
  }

  private func acts(_ rest: String, _ values: [Statement.Value]) throws -> [Act] {
    var statement = try database.prepare("SELECT \(Act.columns) FROM \(rest)")
    try statement.bind(values)
    var acts: [Act] = []
    while try statement.step() {
      if let act = Act(statement) { acts.append(act) }
    }
    return acts
  }
}
