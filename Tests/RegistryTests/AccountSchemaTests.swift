import Cryptography
import Registry
import Testing

/// What the tables of accounts refuse, whatever program writes to them.
struct AccountSchemaTests {
  private static let constraint: Int32 = 19

  /// A database with a row in each table.
  private static func filled() throws -> AccountFixture {
    let fixture = try AccountFixture()
    let (now, registry) = (AccountFixture.now, fixture.registry)
    let account = try fixture.account(fixture.afi)
    try fixture.begin(1, of: account)
    let pending = try fixture.register(
      fixture.koffi, "koffi@exemple.org", link: AccountFixture.token(2))
    try registry.transaction {
      try registry.keep(
        Receipt(email: "k@exemple.org", sent: now, deadline: now + 1, registration: pending.id),
        for: SHA256.digest(of: [1]))
      _ = try registry.lock(fixture.zinsou, .report, at: now)
      try registry.countFailure(.failuresOfAccount, "1", at: now)
      try registry.queue("a", to: "a@exemple.org", [:], matricule: nil, at: now, expires: now + 1)
    }
    return fixture
  }

  @Test(arguments: [
    ("account", "matricule = '999999'"), ("account", "matricule = NULL"),
    ("account", "password = 'en clair'"), ("account", "password = '$2b$12$abc'"),
    ("account", "password = ''"), ("account", "acts_open = 2"), ("account", "acts_open = 'oui'"),
    ("account", "email_canonical = NULL"), ("account", "email = NULL"),
    ("account", "activated_at = 'hier'"), ("account", "activated_at = 1.5"),
    ("account", "refused_between = NULL"),

    ("registration", "matricule = '999999'"), ("registration", "password = 'en clair'"),
    ("registration", "expires_at = requested_at"), ("registration", "expires_at = 0"),
    ("registration", "phone = NULL"),

    ("receipt", "visitor = zeroblob(31)"), ("receipt", "visitor = NULL"),
    ("receipt", "registration_id = 99"), ("receipt", "email = NULL"),

    ("matricule_lock", "reason = 'humeur'"), ("matricule_lock", "matricule = '999999'"),
    ("matricule_lock", "locked_at = NULL"),

    ("link", "digest = zeroblob(31)"), ("link", "digest = 'texte'"), ("link", "purpose = 'autre'"),
    ("link", "matricule = '999999'"), ("link", "expires_at = issued_at"),
    ("link", "account_id = 99"), ("link", "registration_id = 99"),

    ("session", "public_id = 'court'"), ("session", "digest = zeroblob(33)"),
    ("session", "account_id = 99"), ("session", "kind = 'autre'"), ("session", "is_personal = 2"),
    ("session", "idle = 0"), ("session", "absolute = -1"), ("session", "device = NULL"),

    ("counter", "subject = zeroblob(15)"), ("counter", "count = 0"), ("counter", "count = 1.5"),
    ("counter", "ends_at = NULL"),

    ("outbox", "state = 'perdu'"), ("outbox", "details = NULL"), ("outbox", "state = 'envoye'"),
    ("outbox", "ended_at = 1"), ("outbox", "state = 'mort', details = NULL"),
    ("outbox", "recipient = NULL"),

    ("audit_start", "only = 2"), ("audit_start", "chain = zeroblob(31)"),
  ])
  func `the schema refuses what the rules refuse`(table: String, change: String) throws {
    let fixture = try Self.filled()
    #expect(try fixture.count(table) > 0)
    let refusal = try fixture.refusal("UPDATE \(table) SET \(change)")
    #expect(refusal == Self.constraint)
  }

  @Test(arguments: [
    "INSERT INTO matricule_lock SELECT * FROM matricule_lock",
    "INSERT INTO counter SELECT * FROM counter", "INSERT INTO link SELECT * FROM link",
    "INSERT INTO receipt SELECT * FROM receipt",
    "INSERT INTO audit VALUES (1, 0, 'x', NULL, '', '', '', '', zeroblob(31))",
    "INSERT INTO audit_start VALUES (1, 0, zeroblob(32))", "DELETE FROM agent",
    "DELETE FROM agent WHERE matricule = '345678'",
  ])
  func `nothing is there twice, and no agent goes while something is theirs`(sql: String) throws {
    #expect(try Self.filled().refusal(sql) == Self.constraint)
  }

  /// The last of them shows that the table above fails for its changes, not for its rows.
  @Test(arguments: [
    "UPDATE account SET acts_open = 0", "UPDATE session SET idle = 1",
    "UPDATE outbox SET state = 'mort', details = NULL, ended_at = 1",
    "UPDATE link SET used_at = 1, replaced_at = NULL", "UPDATE counter SET count = 2",
    "UPDATE receipt SET registration_id = NULL", "DELETE FROM account",
  ])
  func `the schema takes what the rules take`(sql: String) throws {
    #expect(try Self.filled().refusal(sql) == 0)
  }
}
