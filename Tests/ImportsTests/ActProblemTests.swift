import FileSystem
import Glibc
import Imports
import Registry
import TestRegistry
import Testing

/// What is wrong with acts and their files, and where.
struct ActProblemTests {
  private let fixture: ActFixture

  init() throws { fixture = try ActFixture() }

  /// Codes with the names of their columns.
  private func problems(_ rows: String...) throws -> [String] {
    let text = ([ActFixture.header] + rows).joined(separator: "\n") + "\n"
    let report = try fixture.importText(text)
    #expect((report.changes == nil) == !report.problems.isEmpty)
    return report.problems.map { problem in
      let row = rows[problem.line - 2].prefix(problem.column - 1)
      return "\(problem.kind.code) \(ActColumn.allCases[row.count { $0 == ";" }].rawValue)"
    }
  }

  @Test(arguments: [
    (ActColumn.id, "A/1", "identifiant-incorrect id"),
    (.id, "A.1", "identifiant-incorrect id"),
    (.id, String(repeating: "A", count: 65), "identifiant-incorrect id"),
    (.id, "", "champ-vide id"),
    (.matricule, "999999", "agent-inconnu matricule"),
    (.matricule, "12?", "matricule-incorrect matricule"),
    (.matricule, "123456.0", "matricule-incorrect matricule"),
    (.nature, "", "champ-vide nature"),
    (.type, "congÃ©", "texte-abime type"),
    (.dateSignature, "2021-02-30", "date-impossible date_signature"),
    (.dateSignature, "03/03/2021", "forme-de-date date_signature"),
    (.dateSignature, "2027-01-01", "date-improbable date_signature"),
    (.dateEffet, "1899-01-01", "date-improbable date_effet"),
    (.statutNumerisation, "en cours", "valeur-inconnue statut_numerisation"),
    (.statutNumerisation, "en_ligne", "statut-incoherent fichier"),
    (.fichier, "a.pdf", "statut-incoherent statut_numerisation"),
    (.octets, "0", "nombre-incorrect octets"),
    (.pages, "-2", "nombre-incorrect pages"),
    (.pages, "99999999999999999999", "nombre-incorrect pages"),
    (.sha256, "abc", "empreinte-incorrecte sha256"),
    (.texteOCR, "oui", "valeur-inconnue texte_ocr"),
    (.remplaceID, "A-1", "remplacement-impossible remplace_id"),
    (.remplaceID, "A-9", "remplacement-impossible remplace_id"),
    (.misEnLigneLe, "2026-03-16", "date-improbable mis_en_ligne_le"),
  ])
  func `a field that cannot be is told where it stands`(
    column: ActColumn, text: String, problem: String
  ) throws {
    try fixture.write("a.pdf")
    #expect(try problems(ActFixture.row("A-1", [column: text])) == [problem])
  }

  @Test(arguments: [
    ("absent.pdf", [:], "fichier-absent fichier"),
    ("../actes.csv", [:], "nom-de-fichier fichier"),
    ("sous/a.pdf", [:], "nom-de-fichier fichier"),
    ("/etc/hostname", [:], "nom-de-fichier fichier"),
    (".cache.pdf", [:], "nom-de-fichier fichier"),
    ("..", [:], "nom-de-fichier fichier"),
    ("lien.pdf", [:], "fichier-illisible fichier"),
    ("dossier", [:], "fichier-illisible fichier"),
    ("tube.pdf", [:], "fichier-illisible fichier"),
    ("vide.pdf", [:], "fichier-pas-pdf fichier"),
    ("page.html", [:], "fichier-pas-pdf fichier"),
    ("a.pdf", [ActColumn.octets: "15"], "taille-differente octets"),
    (
      "a.pdf", [ActColumn.sha256: String(repeating: "0", count: 64)],
      "empreinte-differente sha256"
    ),
  ])
  func `a file that is not what it should be is refused`(
    name: String, changes: [ActColumn: String], problem: String
  ) throws {
    try fixture.write("a.pdf")
    try fixture.write("vide.pdf", "")
    try fixture.write("page.html", "<html>%PDF-")
    #expect(unsafe symlink("a.pdf", "\(fixture.files)/lien.pdf") == 0)
    #expect(unsafe mkdir("\(fixture.files)/dossier", 0o700) == 0)
    #expect(unsafe mkfifo("\(fixture.files)/tube.pdf", 0o600) == 0)
    #expect(try problems(ActFixture.online("A-1", name, changes)) == [problem])
    #expect(try fixture.stored() == [])
  }

  @Test func `an id that comes twice is told with its first line`() throws {
    let report = try fixture.importRows(ActFixture.row("A-1"), ActFixture.row("A-1"))
    #expect(report.problems.map(\.kind) == [.act(.repeatedAct(firstLine: 2))])
    #expect(report.problems.map(\.line) == [3])
  }

  @Test func `acts that replace each other in a circle are refused, whatever leads there`() throws {
    _ = try fixture.importRows(
      ActFixture.row("A-1"), ActFixture.row("A-2", [.remplaceID: "A-1"]),
      ActFixture.row("A-3", [.remplaceID: "A-2"]))
    #expect(
      try problems(ActFixture.row("A-1", [.remplaceID: "A-3"]))
        == ["remplacement-impossible remplace_id"])
    // The circle can be opened elsewhere in the same file.
    #expect(
      try problems(ActFixture.row("A-1", [.remplaceID: "A-3"]), ActFixture.row("A-2")) == [])
  }

  @Test func `an act cannot replace another agent’s`() throws {
    _ = try fixture.importRows(ActFixture.row("A-1"))
    let report = try fixture.importRows(
      ActFixture.row("A-2", [.matricule: "234567", .remplaceID: "A-1"]))
    #expect(report.problems.map(\.kind) == [.act(.replacedOfAnother)])
  }

  @Test func `all problems are told in the order of lines`() throws {
    let report = try fixture.importRows(
      ActFixture.row("A-1", [.matricule: "999999"]), ActFixture.online("A-2", "absent.pdf"),
      ActFixture.row("A-3", [.remplaceID: "A-9", .pages: "x"]), ActFixture.row("A 4"))
    #expect(report.problems.map(\.line) == [2, 3, 4, 5])
  }

  @Test func `of many problems the first hundred are kept, whenever they were found`() throws {
    let rows = (0..<150).map { number in
      number == 0
        ? ActFixture.row("A-0", [.matricule: "999999"]) : ActFixture.row("A \(number)")
    }
    let report = try fixture.importText(
      ([ActFixture.header] + rows).joined(separator: "\n") + "\n")
    #expect(report.problems.count == 100 && report.leftOut == 50)
    #expect(report.problems.map(\.line) == Array(2...101))
  }

  @Test(arguments: [
    ("", "aucun-acte"), (ActFixture.header, "aucun-acte"),
    ("id;matricule", "colonne-absente"), (ActFixture.header + ";nom", "colonne-inconnue"),
  ])
  func `a file that is no table of acts is refused`(text: String, code: String) throws {
    let report = try fixture.importText(text + "\n")
    #expect(report.problems.first?.kind.code == code)
    #expect(report.changes == nil)
  }
}
