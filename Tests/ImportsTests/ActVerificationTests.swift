import FileSystem
import Glibc
import Imports
import Registry
import TestRegistry
import Testing

/// Stored PDFs that are not what they were.
struct ActVerificationTests {
  private let fixture: ActFixture
  private let path: String

  init() throws {
    fixture = try ActFixture()
    try fixture.write("a.pdf")
    _ = try fixture.importRows(ActFixture.online("A-1", "a.pdf"))
    let file = try #require(try fixture.registry.act("A-1")?.file)
    path = ActFiles(home: fixture.home).path(of: file.digest)
  }

  private func verify(cleans: Bool = false) throws -> ActVerification.Outcome {
    try ActVerification(home: fixture.home, cleans: cleans).run(on: fixture.registry)
  }

  @Test func `a whole file is counted`() throws {
    let outcome = try verify()
    #expect(outcome.files == 1 && outcome.bytes == 14)
    #expect(outcome.damaged.isEmpty && outcome.orphans == 0)
  }

  @Test(arguments: [
    ("%PDF-1.4 essaj", ActVerification.Fault.digest), ("%PDF-1.4 essai.", .size),
    ("<html>", .digest), ("", .digest),
  ])
  func `a changed file is told, with its act`(
    text: String, fault: ActVerification.Fault
  ) throws {
    _ = try writeIfChanged(path, Array(text.utf8))
    let damaged = try verify().damaged
    #expect(damaged.map(\.path) == [path] && damaged.map(\.act) == ["A-1"])
    #expect(damaged.map(\.fault) == [fault])
  }

  @Test func `a missing file is told, and the next import brings it back`() throws {
    try removeFile(path)
    #expect(try verify().damaged.map(\.fault) == [.missing])
    #expect(try fixture.importRows(ActFixture.online("A-1", "a.pdf")).changes?.copied == 1)
    #expect(try verify().damaged.isEmpty)
  }

  @Test func `a link in the place of a file is no file`() throws {
    try removeFile(path)
    #expect(unsafe symlink("\(fixture.files)/a.pdf", path) == 0)
    #expect(try verify().damaged.map(\.fault) == [.unreadable])
  }

  @Test func `the file of a withdrawn act is removed when asked, and not brought back`() throws {
    _ = try fixture.registry.withdrawAct("A-1", at: 1)
    #expect(try verify().orphans == 1)
    #expect(try verify(cleans: true).orphans == 1)
    #expect(try fixture.stored() == [])
    _ = try fixture.importRows(ActFixture.online("A-1", "a.pdf"))
    #expect(try fixture.stored() == [])
  }

  @Test func `while an import is under way, nothing is removed`() throws {
    try fixture.whileImporting {
      let seen = try verify()
      #expect(seen.orphans == nil)
      #expect(throws: ActStoreIsBusy.self) { try verify(cleans: true) }
    }
  }
}
