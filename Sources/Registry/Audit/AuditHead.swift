import SQLite

extension RegistryDatabase {
  /// Whether the audit still has the row that a chain was written down of; the chain of the last
  /// row that a purge removed counts too.
  ///
  /// Rows taken from the end leave a chain that is whole: only a head that was kept elsewhere tells.
  package func auditContains(head: [UInt8]) throws -> Bool {
    var statement = try database.prepare(
      """
      SELECT 1 FROM audit WHERE chain = ?1
      UNION ALL SELECT 1 FROM audit_start WHERE chain = ?1 LIMIT 1
      """)
    try statement.bind([.blob(head)])
    return try statement.step()
  }
}
