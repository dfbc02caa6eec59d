import Accounts
import Calendar
import Cryptography
import Gateway
import JSON
import Portal
import Registry
import Template

// « Vérifiez votre courriel »: what follows every registration.
extension Exchange {
  /// What a registration answers: the page after it, which a reload does not send again.
  func received(_ receipt: Receipt) throws -> Response {
    if prefersJSON { return json(202, .object(Self.members(receipt, moment(receipt.deadline)))) }
    // Without a cookie there is nothing to find the receipt by.
    return cookie == nil
      ? try receiptPage(receipt, canResend: false, resent: false)
      : redirect(to: "/inscription-envoyee")
  }

  func showReceipt() throws -> Response {
    guard let receipt = try receipt() else {
      if prefersJSON { throw Interruption.notFound }
      return redirect(to: "/inscription")
    }
    let resent = try query().text("envoi") == "nouveau"
    return try receiptPage(receipt, canResend: canResend(receipt), resent: resent)
  }

  private func receipt() throws -> Receipt? {
    guard let digest = cookieDigest else { return nil }
    return try registry.receipt(of: digest, at: now)
  }

  private var cookieDigest: Digest? {
    cookie.map { SHA256.digest(of: Array($0.utf8)) }
  }

  /// By the receipt alone: a page that went by the registration would tell whether there is one.
  private func canResend(_ receipt: Receipt) -> Bool {
    now >= receipt.sent + settings.durations.resend
      && receipt.timesSentAgain < Limit.resends.times
  }

  /// Sends the link again, where there is one; the answer is the same where there is none.
  func sendAgain() throws -> Response {
    let resent = try registry.transaction { () -> Bool in
      guard let digest = cookieDigest, var receipt = try receipt(), canResend(receipt) else {
        return false
      }
      receipt.sent = now
      receipt.deadline = now + settings.durations.activation
      receipt.timesSentAgain += 1
      try registry.keep(receipt, for: digest)
      if let registration = receipt.registration { try renew(registration, receipt.deadline) }
      return true
    }
    if prefersJSON { return json(202, .object([("renvoye", .boolean(resent))])) }
    return redirect(to: "/inscription-envoyee" + (resent ? "?envoi=nouveau" : ""))
  }

  private func renew(_ id: Int, _ deadline: Int) throws {
    let database = try registry
    guard var registration = try database.registration(id: id, at: now),
      try mayMail(.activationRenouvelee, to: registration.email)
    else { return }
    registration.expires = deadline
    try database.prolong(registration, until: deadline)
    try database.replaceLinks(.activation, of: registration.matricule, at: now)
    try record(.linkSentAgain, of: registration.matricule)
    let name = try database.rosterEntry(registration.matricule)?.displayName ?? ""
    try sendActivation(.activationRenouvelee, registration, name: name)
  }

  private func receiptPage(
    _ receipt: Receipt, canResend: Bool, resent: Bool
  ) throws -> Response {
    let deadline = moment(receipt.deadline)
    return try answer(
      .inscriptionEnvoyee,
      [
        "email": .text(receipt.email), "deadline": .text(deadline.frenchWithWeekday),
        "can_resend": .flag(canResend), "resent": .flag(resent),
      ], json: .object(Self.members(receipt, deadline)))
  }

  private static func members(_ receipt: Receipt, _ deadline: Moment) -> [(String, JSONText)] {
    [("email", .string(receipt.email)), ("echeance", .string(deadline.rfc3339))]
  }
}
