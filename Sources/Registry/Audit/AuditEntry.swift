import Cryptography

/// Something that happened, as the audit keeps it.
package struct AuditEntry: Sendable, Equatable {
  /// In seconds since the epoch.
  package var at: Int
  package var event: AuditEvent
  /// Whom it is about; nil where nobody is known.
  package var matricule: String?
  /// The client's network address; empty for an operator at the machine.
  package var address: String
  /// The device, roughly.
  package var device: String
  /// The request, or the operator's command.
  package var request: String
  /// A stable word that says more, such as a reason; never a secret.
  package var detail: String

  package init(
    at: Int, _ event: AuditEvent, matricule: String? = nil, address: String = "",
    device: String = "", request: String, detail: String = ""
  ) {
    self.at = at
    self.event = event
    self.matricule = matricule
    self.address = address
    self.device = device
    self.request = request
    self.detail = detail
  }
}

/// How audit rows hang together.
enum AuditChain {
  /// What the first row is chained to.
  static let start = [UInt8](repeating: 0, count: 32)

  /// The chain of a row: SHA-256 over a label, the chain before it, and each field behind its
  /// length, so that no two rows read alike.
  static func link(
    _ previous: [UInt8], id: Int, at: Int, event: String, matricule: String?, address: String,
    device: String, request: String, detail: String
  ) -> [UInt8] {
    var message = Array("guichet-audit/1\n".utf8) + previous
    let matricule = matricule.map { "+\($0)" } ?? "-"
    for field in [String(id), String(at), event, matricule, address, device, request, detail] {
      message += Array("\(field.utf8.count):\(field)".utf8)
    }
    return SHA256.digest(of: message).bytes
  }
}
