import Foundation
import Testing

/// A home folder with the demonstration's agents, and the accounts that a test gives them.
final class AccountsHome {
  let site: WorkingCopy
  /// 2026-04-01, 12:00 UTC.
  static let now = 1_775_044_800

  static let phc =
    "$argon2id$v=19$m=19456,t=2,p=1$AAECAwQFBgcICQoLDA0ODw$"
    + "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"

  /// - Parameter site: nil for a folder in which no site is.
  init(_ site: WorkingCopy? = nil) throws {
    self.site = try site ?? WorkingCopy([:])
    let demo = WorkingCopy.repository.appendingPathComponent("demo/agents.csv")
    try self.site.write("agents.csv", String(contentsOf: demo, encoding: .utf8))
    for command in [["migrate"], ["roster", "import", "agents.csv"]] {
      try #require(try guichet(command).status == 0)
    }
  }

  /// Afi Marie DOSSOU, matricule 123456.
  func addAccount(
    _ matricule: String = "123456", email: String = "afi@exemple.org", actsAreOpen: Bool = true
  ) throws {
    try execute(
      """
      INSERT INTO account (matricule, email, email_canonical, phone, password, acts_open,
        activated_at, password_changed_at)
      VALUES ('\(matricule)', '\(email)', '\(email)', '+2290100000101', '\(Self.phc)',
        \(actsAreOpen ? 1 : 0), \(Self.now), \(Self.now))
      """)
  }

  /// Noël D'ALMEIDA, matricule 200002, who has 48 hours from now on.
  func addRegistration(_ matricule: String = "200002") throws {
    try execute(
      """
      INSERT INTO registration (matricule, email, email_canonical, phone, password, requested_at,
        expires_at)
      VALUES ('\(matricule)', 'noel@exemple.org', 'noel@exemple.org', '+2290100000103',
        '\(Self.phc)', \(Self.now), \(Self.now) + 172800)
      """)
  }

  func addSession(_ number: Int, of matricule: String = "123456") throws {
    try execute(
      """
      INSERT INTO session (public_id, digest, account_id, kind, is_personal, device, started_at,
        last_seen_at, idle, absolute)
      SELECT 'session-' || (1000 + \(number)), randomblob(32), id, 'navigateur', 0, 'Chrome',
        \(Self.now), \(Self.now), 1200, 43200 FROM account WHERE matricule = '\(matricule)'
      """)
  }

  // MARK: What the database holds

  /// The first column of the rows of a query.
  func rows(_ sql: String) throws -> [String] {
    let output = try python(
      """
      import sqlite3, sys
      base = sqlite3.connect("var/accounts.db")
      for row in base.execute(sys.argv[1]): print(row[0])
      """, sql)
    return output.split(separator: "\n").map(String.init)
  }

  func execute(_ sql: String) throws {
    _ = try python(
      """
      import sqlite3, sys
      base = sqlite3.connect("var/accounts.db", isolation_level=None)
      base.executescript(sys.argv[1])
      """, sql)
  }

  // MARK: Programs

  /// Runs `guichet` at a second of time.
  func guichet(
    _ arguments: [String], at now: Int = AccountsHome.now, language: String = "fr_FR.UTF-8"
  ) throws -> WorkingCopy.Outcome {
    try site.guichet(
      arguments, environment: ["LANG": language, "SOURCE_DATE_EPOCH": String(now)])
  }

  func accounts(_ arguments: String...) throws -> WorkingCopy.Outcome {
    try guichet(["accounts"] + arguments)
  }

  /// The output of a Python program that ended well.
  func python(_ program: String, _ arguments: String...) throws -> String {
    try python(program, arguments)
  }

  func python(_ program: String, _ arguments: [String]) throws -> String {
    let (process, output) = try start(program, arguments)
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(String(decoding: said, as: UTF8.self))")
    return String(decoding: said, as: UTF8.self)
  }

  func start(
    _ program: String, _ arguments: [String], input: Pipe = Pipe()
  ) throws -> (Process, Pipe) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-u", "-c", program] + arguments
    process.currentDirectoryURL = site.folder
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    return (process, output)
  }
}

extension WorkingCopy.Outcome {
  /// What was printed for a program.
  var json: [String: Any] {
    get throws {
      let read = try JSONSerialization.jsonObject(with: Data(output.utf8))
      return try #require(read as? [String: Any])
    }
  }
}
