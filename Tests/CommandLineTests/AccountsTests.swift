import Foundation
import Testing

/// `guichet accounts`, on the database that the counter writes.
@Suite(.timeLimit(.minutes(2)))
struct AccountsTests {
  private let home: AccountsHome

  init() throws { home = try AccountsHome() }

  private var audit: [String] {
    get throws {
      try home.rows(
        "SELECT event || ' ' || matricule || ' ' || request || ' [' || address || ']' FROM audit "
          + "ORDER BY id")
    }
  }

  // MARK: Looking

  @Test func `the list says who is where, in aligned columns and without whole addresses`() throws {
    try home.addAccount()
    try home.addAccount("200001", email: "aissata@exemple.org", actsAreOpen: false)
    try home.addRegistration()
    _ = try home.accounts("lock", "200003")
    let list = try home.accounts("list")
    #expect(list.status == 0)
    #expect(
      list.output == """
        MATRICULE  NOM                      COURRIEL          ÉTAT                     DEPUIS      \
        DERNIÈRE CONNEXION
        123456     Afi Marie DOSSOU         a•••@exemple.org  actif                    2026-04-01  —
        200001     Aïssata KONÉ             a•••@exemple.org  à approuver              2026-04-01  —
        200002     Noël D'ALMEIDA           n•••@exemple.org  en attente d’activation  2026-04-01  —
        200003     Jean-Pierre AGBO-TOSSOU  —                 bloqué                   2026-04-01  —
        4 comptes.
        Heures universelles : le site n’est pas encore construit.

        """)
  }

  @Test(arguments: [
    (["--pending"], ["200002"]), (["--to-approve"], ["200001"]), (["--locked"], ["200003"]),
    (["--locked", "--pending"], ["200002", "200003"]),
  ])
  func `a filter leaves those in that state, and filters add up`(
    flags: [String], expected: [String]
  ) throws {
    try home.addAccount()
    try home.addAccount("200001", email: "aissata@exemple.org", actsAreOpen: false)
    try home.addRegistration()
    _ = try home.accounts("lock", "200003")
    let accounts = try home.guichet(["accounts", "list", "--json"] + flags).json["accounts"]
    let list = try #require(accounts as? [[String: Any]])
    #expect(list.map { $0["matricule"] as? String } == expected)
  }

  @Test func `a registration is listed until its 48 hours are over`() throws {
    try home.addRegistration()
    let end = AccountsHome.now + 172_800
    let list = ["accounts", "list", "--pending"]
    #expect(try home.guichet(list, at: end - 1).output.contains("200002"))
    #expect(try home.guichet(list, at: end).output == "Aucun compte.\n")
    let none = try home.guichet(list + ["--json"], at: end)
    #expect(try (none.json["accounts"] as? [Any])?.isEmpty == true)
  }

  @Test func `an account is shown with its sessions and what happened to it`() throws {
    try home.addAccount()
    try home.addSession(1)
    try home.addSession(2)
    _ = try home.accounts("address", "123456", "nouvelle@exemple.org")
    try home.addSession(3)
    let shown = try home.accounts("show", "12 34.56")
    #expect(shown.status == 0)
    for line in [
      "Agent               Afi Marie DOSSOU", "État                actif",
      "Courriel            n•••@exemple.org", "Sessions ouvertes   1",
      "2026-04-01 12:00  Adresse électronique changée par le service",
    ] { #expect(shown.output.contains(line), "\(shown.output)") }
    #expect(!shown.output.contains("nouvelle@"))
    let json = try home.accounts("show", "123456", "--json").json
    #expect(json["sessions"] as? Int == 1)
    #expect((json["events"] as? [[String: Any]])?.first?["event"] as? String == "user_updated")
  }

  @Test(arguments: [
    ("show", "999999", "n’est pas dans le fichier des agents"),
    ("lock", "999999", "n’est pas dans le fichier des agents"),
    ("approve", "200003", "n’a pas de compte"), ("show", "é", "n’est pas un matricule"),
  ])
  func `a matricule that cannot be meant ends with 1 and says what to check`(
    command: String, matricule: String, words: String
  ) throws {
    let outcome = try home.accounts(command, matricule)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(try audit.isEmpty)
  }

  // MARK: Changing

  @Test func `approval opens the acts, once`() throws {
    try home.addAccount(actsAreOpen: false)
    #expect(
      try home.accounts("approve", "123456").output == "Les actes de 123456 sont ouverts.\n")
    #expect(try home.accounts("approve", "123456").output.contains("Rien n’a changé"))
    #expect(try home.rows("SELECT acts_open FROM account") == ["1"])
    #expect(try audit == ["authz_change 123456 accounts approve []"])
  }

  @Test func `a lock ends sessions and registration, and needs no account`() throws {
    try home.addAccount()
    try home.addSession(1)
    try home.addRegistration()
    for matricule in ["123456", "200002", "200003"] {
      #expect(try home.accounts("lock", matricule).status == 0)
    }
    #expect(try home.rows("SELECT count(*) FROM session") == ["0"])
    #expect(try home.rows("SELECT count(*) FROM registration") == ["0"])
    #expect(try home.accounts("unlock", "200003").status == 0)
    #expect(try home.accounts("unlock", "200003").output.contains("Rien n’a changé"))
    #expect(
      try home.rows("SELECT matricule || reason FROM matricule_lock")
        == ["123456operateur", "200002operateur"])
    #expect(try audit.last == "authn_login_unlock 200003 accounts unlock []")
    #expect(try home.rows("SELECT DISTINCT device = '' FROM audit") == ["0"])
  }

  @Test func `a change whose audit row cannot be written is not made`() throws {
    try home.addAccount()
    try home.execute(
      "CREATE TRIGGER t BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'plein'); END")
    for command in [
      ["lock", "123456"], ["forget", "123456", "--yes"], ["address", "123456", "b@exemple.org"],
    ] { #expect(try home.guichet(["accounts"] + command).status == 3) }
    #expect(try home.rows("SELECT email FROM account") == ["afi@exemple.org"])
    #expect(try home.rows("SELECT count(*) FROM matricule_lock") == ["0"])
    #expect(try home.rows("SELECT count(*) FROM outbox") == ["0"])
  }

  @Test func `a new address is mailed to both, and ends sessions and links`() throws {
    try home.addAccount()
    try home.addSession(1)
    try home.execute(
      "INSERT INTO link VALUES (randomblob(32), 'nouveau-mot-de-passe', '123456', NULL, 1, "
        + "\(AccountsHome.now), \(AccountsHome.now + 1800), NULL, NULL)")
    let changed = try home.accounts("address", "123456", "Afi.Marie@exemple.org")
    #expect(changed.status == 0 && !changed.output.contains("Afi.Marie@"))
    #expect(
      try home.rows("SELECT email || ' ' || email_canonical FROM account")
        == ["Afi.Marie@exemple.org afi.marie@exemple.org"])
    #expect(
      try home.rows("SELECT mail || ' ' || recipient || ' ' || details FROM outbox")
        == [
          "Afi.Marie@exemple.org", "afi@exemple.org",
        ].map {
          "adresse-modifiee \($0) {\"adresse_masquee\":\"A•••@exemple.org\","
            + "\"date\":\"1er avril 2026 à 12\u{A0}h\u{A0}00\",\"nom\":\"Afi Marie DOSSOU\"}"
        })
    #expect(try home.rows("SELECT count(*) FROM session") == ["0"])
    #expect(
      try home.rows("SELECT replaced_at FROM link") == [String(AccountsHome.now)])
    #expect(try audit == ["user_updated 123456 accounts address []"])
  }

  @Test func `an address that another account has, or that is none, changes nothing`() throws {
    try home.addAccount()
    try home.addAccount("200001", email: "aissata@exemple.org")
    for address in ["AISSATA@exemple.org", "aissata", "a@exemple.org, b@exemple.org"] {
      let refused = try home.accounts("address", "123456", address)
      #expect(refused.status == 1, "\(refused)")
    }
    #expect(try home.rows("SELECT count(*) FROM outbox") == ["0"])
    #expect(try home.accounts("address", "123456", "afi@exemple.org").status == 0)
    #expect(try audit.isEmpty)
  }

  @Test func `sessions end for one agent or for all, each in their own journal`() throws {
    try home.addAccount()
    try home.addAccount("200001", email: "aissata@exemple.org")
    for number in 1...2 { try home.addSession(number) }
    for number in 3...5 { try home.addSession(number, of: "200001") }
    #expect(
      try home.accounts("sessions", "end", "123456").output == "2 sessions sont fermées.\n")
    try home.addSession(6)
    #expect(
      try home.accounts("sessions", "end", "--all").output == "4 sessions sont fermées.\n")
    #expect(
      try home.rows("SELECT matricule || ' ' || detail FROM audit ORDER BY id")
        == ["123456 2", "123456 1", "200001 3"])
    #expect(try home.accounts("sessions", "end").status == 2)
    #expect(try home.accounts("sessions", "end", "123456", "--all").status == 2)
  }

  @Test func `all is said in English where English is asked for`() throws {
    try home.addAccount()
    let list = try home.guichet(["accounts", "list"], language: "en")
    #expect(list.output.contains("active") && list.output.contains("1 account."))
    _ = try home.accounts("lock", "123456")
    let shown = try home.guichet(["accounts", "show", "123456"], language: "en")
    #expect(shown.output.contains("Account locked by the office"))
    #expect(shown.output.contains("by the office, 2026-04-01 12:00"))
  }
}
