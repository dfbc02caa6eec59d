import Foundation
import Testing

/// What goes for good is asked about first.
@Suite(.timeLimit(.minutes(2)))
struct ConfirmationTests {
  private let home: AccountsHome

  init() throws {
    home = try AccountsHome()
    try home.addAccount()
  }

  /// Types an answer to `guichet` at a terminal, and reads what stands there.
  private func answer(_ answer: String, to arguments: String...) throws -> String {
    try home.python(
      """
      import os, pty, sys
      child, terminal = pty.fork()
      if child == 0:
          os.environ["LANG"] = "fr_FR.UTF-8"
          os.execv(sys.argv[2], sys.argv[2:])
      os.write(terminal, sys.argv[1].encode() + b"\\n")
      while True:
          try: chunk = os.read(terminal, 4096)
          except OSError: break
          if not chunk: break
          os.write(1, chunk)
      print("code", os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
      """, [answer, WorkingCopy.program.path] + arguments)
  }

  private var accounts: [String] { get throws { try home.rows("SELECT matricule FROM account") } }

  @Test func `a pipe cannot confirm`() throws {
    let refused = try home.accounts("forget", "123456")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("--yes"))
    #expect(try accounts == ["123456"])
  }

  @Test func `oui at a terminal confirms, anything else changes nothing`() throws {
    let no = try answer("non", to: "accounts", "forget", "123456")
    #expect(no.contains("Afi Marie DOSSOU (123456) sera effacé") && no.contains("code 0"), "\(no)")
    #expect(no.contains("Rien n’a changé"))
    #expect(try accounts == ["123456"])
    let yes = try answer(" Oui ", to: "accounts", "forget", "123456")
    #expect(yes.contains("est effacé") && yes.contains("code 0"), "\(yes)")
    #expect(try accounts.isEmpty)
  }

  @Test func `what is forgotten is gone from the files too, but for the audit`() throws {
    try home.addSession(1)
    try home.addRegistration()
    try home.execute(
      "INSERT INTO outbox (mail, recipient, matricule, details, state, queued_at, due_at, "
        + "expires_at) VALUES ('activation', 'afi@exemple.org', '123456', '{}', 'attente', 1, 1, 2)"
    )
    #expect(try home.accounts("forget", "123456", "--yes").status == 0)
    #expect(try home.accounts("forget", "200002", "--yes").status == 0)
    for table in ["account", "session", "registration", "outbox"] {
      #expect(try home.rows("SELECT count(*) FROM \(table)") == ["0"], "\(table)")
    }
    for file in ["var/accounts.db", "var/accounts.db-wal"] where home.site.exists(file) {
      let bytes = try Data(contentsOf: home.site.folder.appendingPathComponent(file))
      #expect(bytes.range(of: Data("afi@exemple.org".utf8)) == nil, "\(file)")
    }
    #expect(
      try home.rows("SELECT event || ' ' || matricule FROM audit")
        == ["user_deleted 123456", "user_deleted 200002"])
    #expect(try home.accounts("forget", "123456", "--yes").status == 1)
  }

  @Test func `an account that its owner disowned is not handed back unasked`() throws {
    try home.execute(
      "INSERT INTO matricule_lock VALUES ('123456', 'signalement', \(AccountsHome.now))")
    let refused = try home.accounts("unlock", "123456")
    #expect(refused.status == 2)
    #expect(try home.rows("SELECT count(*) FROM matricule_lock") == ["1"])
    let no = try answer("", to: "accounts", "unlock", "123456")
    #expect(no.contains("n’est pas le sien") && no.contains("Rien n’a changé"), "\(no)")
    #expect(try home.accounts("unlock", "123456", "--yes").status == 0)
    #expect(try home.rows("SELECT count(*) FROM matricule_lock") == ["0"])
  }
}
