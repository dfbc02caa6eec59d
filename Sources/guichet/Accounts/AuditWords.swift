import Registry

extension AuditEvent {
  /// What happened, to an operator.
  var words: String { said(french, english) }

  /// What agents read in French in their own journal.
  private var english: String {
    switch self {
    case .registrationAccepted: "Registration asked for"
    case .registrationRefused: "Registration refused"
    case .registrationRepeated: "Registration asked for, though there is an account"
    case .linkSentAgain: "Activation link sent again"
    case .accountCreated: "Account activated"
    case .accountApproved: "Account approved by the office"
    case .accountForgotten: "Account removed by the office"
    case .addressChanged: "E-mail address changed by the office"
    case .reported: "Account locked through the link ‘Ce n’est pas moi’"
    case .locked: "Account locked by the office"
    case .unlocked: "Account unlocked by the office"
    case .signedIn: "Sign-in"
    case .signedInAfterFailures: "Sign-in, after wrong passwords"
    case .signInFailed: "Sign-in refused"
    case .signInSlowedDown: "Sign-in slowed down, after several wrong passwords"
    case .signedOut: "Sign-out"
    case .sessionRevoked: "Sessions ended"
    case .bearerIssued: "Sign-in of a program"
    case .bearerRevoked: "Sign-out of a program"
    case .linkReused: "Used link opened again"
    case .recoveryRequested: "New password asked for"
    case .recoveryRefused: "New password asked for with another address, or too often"
    case .recoveryCancelled: "Request for a new password withdrawn"
    case .passwordReset: "Password replaced, through the mailed link"
    case .passwordChanged: "Password changed"
    case .passwordChangeFailed: "Password change refused"
    case .limitExceeded: "Too many requests"
    case .actsImported: "Acts published by the office"
    case .actWithdrawn: "Act withdrawn by the office"
    case .actViewed: "Act viewed"
    case .actDownloaded: "Act downloaded"
    case .actRefused: "Link to an act refused"
    }
  }
}
