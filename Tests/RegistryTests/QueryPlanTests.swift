import Registry
import SQLite
import TestRegistry
import TestSupport
import Testing

/// No request reads a table from end to end: each would be slower than the one before it.
struct QueryPlanTests {
  /// Reading these costs what an operator waits for, or what one agent has.
  private static let exceptions = [
    // `audit` in its own order, from the end, and no further than one row.
    "SELECT id, chain FROM audit ORDER BY id DESC LIMIT 1",
    // One row, by its CHECK.
    "SELECT id, chain FROM audit_start", "UPDATE audit_start SET id = ?, chain = ?",
    // `guichet audit verify`, `guichet purge`, `guichet mail list`, `guichet accounts forget`.
    "FROM audit ORDER BY id", "SELECT id, chain FROM audit WHERE id < coalesce(",
    "FROM outbox WHERE state = ? ORDER BY id DESC LIMIT ?",
    "SELECT count(*) FROM outbox WHERE state = ?", "UPDATE outbox SET state = 'mort'",
    "DELETE FROM receipt WHERE email IN",
    // Who asked to be told of new acts: what the timer that mails them looks at.
    "FROM act_notice JOIN account",
  ]

  /// What stands for the interpolations of the sources.
  private static let interpolations = [
    ("\\(Self.columns)", ["*"]), ("\\(table)", ["outbox", "link", "account"]),
    (
      "\\(condition)",
      ["account.matricule = ?", "account.email_canonical = ?", "account.id = ?"]
    ),
    (
      "\\(rows)",
      [
        "registration WHERE id IN (SELECT id FROM registration WHERE expires_at <= ? LIMIT 5)",
        "receipt WHERE visitor IN (SELECT visitor FROM receipt WHERE deadline <= ? LIMIT 5)",
      ]
    ),
    ("\\(Act.columns)", ["*"]),
    ("\\(wanted)", ["listed_act WHERE matricule = ? AND (?2 IS NULL OR genre = ?2)"]),
    (
      "\\(rest)",
      [
        "listed_act WHERE matricule = ? ORDER BY date DESC, id DESC LIMIT ?4 OFFSET ?5",
        "act WHERE id = ? AND matricule = ? AND withdrawn_at IS NULL",
        "listed_act WHERE matricule = ? AND instr(folded, ?) > 0 ORDER BY date DESC, id DESC",
      ]
    ),
  ]

  private static let files = [
    "Accounts/Account",
    "Acts/ActNotices",
    "Acts/ActQueries",
    "Acts/ActWithdrawal",
    "Audit/AuditLog",
    "Accounts/Counter",
    "Accounts/MailedLink",
    "Accounts/MatriculeLock",
    "Outbox/Outbox",
    "Accounts/PendingRegistration",
    "Schema/Purge",
    "Accounts/Receipt",
    "Roster/RosterEntry",
    "Accounts/Session",
  ]

  /// The statements that a source file prepares, as they stand in it.
  private static func statements(in file: String) throws -> [String] {
    let source = try bytes(ofFile: "\(Repository.root)/Sources/Registry/\(file).swift")
    return String(decoding: source, as: UTF8.self).split(separator: "database.prepare(").dropFirst()
      .compactMap { rest in
        let parts = rest.split(separator: "\"", omittingEmptySubsequences: false)
        let isLong = parts.count > 3 && parts[1].isEmpty && parts[2].isEmpty
        let sql = isLong ? parts[3] : parts[1]
        return sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }.flatMap(filledIn)
  }

  private static func filledIn(_ sql: String) -> [String] {
    interpolations.reduce([sql]) { statements, interpolation in
      statements.flatMap { sql in
        sql.contains(interpolation.0)
          ? interpolation.1.map { sql.replacing(interpolation.0, with: $0) } : [sql]
      }
    }
  }

  /// The lines of `EXPLAIN QUERY PLAN`.
  private static func plan(_ sql: String, in database: borrowing Database) throws -> [String] {
    var statement = try database.prepare("EXPLAIN QUERY PLAN \(sql)")
    var lines: [String] = []
    while try statement.step() { lines.append(statement.text(3) ?? "") }
    return lines
  }

  @Test(arguments: files)
  func `each statement of a request finds its rows by an index`(file: String) throws {
    let fixture = try RosterFixture()
    let database = try Database(fixture.database, mode: .readOnly)
    let statements = try Self.statements(in: file)
    #expect(!statements.isEmpty)
    for sql in statements where !Self.exceptions.contains(where: sql.contains) {
      let scans = try Self.plan(sql, in: database).filter { line in
        line.hasPrefix("SCAN") && line != "SCAN CONSTANT ROW"
      }
      #expect(scans.isEmpty, "\(sql)")
    }
  }

  /// The table above is read from the sources: it must not read nothing.
  @Test func `every file with statements is looked at`() throws {
    let all = try Self.files.flatMap(Self.statements)
    #expect(all.count > 50)
    #expect(all.allSatisfy { !$0.contains("\\(") && !$0.isEmpty })
    #expect(Self.exceptions.allSatisfy { exception in all.contains { $0.contains(exception) } })
  }

  @Test func `a table without an index is seen to be read from end to end`() throws {
    let fixture = try RosterFixture()
    let database = try Database(fixture.database, mode: .readOnly)
    let plan = try Self.plan("SELECT 1 FROM session WHERE device = ?", in: database)
    #expect(plan == ["SCAN session"])
  }

  /// A foreign key without an index reads the child's table at each removal of a parent.
  @Test func `each foreign key has an index that begins with it`() throws {
    let fixture = try RosterFixture()
    let missing = try fixture.rows(
      """
      SELECT child.name || '.' || fk."from" AS concat
      FROM sqlite_schema AS child, pragma_foreign_key_list(child.name) AS fk
      WHERE child.type = 'table' AND NOT EXISTS (
        SELECT 1 FROM pragma_index_list(child.name) AS list, pragma_index_info(list.name) AS info
        WHERE info.seqno = 0 AND info.name = fk."from")
      """)
    #expect(missing == [])
  }
}
