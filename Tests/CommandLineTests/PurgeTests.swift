import Foundation
import Testing

/// `guichet purge`.
@Suite(.timeLimit(.minutes(2)))
struct PurgeTests {
  private static let site = [
    "site.yml": """
    version: 1
    title: Essai
    ministry: Ministère de l'Exemple
    base_url: https://carriere.exemple.org
    durations: {journal: 30 d}

    """, "content/index.md": "---\ntitle: Accueil\n---\n\nBonjour.\n",
  ]

  @Test func `without a portal nothing goes: the journal's duration is not known`() throws {
    let home = try AccountsHome()
    try home.addRegistration()
    let refused = try home.guichet(["purge"], at: AccountsHome.now + 200_000)
    #expect(refused.status == 3)
    #expect(refused.errors.contains("rien n’a été effacé"), "\(refused.errors)")
    #expect(try home.rows("SELECT count(*) FROM registration") == ["1"])
  }

  @Test func `a registration goes after 48 hours, the audit after what site.yml says`() throws {
    let home = try AccountsHome(WorkingCopy(Self.site))
    #expect(try home.guichet(["build"]).status == 0)
    try home.addRegistration()
    _ = try home.accounts("lock", "200003")
    _ = try home.guichet(["accounts", "unlock", "200003"], at: AccountsHome.now + 1)
    let early = try home.guichet(["purge", "--json"], at: AccountsHome.now + 172_799).json
    #expect(early["registrations"] as? Int == 0)
    let late = try home.guichet(["purge"], at: AccountsHome.now + 172_800)
    #expect(late.status == 0)
    #expect(late.output.contains("Inscriptions jamais activées : 1\n"), "\(late.output)")
    let month = try home.guichet(["purge", "--json"], at: AccountsHome.now + 2_592_001).json
    #expect(month["auditRows"] as? Int == 1)
    let verified = try home.guichet(["audit", "verify", "--json"])
    #expect(try verified.status == 0 && verified.json["rows"] as? Int == 1)
  }
}
