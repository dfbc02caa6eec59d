package import Accounts
import FileSystem
package import Imports
package import Registry
import SQLite
import Testing

/// A home folder with two agents, and a folder of PDFs to import from; both go with the test.
package final class ActFixture {
  package let roster: RosterFixture
  package let registry: RegistryDatabase
  package let afi: Matricule
  package let koffi: Matricule

  package static let now = 1_780_000_000

  package init() throws {
    roster = try RosterFixture()
    _ = try roster.importRows(
      RosterFixture.row, RosterFixture.row([.matricule: "234567", .nom: "HOUNKPE"]))
    registry = try RegistryDatabase(home: roster.home)
    afi = try Matricule(parsing: "123456")
    koffi = try Matricule(parsing: "234567")
    try makeDirectories(files)
  }

  package var home: String { roster.home }
  package var files: String { "\(home)/pdf" }
  package var table: String { "\(home)/actes.csv" }

  // MARK: Files

  package static let pdf = "%PDF-1.4 essai"

  package func write(_ name: String, _ text: String = ActFixture.pdf) throws {
    _ = try writeIfChanged("\(files)/\(name)", Array(text.utf8))
  }

  /// What is stored, as `ab/cdef….pdf`.
  package func stored() throws -> [String] {
    let root = "\(home)/acts"
    return try directoryNames(in: root).filter { $0.utf8.count == 2 }.flatMap { shelf in
      try directoryNames(in: "\(root)/\(shelf)").map { "\(shelf)/\($0)" }
    }.sorted()
  }

  /// Runs `body` while another import holds the store.
  package func whileImporting(_ body: () throws -> Void) throws {
    try makeDirectories("\(home)/acts")
    guard let lock = try FileLock("\(home)/acts/.verrou") else {
      Issue.record("the store is held by nobody")
      return
    }
    try body()
    _ = consume lock
  }

  // MARK: Tables

  package static let header = ActColumn.allCases.map(\.rawValue).joined(separator: ";")

  /// An act of Afi that is not scanned, with some fields changed.
  package static func row(_ id: String, _ changes: [ActColumn: String] = [:]) -> String {
    let fields: [ActColumn: String] = [
      .id: id, .matricule: "123456", .nature: "arrêté", .type: "nomination",
      .dateSignature: "2021-03-03", .statutNumerisation: "a_numeriser",
    ]
    return ActColumn.allCases.map { changes[$0] ?? fields[$0] ?? "" }.joined(separator: ";")
  }

  /// The same with a file.
  package static func online(
    _ id: String, _ file: String, _ changes: [ActColumn: String] = [:]
  ) -> String {
    row(id, changes.merging([.statutNumerisation: "en_ligne", .fichier: file]) { own, _ in own })
  }

  package func importRows(
    _ rows: String..., at now: Int = ActFixture.now, isDryRun: Bool = false
  ) throws -> ActReport {
    try importText(([Self.header] + rows).joined(separator: "\n") + "\n", at: now, isDryRun)
  }

  package func importText(
    _ text: String, at now: Int = ActFixture.now, _ isDryRun: Bool = false
  ) throws -> ActReport {
    _ = try writeIfChanged(table, Array(text.utf8))
    return try ActImport(
      of: table, files: files, home: home, rules: RosterFixture.rules, isDryRun: isDryRun
    ).run(on: registry, at: now)
  }

  /// The ids of Afi's acts, as they are listed.
  package func listed(_ filter: ActFilter = ActFilter()) throws -> [String] {
    try registry.acts(of: afi, filter: filter).acts.map(\.id)
  }
}
