import Calendar
import Cryptography
import FileSystem
import Glibc
import Imports
import Registry
import TestRegistry
import TestSupport
import Testing

/// What an import of acts does.
struct ActImportTests {
  private let fixture: ActFixture

  init() throws { fixture = try ActFixture() }

  private static let digest = SHA256.digest(of: Array(ActFixture.pdf.utf8)).hex

  private func changes(
    _ new: Int = 0, changed: Int = 0, unchanged: Int = 0, online: Int = 0, replaced: Int = 0,
    withdrawn: Int = 0, copied: Int = 0
  ) -> ActChanges {
    var changes = ActChanges()
    (changes.new, changes.changed, changes.unchanged) = (new, changed, unchanged)
    (changes.online, changes.replaced, changes.withdrawn) = (online, replaced, withdrawn)
    changes.copied = copied
    return changes
  }

  @Test func `a row without a file is an act that is not scanned yet`() throws {
    let report = try fixture.importRows(ActFixture.row("A-1"))
    #expect(report.problems.isEmpty && report.changes == changes(1))
    let act = try #require(try fixture.registry.act("A-1"))
    #expect(act.status == .notScanned && act.file == nil)
    #expect(try fixture.stored() == [])
  }

  @Test func `a file is stored under its digest, for its owner and group alone`() throws {
    try fixture.write("a.pdf")
    let row = ActFixture.online(
      "A-1", "a.pdf",
      [
        .octets: "14", .sha256: Self.digest, .pages: "2", .texteOCR: "o",
        .misEnLigneLe: "2026-03-01",
      ])
    #expect(try fixture.importRows(row).changes == changes(1, online: 1, copied: 1))
    let act = try #require(try fixture.registry.act("A-1"))
    let file = try #require(act.file)
    #expect(file.size == 14 && file.pages == 2 && file.hasText)
    #expect(act.onlineSince == Day(year: 2026, month: 3, day: 1))
    let path = ActFiles(home: fixture.home).path(of: file.digest)
    #expect(path == "\(fixture.home)/acts/\(Self.digest.prefix(2))/\(Self.digest.dropFirst(2)).pdf")
    #expect(try readFile(path, limit: 100) == Array(ActFixture.pdf.utf8))
    #expect(try mode(of: path) & 0o777 == 0o640)
    #expect(try mode(of: String(path.dropLast(66))) & 0o777 == 0o750)
  }

  @Test func `a folder of a group keeps it below, whatever the umask`() throws {
    let acts = "\(fixture.home)/acts"
    #expect(unsafe mkdir(acts, 0o750) == 0 && chmod(acts, 0o2750) == 0)
    let former = umask(0o077)
    defer { umask(former) }
    try fixture.write("a.pdf")
    _ = try fixture.importRows(ActFixture.online("A-1", "a.pdf"))
    let digest = try #require(try fixture.registry.act("A-1")?.file?.digest)
    let path = ActFiles(home: fixture.home).path(of: digest)
    #expect(try mode(of: path) == 0o640)
    #expect(try mode(of: String(path.dropLast(66))) == 0o2750)
  }

  @Test func `importing the same file again changes nothing`() throws {
    try fixture.write("a.pdf")
    let rows = [ActFixture.online("A-1", "a.pdf"), ActFixture.row("A-2")]
    _ = try fixture.importRows(rows[0], rows[1])
    let again = try fixture.importRows(rows[0], rows[1], at: ActFixture.now + 60)
    #expect(again.changes == changes(unchanged: 2, online: 1))
  }

  @Test func `equal files are stored once`() throws {
    try fixture.write("a.pdf")
    try fixture.write("b.pdf")
    let report = try fixture.importRows(
      ActFixture.online("A-1", "a.pdf"), ActFixture.online("A-2", "b.pdf"))
    #expect(report.changes == changes(2, online: 2, copied: 1))
    #expect(try fixture.stored().count == 1)
  }

  @Test func `a stored file need not be given again, where the row says its digest`() throws {
    try fixture.write("a.pdf")
    _ = try fixture.importRows(ActFixture.online("A-1", "a.pdf"))
    try removeFile("\(fixture.files)/a.pdf")
    let row = ActFixture.online("A-1", "a.pdf", [.sha256: Self.digest, .objet: "Nouvel objet"])
    #expect(try fixture.importRows(row).changes == changes(changed: 1, online: 1))
    #expect(try fixture.importRows(ActFixture.online("A-1", "a.pdf")).changes == nil)
  }

  @Test func `a scan that comes later goes with the act that is there`() throws {
    _ = try fixture.importRows(ActFixture.row("A-1"))
    try fixture.write("a.pdf")
    let report = try fixture.importRows(ActFixture.online("A-1", "a.pdf"))
    #expect(report.changes == changes(changed: 1, online: 1, copied: 1))
  }

  @Test func `an act that another one replaces is not listed, and says so of the other`() throws {
    _ = try fixture.importRows(ActFixture.row("A-1"), ActFixture.row("A-3"))
    let report = try fixture.importRows(ActFixture.row("A-2", [.remplaceID: "A-1"]))
    #expect(report.changes == changes(1, replaced: 1))
    #expect(try fixture.listed() == ["A-3", "A-2"])
    #expect(try fixture.registry.act("A-2")?.replaces == "A-1")
    #expect(try fixture.registry.successor(of: "A-1") == "A-2")
  }

  @Test func `a withdrawn act is gone for good, and what it replaced is back`() throws {
    let rows = [ActFixture.row("A-1"), ActFixture.row("A-2", [.remplaceID: "A-1"])]
    _ = try fixture.importRows(rows[0], rows[1])
    #expect(try fixture.registry.withdrawAct("A-2", at: 1) == fixture.afi)
    #expect(try fixture.registry.withdrawAct("A-2", at: 2) == nil)
    #expect(try fixture.registry.act("A-2") == nil)
    #expect(try fixture.registry.isWithdrawn(act: "A-2"))
    #expect(try fixture.listed() == ["A-1"])
    let again = try fixture.importRows(rows[0], rows[1])
    #expect(again.changes == changes(unchanged: 2, replaced: 1, withdrawn: 1))
    #expect(try fixture.registry.act("A-2") == nil)
  }

  @Test func `a dry run counts, and neither copies nor changes`() throws {
    try fixture.write("a.pdf")
    let report = try fixture.importRows(ActFixture.online("A-1", "a.pdf"), isDryRun: true)
    #expect(report.changes == changes(1, online: 1))
    #expect(try fixture.registry.act("A-1") == nil)
    #expect(try fixture.stored() == [])
    #expect(try fixture.registry.verifyAudit().rows == 0)
  }

  @Test func `an import leaves one row in the audit`() throws {
    try fixture.write("a.pdf")
    _ = try fixture.importRows(ActFixture.online("A-1", "a.pdf"), ActFixture.row("A-2"))
    let rows = try fixture.roster.rows(
      "SELECT event || ' ' || request || ' ' || detail AS concat FROM audit")
    #expect(
      rows == [
        "sensitive_create guichet acts import nouveaux=2 modifies=0 inchanges=0 en-ligne=1"
      ])
  }

  @Test func `one problem, and nothing is imported or copied`() throws {
    try fixture.write("a.pdf")
    let report = try fixture.importRows(
      ActFixture.online("A-1", "a.pdf"), ActFixture.row("A-2", [.matricule: "999999"]))
    #expect(report.changes == nil && report.problems.map(\.line) == [3])
    #expect(try fixture.registry.act("A-1") == nil)
    #expect(try fixture.stored() == [])
  }

  @Test func `a second import is refused until the first has ended`() throws {
    try fixture.whileImporting {
      #expect(throws: ActStoreIsBusy.self) { try fixture.importRows(ActFixture.row("A-1")) }
    }
    #expect(try fixture.importRows(ActFixture.row("A-1")).changes?.new == 1)
  }

  @Test func `what a killed import left is no hindrance, and goes`() throws {
    try fixture.write("a.pdf")
    let folder = "\(fixture.home)/acts"
    let orphan = "\(folder)/ab/\(String(repeating: "c", count: 62)).pdf"
    _ = try writeIfChanged(orphan, Array("%PDF-".utf8))
    _ = try writeIfChanged("\(folder)/.en-cours", Array("%PDF-1.4 es".utf8))
    #expect(try fixture.importRows(ActFixture.online("A-1", "a.pdf")).changes?.new == 1)
    let left = try directoryNames(in: folder)
    #expect(!left.contains(".en-cours"))
    let seen = try ActVerification(home: fixture.home).run(on: fixture.registry)
    #expect(seen.orphans == 1)
    let outcome = try ActVerification(home: fixture.home, cleans: true).run(on: fixture.registry)
    #expect(outcome.orphans == 1 && outcome.files == 1 && outcome.damaged.isEmpty)
    #expect(try fixture.stored().count == 1)
  }
}
