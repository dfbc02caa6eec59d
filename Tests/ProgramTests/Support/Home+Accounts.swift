import Cryptography
import Glibc
import Registry
import SQLite
import TestPortal
import Testing

extension Home {
  /// The password of every account that a test makes.
  static let password = "trois pirogues au lac"

  // MARK: What the database holds

  func count(_ table: String) throws -> Int {
    try #require(Int(try rows("SELECT count(*) FROM \(table)")[0]))
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
