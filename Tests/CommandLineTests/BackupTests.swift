import Foundation
import Testing

/// `guichet backup`: a copy that can be restored, or none.
@Suite(.timeLimit(.minutes(2)))
struct BackupTests {
  private let home: AccountsHome

  init() throws {
    home = try AccountsHome()
    try home.addAccount()
  }

  private func backup(_ arguments: String...) throws -> WorkingCopy.Outcome {
    try home.guichet(["backup"] + arguments)
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: home.site.folder.path) }
  }

  @Test func `a copy is private, and restored it is the database again`() throws {
    let made = try backup("copie.db")
    #expect(made.status == 0 && made.errors.isEmpty, "\(made)")
    let attributes = try FileManager.default.attributesOfItem(
      atPath: home.site.folder.appendingPathComponent("copie.db").path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    _ = try home.accounts("forget", "123456", "--yes")
    _ = try home.python(
      """
      import os, shutil
      for end in ("-wal", "-shm"):
          if os.path.exists("var/accounts.db" + end): os.unlink("var/accounts.db" + end)
      shutil.copy("copie.db", "var/accounts.db")
      """)
    #expect(try home.guichet(["migrate"]).status == 0)
    #expect(try home.accounts("list").output.contains("123456"))
    #expect(try home.rows("PRAGMA journal_mode") == ["wal"])
  }

  @Test func `what another program is writing meanwhile is left out, and hinders nobody`() throws {
    let input = Pipe()
    let (writer, output) = try home.start(
      """
      import sqlite3, sys
      base = sqlite3.connect("var/accounts.db", isolation_level=None)
      base.execute("BEGIN IMMEDIATE")
      base.execute("UPDATE account SET email_canonical = 'autre@exemple.org'")
      print("prêt", flush=True); sys.stdin.read()
      """, [], input: input)
    _ = output.fileHandleForReading.availableData
    let made = try backup("copie.db")
    try input.fileHandleForWriting.close()
    writer.waitUntilExit()
    #expect(made.status == 0, "\(made)")
    let copied = try home.python(
      """
      import sqlite3
      print(sqlite3.connect("copie.db").execute("SELECT email_canonical FROM account").fetchone()[0])
      """)
    #expect(copied == "afi@exemple.org\n")
  }

  @Test func `a file that is there stays, unless --force says otherwise`() throws {
    try home.site.write("copie.db", "autre chose")
    let refused = try backup("copie.db")
    #expect(refused.status == 1 && refused.errors.contains("--force"))
    #expect(try backup("copie.db", "--force").status == 0)
    #expect(try backup("var/accounts.db", "--force").status == 1)
    #expect(try home.accounts("list").status == 0)
    #expect(try !names.contains { $0.hasPrefix(".guichet-tmp-") })
  }

  @Test func `a database that is not sound is not put in the place of a good copy`() throws {
    #expect(try backup("copie.db").status == 0)
    let good = try Data(contentsOf: home.site.folder.appendingPathComponent("copie.db"))
    try home.execute(
      "PRAGMA foreign_keys = OFF; UPDATE account SET matricule = '777777' WHERE id = 1")
    let refused = try backup("copie.db", "--force")
    #expect(refused.status == 3 && refused.errors.contains("n’est pas saine"), "\(refused)")
    #expect(try Data(contentsOf: home.site.folder.appendingPathComponent("copie.db")) == good)
    #expect(try !names.contains { $0.hasPrefix(".guichet-tmp-") })
  }

  @Test func `before a migration the old schema is copied as it is`() throws {
    try home.execute("PRAGMA user_version = 2")
    #expect(try home.accounts("list").status == 3)
    #expect(try backup("copie.db").status == 0)
  }

  @Test func `a folder that is not there is told`() throws {
    let refused = try backup("aucun/copie.db")
    #expect(refused.status == 3)
    #expect(refused.errors.contains("n’existe pas"), "\(refused.errors)")
  }
}
