/// What an audit row tells, in the words of OWASP's Logging Vocabulary where it has one.
package enum AuditEvent: String, Sendable, CaseIterable {
  case registrationAccepted = "user_registration_accepted"
  case registrationRefused = "user_registration_refused"
  /// For somebody who has an account already.
  case registrationRepeated = "user_registration_repeated"
  case linkSentAgain = "user_registration_link_renewed"
  case accountCreated = "user_created"
  case accountApproved = "authz_change"
  case accountForgotten = "user_deleted"
  case addressChanged = "user_updated"
  case reported = "user_reported_by_owner"
  case locked = "authn_login_lock"
  case unlocked = "authn_login_unlock"
  case signedIn = "authn_login_success"
  case signedInAfterFailures = "authn_login_successafterfail"
  case signInFailed = "authn_login_fail"
  /// From here on attempts must wait.
  case signInSlowedDown = "authn_login_fail_max"
  case signedOut = "session_ended"
  case sessionRevoked = "session_revoked"
  case bearerIssued = "authn_token_created"
  case bearerRevoked = "authn_token_revoked"
  /// A mailed link that had done its work came again.
  case linkReused = "authn_token_reuse"
  case recoveryRequested = "authn_recovery_requested"
  case recoveryRefused = "authn_recovery_refused"
  case recoveryCancelled = "authn_recovery_cancelled"
  case passwordReset = "authn_password_reset"
  case passwordChanged = "authn_password_change"
  case passwordChangeFailed = "authn_password_change_fail"
  case limitExceeded = "excess_rate_limit_exceeded"
  case actsImported = "sensitive_create"
  case actWithdrawn = "sensitive_delete"
  case actViewed = "sensitive_read"
  case actDownloaded = "sensitive_download"
  /// An act that is not the agent's, or that is not to be had.
  case actRefused = "authz_fail_act"
}
