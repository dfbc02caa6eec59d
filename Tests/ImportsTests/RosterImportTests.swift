import Imports
import Registry
import SQLite
import TestRegistry
import Testing

/// What an import does to the roster that was there.
struct RosterImportTests {
  private let fixture: RosterFixture

  init() throws { fixture = try RosterFixture() }

  private func row(_ matricule: String, _ name: String, _ situation: String = "actif") -> String {
    RosterFixture.row([.matricule: matricule, .nom: name, .situation: situation])
  }

  @Test func `a row becomes an agent in canonical form`() throws {
    _ = try fixture.importRows(
      RosterFixture.row([
        .matricule: "ab-12 34", .nomEpoux: "", .dateNaissance: "1965-01-01",
        .naissancePrecision: "annee", .telephoneConnu: "90 00 00 01",
      ]))
    let columns = RosterColumn.allCases.map { "coalesce(\($0.rawValue), 'NULL')" }
    let found = try fixture.rows(
      "SELECT \(columns.joined(separator: " || '|' || ")) AS concat FROM agent")
    #expect(
      found == [
        "AB1234|DOSSOU|NULL|Afi Marie|1965|annee|fonctionnaire|Attachée|A1-6|MTFP|2009-09-01|"
          + "actif|afi@exemple.org|+2290190000001|2026-02-02"
      ])
  }

  @Test func `an import again tells what is new, changed, unchanged and absent`() throws {
    let first = try fixture.importRows(row("101", "AGBO"), row("102", "KONÉ"), row("103", "SANNI"))
    #expect(first.changes == RosterChanges(new: 3))
    let again = try fixture.importRows(row("101", "AGBO"), row("102", "KONÉ"), row("103", "SANNI"))
    #expect(again.changes == RosterChanges(unchanged: 3))
    let later = try fixture.importRows(row("104", "TOSSA"), row("102", "KONE"), row("101", "AGBO"))
    #expect(later.changes == RosterChanges(new: 1, changed: 1, unchanged: 1, absent: 1))
    #expect(
      try fixture.agents()
        == ["101|AGBO|actif", "102|KONE|actif", "103|SANNI|actif", "104|TOSSA|actif"])
  }

  @Test func `a field that becomes empty, or is filled, is a change`() throws {
    _ = try fixture.importRows(RosterFixture.row([.nomEpoux: ""]))
    #expect(try fixture.importRows(RosterFixture.row).changes == RosterChanges(changed: 1))
    let emptied = try fixture.importRows(RosterFixture.row([.courrielConnu: ""]))
    #expect(emptied.changes == RosterChanges(changed: 1))
  }

  @Test func `agents absent from a complete file have left, once`() throws {
    _ = try fixture.importRows(
      row("101", "AGBO"), row("102", "KONÉ"), row("103", "SANNI", "sorti"))
    let complete = try fixture.importRows(row("101", "AGBO"), isComplete: true)
    #expect(complete.changes == RosterChanges(unchanged: 1, absent: 2, left: 1))
    let agents = ["101|AGBO|actif", "102|KONÉ|sorti", "103|SANNI|sorti"]
    #expect(try fixture.agents() == agents)
    let again = try fixture.importRows(row("101", "AGBO"), isComplete: true)
    #expect(again.changes == RosterChanges(unchanged: 1, absent: 2))
  }

  @Test func `one bad row, and nothing is imported`() throws {
    _ = try fixture.importRows(row("101", "AGBO"))
    let report = try fixture.importRows(
      row("101", "AGBO-TOSSOU"), row("102", "KONÉ"), row("103", ""), isComplete: true)
    #expect(report.changes == nil)
    #expect(try fixture.agents() == ["101|AGBO|actif"])
  }

  @Test func `a file that breaks off changes nothing, and the next one is imported`() throws {
    try fixture.write(Array("\(RosterFixture.header)\n\(row("101", "AGBO"))\n\"102;KONÉ".utf8))
    let registry = try RegistryDatabase(home: fixture.home)
    let work = RosterImport(of: fixture.file, rules: RosterFixture.rules)
    #expect(try work.run(on: registry).problemCount == 1)
    #expect(try fixture.agents() == [])
    try fixture.write(Array("\(RosterFixture.header)\n\(row("101", "AGBO"))\n".utf8))
    #expect(try work.run(on: registry).changes == RosterChanges(new: 1))
    #expect(try work.run(on: registry).changes == RosterChanges(unchanged: 1))
  }

  @Test func `a dry run tells the changes and makes none`() throws {
    _ = try fixture.importRows(row("101", "AGBO"), row("102", "KONÉ"))
    let report = try fixture.importRows(row("101", "TOSSA"), isComplete: true, isDryRun: true)
    #expect(report.changes == RosterChanges(changed: 1, absent: 1, left: 1))
    #expect(try fixture.agents() == ["101|AGBO|actif", "102|KONÉ|actif"])
  }

  @Test(arguments: [";", ","])
  func `either separator will do, and any order of columns`(separator: String) throws {
    let reversed = { (line: String) in
      line.split(separator: ";", omittingEmptySubsequences: false).reversed()
        .joined(separator: separator)
    }
    let report = try fixture.importText(
      "\u{FEFF}\(reversed(RosterFixture.header))\r\n\(reversed(RosterFixture.row))\r\n")
    #expect(report.problems == [])
    #expect(try fixture.agents() == ["123456|DOSSOU|actif"])
  }

  @Test func `a file without the optional columns is a roster`() throws {
    let cut = { (line: String) in
      var fields = line.split(separator: ";", omittingEmptySubsequences: false)
      fields.removeSubrange(12...13)
      return fields.joined(separator: ";")
    }
    let report = try fixture.importText("\(cut(RosterFixture.header))\n\(cut(RosterFixture.row))")
    #expect(report.changes == RosterChanges(new: 1))
  }

  @Test func `a file in Windows-1252 is read as such, and that is said`() throws {
    let text = "\(RosterFixture.header)\n\(row("101", "KONÉ"))\n"
    let bytes = text.unicodeScalars.map { UInt8($0.value) }
    let report = try fixture.importBytes(bytes)
    #expect(report.isWindows1252)
    #expect(try fixture.agents() == ["101|KONÉ|actif"])
  }

  @Test func `reading a file keeps no other writer waiting`() throws {
    _ = try fixture.importRows(row("101", "AGBO"))
    let other = try Database(fixture.database, mode: .readWrite)
    var told: [Int] = []
    let rows = (0..<5_000).map { row("B\(1_000 + $0)", "KONÉ") }
    try fixture.write(Array(([RosterFixture.header] + rows).joined(separator: "\n").utf8))
    let registry = try RegistryDatabase(home: fixture.home)
    let report = try RosterImport(of: fixture.file, rules: RosterFixture.rules).run(on: registry) {
      told.append($0)
      try? other.execute("UPDATE agent SET nom = 'TOSSA' WHERE matricule = '101'")
    }
    #expect(told == [5_000])
    #expect(report.changes == RosterChanges(new: 5_000, absent: 1))
    #expect(try fixture.agents().first == "101|TOSSA|actif")
  }
}
