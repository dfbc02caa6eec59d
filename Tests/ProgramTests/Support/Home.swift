import Accounts
import Calendar
import Cryptography
import FileSystem
import Glibc
import Registry
import SQLite
import Testing

/// A home folder with the demonstration's agents, for the real program; it goes with the test.
final class Home {
  let path: String

  /// The password of every account that a test makes.
  static let password = "trois pirogues au lac"

  /// - Parameters:
  ///   - settings: rows of `portal.db` to change: `account.hash_slots` → `4`.
  ///   - folder: where the home is made; it must be there.
  init(_ settings: [String: String] = [:], in folder: String = "/tmp") async throws {
    let made = Command.output(["mktemp", "-d", "\(folder)/guichet-program-XXXXXX"])
    path = try #require(made).split(separator: "\n").joined()
    try await BuiltPortal.copy(to: path)
    let portal = try Database("\(path)/portal.db", mode: .readWrite)
    for (name, value) in settings {
      // Not an insertion: the table has no keys, and the reader takes the first row of a name.
      var update = try portal.prepare("UPDATE setting SET value = ? WHERE path = ?")
      try update.run(.text(value), .text(name))
      try #require(portal.changes == 1)
    }
    _ = try RegistryDatabase.migrate(home: path)
    let today = try #require(Day(year: 2026, month: 4, day: 1))
    let rules = RosterRules(
      today: today, numberingPlan: NumberingPlan(countryPrefix: "229", digits: 10, start: "01"))
    let report = try RosterImport(
      of: "\(BuiltPortal.root)/demo/agents.csv", rules: rules, isComplete: false, isDryRun: false
    ).run(on: registry)
    try #require(report.changes != nil)
  }

  deinit { _ = Command.output(["rm", "-r", path]) }

  var registry: RegistryDatabase { get throws { try RegistryDatabase(home: path) } }

  // MARK: What the database holds

  /// The first column of the rows of a query.
  func rows(_ sql: String) throws -> [String] {
    let database = try Database("\(path)/accounts.db", mode: .readWrite)
    var statement = try database.prepare(sql)
    var rows: [String] = []
    while try statement.step() { rows.append(statement.text(0) ?? "NULL") }
    return rows
  }

  func count(_ table: String) throws -> Int {
    try #require(Int(try rows("SELECT count(*) FROM \(table)")[0]))
  }

  func execute(_ sql: String) throws {
    try Database("\(path)/accounts.db", mode: .readWrite).execute(sql)
  }

  /// The tokens of the links in the mails of a kind that wait, the newest first.
  func tokens(of mail: String) throws -> [String] {
    try registry.mails(.waiting, atMost: 100_000).filter { $0.mail == mail }.compactMap { mail in
      mail.details["lien"]?.split(separator: "jeton=").last.map(String.init)
    }
  }

  func token(of mail: String) throws -> String { try #require(try tokens(of: mail).first) }

  // MARK: What a test begins with

  /// Afi DOSSOU's account, with no way to it.
  func addAccount(matricule: String = "123456", email: String = "afi@exemple.org") throws {
    let now = time(nil)
    let phc = try Self.hash.get()
    let database = try Database("\(path)/accounts.db", mode: .readWrite)
    var insert = try database.prepare(
      """
      INSERT INTO account (matricule, email, email_canonical, phone, password, acts_open,
        activated_at, password_changed_at) VALUES (?, ?, ?, '+2290100000101', ?, 1, ?, ?)
      """)
    try insert.run(
      .text(matricule), .text(email), .text(email), .text(phc), .integer(now), .integer(now))
  }

  private static let hash = Result {
    var bytes = Array(password.utf8)
    return try Argon2.hash(
      SecretBytes(emptying: &bytes), salt: RandomBytes.make(Argon2.saltLength), parameters: .floor)
  }

  /// Agents of the roster, with these matricules: all of them Afi DOSSOU, born on 27 March 1984.
  func addAgents(_ matricules: [String]) throws {
    let database = try Database("\(path)/accounts.db", mode: .readWrite)
    try database.transaction {
      for matricule in matricules {
        var insert = try database.prepare(
          """
          INSERT INTO agent (matricule, nom, prenoms, date_naissance, naissance_precision, statut,
            ministere_sigle, situation, maj)
          VALUES (?, 'DOSSOU', 'Afi Marie', '1984-03-27', 'jour', 'fonctionnaire', 'MTFP',
            'actif', '2026-02-02')
          """)
        try insert.run(.text(matricule))
      }
    }
  }
}
