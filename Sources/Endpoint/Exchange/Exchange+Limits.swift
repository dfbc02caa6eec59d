import Accounts
import Gateway
import Registry

extension Exchange {
  /// Counts a request of the client's address block, and ends one that is too many; within a
  /// transaction, which keeps the count although the request ends.
  ///
  /// - Returns: nil where the request may go on; else when to come again, in seconds.
  func excess(_ scope: CounterScope, _ limit: Limit) throws -> Int? {
    let database = try registry
    let count = try database.count(scope, client.block, limit, at: now)
    guard count > limit.times else { return nil }
    // One row for each time that it happens, not for each request: an attacker pays more than we.
    if count == limit.times + 1 { try record(.limitExceeded, detail: scope.rawValue) }
    let end = try database.end(of: scope, client.block) ?? now
    return max(1, end - now)
  }

  /// The same in a transaction of its own.
  func limit(_ scope: CounterScope, _ limit: Limit) throws {
    let wait = try registry.transaction { try excess(scope, limit) }
    if let wait { throw Interruption.tooMany(retryAfter: wait) }
  }

  /// Adds a row to the audit, within a transaction.
  func record(
    _ event: AuditEvent, of matricule: Matricule? = nil, detail: String = ""
  ) throws {
    try registry.record(
      AuditEntry(
        at: now, event, matricule: matricule?.text, address: client.text,
        device: Device.name(of: request.headers[.userAgent]), request: id, detail: detail))
  }
}
