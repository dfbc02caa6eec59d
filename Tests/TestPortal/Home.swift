import Accounts
import Calendar
import Imports
package import Registry
import SQLite
import TestSupport

/// A home folder with the portal of this repository and the demonstration's agents; it goes with
/// the test.
package final class Home {
  private let folder: TemporaryFolder

  /// Where it is.
  package var path: String { folder.path }

  struct NotMade: Error { var reason: String }

  /// - Parameters:
  ///   - settings: rows of `portal.db` to change: `account.hash_slots` → `4`.
  ///   - folder: where the home is made; it must be there.
  package init(_ settings: [String: String] = [:], in folder: String = "/tmp") async throws {
    self.folder = try TemporaryFolder(in: folder)
    try await BuiltPortal.copy(to: path)
    try change(settings)
    _ = try RegistryDatabase.migrate(home: path)
    guard let today = Day(year: 2026, month: 4, day: 1) else { throw NotMade(reason: "the day") }
    let rules = RosterRules(
      today: today, numberingPlan: NumberingPlan(countryPrefix: "229", digits: 10, start: "01"))
    let report = try RosterImport(
      of: "\(Repository.root)/demo/agents.csv", rules: rules, isComplete: false, isDryRun: false
    ).run(on: registry)
    guard report.changes != nil else { throw NotMade(reason: "the agents") }
  }

  private func change(_ settings: [String: String]) throws {
    let portal = try Database("\(path)/portal.db", mode: .readWrite)
    for (name, value) in settings {
      // Not an insertion: the table has no keys, and the reader takes the first row of a name.
      var update = try portal.prepare("UPDATE setting SET value = ? WHERE path = ?")
      try update.run(.text(value), .text(name))
      guard portal.changes == 1 else { throw NotMade(reason: "the setting \(name)") }
    }
  }

  /// Its `accounts.db`, opened anew.
  package var registry: RegistryDatabase { get throws { try RegistryDatabase(home: path) } }

  // MARK: What the database holds

  /// The first column of the rows of a query.
  package func rows(_ sql: String) throws -> [String] {
    let database = try Database("\(path)/accounts.db", mode: .readWrite)
    var statement = try database.prepare(sql)
    var rows: [String] = []
    while try statement.step() { rows.append(statement.text(0) ?? "NULL") }
    return rows
  }

  /// Runs statements on the accounts.
  package func execute(_ sql: String) throws {
    try Database("\(path)/accounts.db", mode: .readWrite).execute(sql)
  }
}
