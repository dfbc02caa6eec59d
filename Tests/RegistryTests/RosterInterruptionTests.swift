import Glibc
import Registry
import SQLite
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
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    var ends: [Int32] = [0, 0]
    #expect(unsafe pipe(&ends) == 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
    unsafe posix_spawn_file_actions_addclose(&actions, ends[1])
    unsafe posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    let words: [String] = [Self.shell, database]
    var argv: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) }
    defer { unsafe argv.forEach { unsafe free($0) } }
    unsafe argv.append(nil)
    var child: pid_t = 0
    #expect(unsafe posix_spawn(&child, Self.shell, &actions, nil, argv, environ) == 0)
    close(ends[0])
    let bytes = Array((script + "\n").utf8)
    #expect(unsafe write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    var status: Int32 = 0
    #expect(unsafe waitpid(child, &status, 0) == child)
    #expect(status & 0x7F == SIGKILL, "the child ended with \(status)")
  }
}
