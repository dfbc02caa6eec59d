import Glibc
import Imports
import Registry
import SQLite
import TestRegistry
import TestSupport
import Testing

/// `kill -9` in the middle of an import: the old roster is there, whole.
struct RosterInterruptionTests {
  /// A child of the test makes the last step of an import and dies before it ends.
  ///
  /// It is another program, `sqlite3`, that does what the import does: a Swift process cannot be
  /// forked safely. A machine without it skips the test.
  @Test(.enabled(if: RosterInterruptionTests.hasShell, "no sqlite3 program on this machine"))
  func `a killed import leaves the old roster`() throws {
    let fixture = try RosterFixture()
    _ = try fixture.importRows(RosterFixture.row)
    let script = """
      PRAGMA cache_size=5;
      BEGIN IMMEDIATE;
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
      INSERT INTO agent (matricule, nom, prenoms, date_naissance, naissance_precision, statut,
        ministere_sigle, situation, maj)
      SELECT 'K' || i, 'KONE', '', '1990', 'annee', 'contractuel', 'MEF', 'actif', '2026-01-01'
      FROM n;
      UPDATE agent SET situation = 'sorti';
      .shell kill -9 $PPID
      COMMIT;
      """
    try run(script, on: fixture.database)
    #expect(try fixture.agents() == ["123456|DOSSOU|actif"])
    #expect(try fixture.importRows(RosterFixture.row).changes == RosterChanges(unchanged: 1))
  }

  private static let shell = "/usr/bin/sqlite3"
  static var hasShell: Bool { unsafe access(shell, X_OK) == 0 }

  /// Runs a script, which must end by a kill.
  private func run(_ script: String, on database: String) throws {
    let (input, output) = (try Plumbing.pipe(), try Plumbing.nothing())
    let child = try Plumbing.spawn(
      Self.shell, [database], environment: [], descriptors: [input.reading, output])
    close(input.reading)
    close(output)
    Plumbing.write(Array((script + "\n").utf8), to: input.writing)
    close(input.writing)
    let status = Plumbing.wait(for: child)
    #expect(status & 0x7F == SIGKILL, "the child ended with \(status)")
  }
}
