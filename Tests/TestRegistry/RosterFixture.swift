import Accounts
import Calendar
package import Imports
import Registry
import SQLite
import TestSupport
import Testing

/// A home folder of a test's own, with an accounts database; it goes with the test.
package final class RosterFixture {
  private let folder: TemporaryFolder
  package var home: String { folder.path }

  /// The columns of a whole roster.
  package static let header =
    "matricule;nom;nom_epoux;prenoms;date_naissance;naissance_precision;statut;corps;"
    + "categorie_echelle_echelon;ministere_sigle;date_prise_service;situation;courriel_connu;"
    + "telephone_connu;maj"

  /// A row that nothing is wrong with.
  package static let row =
    "123456;DOSSOU;ADJOVI;Afi Marie;1984-03-27;jour;fonctionnaire;Attachée;A1-6;MTFP;2009-09-01;"
    + "actif;afi@exemple.org;01 00 00 00 01;2026-02-02"

  package init(migrated: Bool = true) throws {
    folder = try TemporaryFolder()
    if migrated { _ = try RegistryDatabase.migrate(home: home) }
  }

  package var database: String { RegistryDatabase.path(in: home) }
  package var file: String { "\(home)/agents.csv" }

  package static let rules: RosterRules = {
    guard let today = Day(year: 2026, month: 3, day: 15) else { fatalError("a day") }
    return RosterRules(
      today: today,
      numberingPlan: NumberingPlan(
        countryPrefix: "229", digits: 10, start: "01",
        former: NumberingPlan.Former(digits: 8, prefix: "01")))
  }()

  // MARK: Rosters

  /// A row with some of its fields changed.
  package static func row(_ changes: [RosterColumn: String]) -> String {
    let fields = row.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    return zip(RosterColumn.allCases, fields).map { changes[$0] ?? $1 }.joined(separator: ";")
  }

  package func write(_ bytes: [UInt8]) throws { try folder.write("agents.csv", bytes) }

  /// Imports a file of these lines, below the header.
  package func importRows(
    _ rows: String..., isComplete: Bool = false, isDryRun: Bool = false
  ) throws -> RosterReport {
    let lines = [RosterFixture.header] + rows
    return try importText(
      lines.joined(separator: "\n") + "\n", isComplete: isComplete, isDryRun: isDryRun)
  }

  package func importText(
    _ text: String, isComplete: Bool = false, isDryRun: Bool = false
  ) throws -> RosterReport {
    try importBytes(Array(text.utf8), isComplete: isComplete, isDryRun: isDryRun)
  }

  package func importBytes(
    _ bytes: [UInt8], isComplete: Bool = false, isDryRun: Bool = false
  ) throws -> RosterReport {
    try write(bytes)
    let work = RosterImport(
      of: file, rules: RosterFixture.rules, isComplete: isComplete, isDryRun: isDryRun)
    return try work.run(on: RegistryDatabase(home: home))
  }

  /// The rows of a query, their columns joined by `|`.
  package func rows(_ sql: String) throws -> [String] {
    let database = try Database(database, mode: .readOnly)
    var statement = try database.prepare("SELECT concat FROM (\(sql))")
    var rows: [String] = []
    while try statement.step() { rows.append(statement.text(0) ?? "NULL") }
    return rows
  }

  /// Matricules, names and situations, in the order of matricules.
  package func agents() throws -> [String] {
    try rows(
      "SELECT matricule || '|' || nom || '|' || situation AS concat FROM agent ORDER BY matricule")
  }
}
