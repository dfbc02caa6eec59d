import Accounts
import Cryptography
import FileSystem
import Registry
import Testing

extension Counter {
  /// Hashes that cost next to nothing, for tests that are not about them.
  static let quick = ["account.hash_memory": "64", "account.hash_passes": "1"]

  /// Writes an account as an activation would.
  func insertAccount(
    _ matricule: String = "123456", email: String = "afi@exemple.org",
    password: String = Browser.password
  ) throws {
    let phc = try Argon2.hash(
      try PasswordPolicy.bytes(of: password), salt: RandomBytes.make(Argon2.saltLength),
      parameters: Argon2.Parameters(memoryKiB: 64, iterations: 1, lanes: 1))
    try execute(
      """
      INSERT INTO account (matricule, email, email_canonical, phone, password, acts_open,
        activated_at, password_changed_at)
      VALUES ('\(matricule)', '\(email)', '\(email)', '+2290100000101', '\(phc)', 1, \(now), \(now))
      """)
  }

  /// Closes a matricule, as an operator does.
  func lock(_ matricule: String = "123456") throws {
    let registry = try registry
    let matricule = try Matricule(stored: matricule)
    _ = try registry.transaction { try registry.lock(matricule, .byOperator, at: now) }
  }

  /// Says in the roster that an agent has left.
  func dismiss(_ matricule: String = "123456") throws {
    try execute("UPDATE agent SET situation = 'sorti' WHERE matricule = '\(matricule)'")
  }

  /// Every row of every table, but for the columns that are left out.
  func contents(without columns: Set<String> = []) throws -> [String] {
    try rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").flatMap { table in
      let names = try rows("SELECT name FROM pragma_table_info('\(table)')").filter {
        !columns.contains("\(table).\($0)") && !columns.contains(table)
      }
      guard !names.isEmpty else { return [String]() }
      let row = names.map { "quote(\"\($0)\")" }.joined(separator: " || ' ' || ")
      return try rows("SELECT \(row) FROM \"\(table)\" ORDER BY 1").map { "\(table): \($0)" }
    }
  }

  /// How many rows of the audit there are for each event: what an attempt left behind.
  func audited(_ event: String) throws -> Int {
    Int(try rows("SELECT count(*) FROM audit WHERE event = '\(event)'")[0]) ?? 0
  }
}

extension Counter {
  /// Counts wrong passwords of an account, now.
  func fail(_ times: Int, matricule: String = "123456") throws {
    let registry = try registry
    let id = try #require(rows("SELECT id FROM account WHERE matricule = '\(matricule)'").first)
    try registry.transaction {
      for _ in 1...times { try registry.countFailure(.failuresOfAccount, id, at: now) }
    }
  }
}

extension Counter {
  /// Whether a file or folder stands in the home folder.
  func has(_ name: String) -> Bool { Command.output(["test", "-e", "\(home)/\(name)"]) != nil }
}
