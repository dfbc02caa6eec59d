import Foundation
import Testing

@testable import guichet

/// `guichet doctor`, on homes of which one thing is wrong.
@Suite(.timeLimit(.minutes(3)))
struct DoctorTests {
  /// This repository's portal, built at an address that is online.
  private func home() throws -> AccountsHome {
    let site = try WorkingCopy()
    let settings = site.folder.appendingPathComponent("site.yml")
    let text = try String(contentsOf: settings, encoding: .utf8)
      .replacingOccurrences(of: "http://localhost:8080", with: "https://carriere.exemple.org")
    try site.write("site.yml", text)
    #expect(try site.guichet("build").status == 0)
    return try AccountsHome(site)
  }

  /// The states of the checks, by their names.
  private func states(
    _ home: AccountsHome, at now: Int? = nil, _ arguments: String...
  ) throws -> (status: Int32, [String: String]) {
    let environment = now.map { ["SOURCE_DATE_EPOCH": String($0)] } ?? [:]
    let outcome = try home.site.guichet(
      ["doctor", "--json"] + arguments, environment: environment.merging(["LANG": "fr"]) { $1 })
    let checks = try #require(outcome.json["checks"] as? [[String: Any]])
    let pairs = checks.map { ($0["name"] as? String ?? "", $0["state"] as? String ?? "") }
    return (outcome.status, Dictionary(pairs) { $1 })
  }

  @Test func `a home in order has nothing to mend, and the endpoint answers`() throws {
    let home = try home()
    // What a build makes for an operator with the usual umask.
    _ = try home.python(#"import os; os.chmod("var", 0o755)"#)
    let (status, states) = try states(home)
    #expect(status == 0)
    #expect(!states.values.contains("mend"), "\(states)")
    for name in [
      "portal", "portal.age", "address", "accounts", "integrity", "audit", "roster", "outbox",
      "clock", "hash", "cgi", "mode.accounts.db",
    ] { #expect(states[name] == "fine", "\(name)") }
    // The build makes a folder that others may look into, and no mail server is set.
    #expect(states["home.mode"] == "look" && states["mail"] == "look")
  }

  @Test func `each thing that is wrong is named, with what to do`() throws {
    let home = try home()
    _ = try home.python(
      """
      import os
      os.chmod("var/accounts.db", 0o644); os.chmod("var", 0o777)
      os.mkdir("var/mail"); os.chmod("var/mail", 0o755); os.utime("site.yml", (4e9, 4e9))
      """)
    _ = try home.accounts("lock", "200003")
    try home.execute(
      """
      DROP TRIGGER audit_is_not_changed; UPDATE audit SET device = 'autre';
      INSERT INTO outbox (mail, recipient, details, state, queued_at, due_at, expires_at)
      VALUES ('activation', 'afi@exemple.org', '{}', 'attente', 1000, 1000, 9000000000)
      """)
    let (status, states) = try states(home, "--cgi", "/bin/false")
    #expect(status == 1)
    for name in [
      "home.mode", "mode.accounts.db", "mode.mail", "audit", "outbox", "cgi",
    ] { #expect(states[name] == "mend", "\(name)") }
    #expect(states["portal.age"] == "look")
    let told = try home.site.guichet("doctor")
    #expect(told.output.contains("à corriger  D’autres utilisateurs peuvent lire var/accounts.db."))
    #expect(told.output.contains("            → chmod 600 var/accounts.db\n"))
  }

  @Test func `a clock that went back is noticed`() throws {
    let home = try home()
    _ = try home.guichet(["accounts", "lock", "200003"], at: AccountsHome.now + 3_600)
    #expect(try states(home, at: AccountsHome.now).1["clock.audit"] == "mend")
    #expect(try states(home, at: AccountsHome.now + 3_600).1["clock.audit"] == nil)
  }

  @Test func `a damaged database is told, and dangling rows too`() throws {
    let home = try home()
    try home.addAccount()
    try home.execute("PRAGMA foreign_keys = OFF; UPDATE account SET matricule = '777777'")
    #expect(try states(home).1["integrity"] == "mend")
    try home.site.write("var/accounts.db", String(repeating: "pas une base ", count: 100))
    #expect(try states(home).1["accounts"] == "mend")
  }

  @Test func `before anything is made it says what to run`() throws {
    let site = try WorkingCopy([:])
    let missing = try site.guichet("doctor")
    #expect(missing.status == 1 && missing.output.contains("« guichet build »"))
    try site.write("var/note.txt", "")
    let empty = try site.guichet("doctor", language: "en")
    #expect(empty.status == 1)
    #expect(empty.output.contains("to mend     var/portal.db is not there. Run ‘guichet build’"))
    #expect(empty.output.contains("Run ‘guichet migrate’ first."))
  }

  @Test(arguments: [
    ("/srv/guichet", "nfs4"), ("/srv/guichet/home", "ext4"), ("/srv/autre", "xfs"),
    ("/srv/guichetier", "xfs"), ("/srv/mes donnees/home", "cifs"), ("/", "overlay"),
  ])
  func `the disk of a folder is the deepest that is mounted above it`(
    path: String, kind: String
  ) {
    let mounts = """
      overlay / overlay rw 0 0
      /dev/sda2 /srv xfs rw 0 0
      srv:/g /srv/guichet nfs4 rw 0 0
      //srv/d /srv/mes\\040donnees cifs rw 0 0
      tmpfs /srv/guichet/home tmpfs rw 0 0
      /dev/sdb1 /srv/guichet/home ext4 rw 0 0
      """
    #expect(MountedDisk.kind(below: path, in: mounts) == kind)
    #expect(MountedDisk.isRemote(kind) == ["nfs4", "cifs"].contains(kind))
  }
}
