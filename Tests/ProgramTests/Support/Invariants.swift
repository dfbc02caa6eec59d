import Registry
import TestPortal

/// What is true of `accounts.db` at any moment, whatever died: each a query that finds what breaks
/// it (R99).
enum Invariants {
  static let all: KeyValuePairs = [
    "the file is whole": "SELECT * FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
    "no row points nowhere": "SELECT \"table\" FROM pragma_foreign_key_check",
    "a used link made an account":
      """
    SELECT matricule FROM link WHERE purpose = 'activation' AND used_at IS NOT NULL
    AND matricule NOT IN (SELECT matricule FROM account)
    """,
    "an account has its one used link":
      """
    SELECT matricule FROM account WHERE (SELECT count(*) FROM link WHERE purpose = 'activation'
    AND used_at IS NOT NULL AND link.matricule = account.matricule) <> 1
    """,
    "an account was told of once":
      """
    SELECT matricule FROM account WHERE (SELECT count(*) FROM outbox
    WHERE mail = 'compte-active' AND outbox.matricule = account.matricule) <> 1
    """,
    "an account is no registration any more":
      "SELECT matricule FROM registration WHERE matricule IN (SELECT matricule FROM account)",
    "a registration has its mail":
      """
    SELECT matricule FROM registration
    WHERE matricule NOT IN (SELECT matricule FROM outbox WHERE mail = 'activation')
    """,
    "a registration has its one live link":
      """
    SELECT matricule FROM registration WHERE (SELECT count(*) FROM link WHERE used_at IS NULL
    AND replaced_at IS NULL AND registration_id = registration.id) <> 1
    """,
    "a mail has its registration, or what became of it":
      """
    SELECT matricule FROM outbox WHERE mail = 'activation'
    AND matricule NOT IN (SELECT matricule FROM registration)
    AND matricule NOT IN (SELECT matricule FROM account)
    """,
    "registrations, their mails and their audit rows are as many":
      equal(events: "user_registration_accepted", mails: "activation"),
    "accounts, their mails and their audit rows are as many":
      equal(events: "user_created", mails: "compte-active"),
    "new passwords, their mails and their audit rows are as many":
      equal(events: "authn_password_reset", mails: "mot-de-passe-change"),
    "a used reset link was a new password":
      """
    SELECT 1 WHERE (SELECT count(*) FROM link WHERE purpose = 'nouveau-mot-de-passe'
    AND used_at IS NOT NULL) <> (SELECT count(*) FROM audit WHERE event = 'authn_password_reset')
    """,
    "an account has ten sessions at most":
      "SELECT account_id FROM session GROUP BY account_id HAVING count(*) > 10",
    "a session was a sign-in":
      """
    SELECT 1 WHERE (SELECT count(*) FROM session)
    > (SELECT count(*) FROM audit WHERE event LIKE 'authn_login_success%')
    """,
    "a counter ends": "SELECT scope FROM counter WHERE ends_at - last_at NOT BETWEEN 0 AND 172800",
  ]

  private static func equal(events: String, mails: String) -> String {
    """
    SELECT 1 WHERE (SELECT count(*) FROM audit WHERE event = '\(events)')
    <> (SELECT count(*) FROM outbox WHERE mail = '\(mails)')
    """
  }

  /// The names of those that are broken.
  static func broken(in home: Home) throws -> [String] {
    var broken: [String] = []
    for (name, query) in all where try !home.rows(query).isEmpty { broken.append(name) }
    let audit = try home.registry.verifyAudit()
    if audit.firstBroken != nil { broken.append("the audit's chain is whole") }
    return broken
  }
}
