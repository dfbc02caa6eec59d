import Testing

/// What an operator reads where the accounts database cannot be used.
struct RegistryWordsTests {
  private let site: WorkingCopy

  init() throws { site = try WorkingCopy([:]) }

  @Test func `a database that is not there says what to run`() throws {
    try site.write("agents.csv", "matricule\n")
    let french = try site.guichet("roster", "import", "agents.csv")
    #expect(french.status == 3)
    #expect(
      french.errors.hasSuffix(
        "guichet: var/accounts.db n’existe pas. Lancez d’abord « guichet migrate ».\n"))
    let english = try site.guichet("roster", "import", "agents.csv", language: "en")
    #expect(
      english.errors.hasSuffix(
        "guichet: var/accounts.db is not there. Run ‘guichet migrate’ first.\n"))
  }

  @Test func `a home in which nothing can be made is told`() throws {
    let made = try site.guichet("migrate", "--home", "/proc")
    #expect(made.status == 3)
    #expect(made.errors.contains("le dossier n’existe pas"), "\(made.errors)")
  }

  @Test func `a file that is no database is told in words`() throws {
    try site.write("var/accounts.db", String(repeating: "pas une base ", count: 100))
    let listed = try site.guichet("accounts", "list")
    #expect(listed.status == 3)
    #expect(listed.errors.contains("n’est pas une base de comptes"), "\(listed.errors)")
  }
}
