import Cryptography
import SQLite

extension RegistryDatabase {
  /// Adds a row to the audit, within the transaction of what it tells.
  package func record(_ entry: AuditEntry) throws {
    let (last, previous) = try auditEnd()
    let chain = AuditChain.link(
      previous, id: last + 1, at: entry.at, event: entry.event.rawValue,
      matricule: entry.matricule, address: entry.address, device: entry.device,
      request: entry.request, detail: entry.detail)
    var insert = try database.prepare("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
    try insert.run(
      .integer(last + 1), .integer(entry.at), .text(entry.event.rawValue),
      .optional(entry.matricule), .text(entry.address), .text(entry.device),
      .text(entry.request), .text(entry.detail), .blob(chain))
  }

  /// The last row's number and chain.
  private func auditEnd() throws -> (id: Int, chain: [UInt8]) {
    var last = try database.prepare("SELECT id, chain FROM audit ORDER BY id DESC LIMIT 1")
    if try last.step() { return (last.integer(0), last.blob(1) ?? []) }
    return try auditStart()
  }

  private func auditStart() throws -> (id: Int, chain: [UInt8]) {
    var start = try database.prepare("SELECT id, chain FROM audit_start")
    guard try start.step() else { return (0, AuditChain.start) }
    return (start.integer(0), start.blob(1) ?? [])
  }

  /// What happened on an agent's account, the newest first.
  package func auditEntries(of matricule: String, since: Int, atMost: Int) throws -> [AuditEntry] {
    var statement = try database.prepare(
      """
      SELECT at, event, address, device, request, detail FROM audit
      WHERE matricule = ? AND at >= ? ORDER BY id DESC LIMIT ?
      """)
    try statement.bind([.text(matricule), .integer(since), .integer(atMost)])
    var entries: [AuditEntry] = []
    while try statement.step() {
      guard let event = AuditEvent(rawValue: statement.text(1) ?? "") else { continue }
      entries.append(
        AuditEntry(
          at: statement.integer(0), event, matricule: matricule,
          address: statement.text(2) ?? "", device: statement.text(3) ?? "",
          request: statement.text(4) ?? "", detail: statement.text(5) ?? ""))
    }
    return entries
  }

  /// Whether an event of an agent stands in the audit since a moment.
  package func isAudited(
    _ event: AuditEvent, of matricule: String, detail: String, since: Int
  ) throws -> Bool {
    var statement = try database.prepare(
      "SELECT 1 FROM audit WHERE matricule = ? AND at >= ? AND event = ? AND detail = ? LIMIT 1")
    try statement.bind([
      .text(matricule), .integer(since), .text(event.rawValue), .text(detail),
    ])
    return try statement.step()
  }

  // MARK: Verification

  /// What the audit's chain came to.
  package struct AuditVerification: Sendable, Equatable {
    package var rows: Int
    /// The first row that is not what it was, or that follows one that is missing; nil where all
    /// is well.
    package var firstBroken: Int?
    /// The last chain, in hexadecimal: written down elsewhere, it shows later that no row was
    /// taken from the end.
    package var head: String
  }

  /// Reads the whole chain.
  package func verifyAudit() throws -> AuditVerification {
    var (last, chain) = try auditStart()
    var verification = AuditVerification(rows: 0, firstBroken: nil, head: "")
    var rows = try database.prepare(
      """
      SELECT id, at, event, matricule, address, device, request, detail, chain
      FROM audit ORDER BY id
      """)
    while try rows.step() {
      let id = rows.integer(0)
      let expected = AuditChain.link(
        chain, id: id, at: rows.integer(1), event: rows.text(2) ?? "", matricule: rows.text(3),
        address: rows.text(4) ?? "", device: rows.text(5) ?? "", request: rows.text(6) ?? "",
        detail: rows.text(7) ?? "")
      let isWhole = id == last + 1 && rows.blob(8) == expected
      if !isWhole, verification.firstBroken == nil { verification.firstBroken = id }
      verification.rows += 1
      (last, chain) = (id, rows.blob(8) ?? [])
    }
    verification.head = Digest(bytes: chain).hex
    return verification
  }

  /// Removes rows from before a time, and how many; within a transaction.
  ///
  /// Where what is left begins is written first, so that its chain can still be verified.
  package func purgeAudit(before time: Int) throws -> Int {
    var oldest = try database.prepare(
      """
      SELECT id, chain FROM audit WHERE id < coalesce(
        (SELECT id FROM audit WHERE at >= ? ORDER BY id LIMIT 1), (SELECT max(id) + 1 FROM audit))
      ORDER BY id DESC LIMIT 1
      """)
    try oldest.bind([.integer(time)])
    guard try oldest.step(), let chain = oldest.blob(1) else { return 0 }
    let last = oldest.integer(0)
    var start = try database.prepare("UPDATE audit_start SET id = ?, chain = ?")
    try start.run(.integer(last), .blob(chain))
    var delete = try database.prepare("DELETE FROM audit WHERE id <= ?")
    try delete.run(.integer(last))
    return database.changes
  }
}
