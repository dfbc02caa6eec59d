import SQLite
import SiteGenerator

extension TestSite {
  /// The first column of a query on the compiled portal, as text.
  func portal(_ query: String, _ values: String...) throws -> [String] {
    let database = try Database("\(root)/var/portal.db", mode: .immutable)
    var statement = try database.prepare(query)
    try statement.bind(values.map { .text($0) })
    var rows: [String] = []
    while try statement.step() {
      rows.append(statement.text(0) ?? "")
    }
    return rows
  }

  func accountPage(_ name: String) throws -> String {
    try portal("SELECT CAST(template AS TEXT) FROM page WHERE name = ?", name).first ?? ""
  }

  func mailText(_ name: String) throws -> String {
    try portal("SELECT text FROM mail WHERE name = ?", name).first ?? ""
  }

  func mailHTML(_ name: String) throws -> String {
    try portal("SELECT CAST(html AS TEXT) FROM mail WHERE name = ?", name).first ?? ""
  }
}
