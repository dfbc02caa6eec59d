extension AuditEvent {
  /// What happened, in an agent's own words: their journal and the operator's list say the same.
  package var french: String {
    switch self {
    case .registrationAccepted: "Inscription demandée"
    case .registrationRefused: "Inscription refusée"
    case .registrationRepeated: "Inscription demandée, alors que le compte existe"
    case .linkSentAgain: "Lien d’activation envoyé de nouveau"
    case .accountCreated: "Compte activé"
    case .accountApproved: "Compte accepté par le service"
    case .accountForgotten: "Compte effacé par le service"
    case .addressChanged: "Adresse électronique changée par le service"
    case .reported: "Compte bloqué depuis le lien « Ce n’est pas moi »"
    case .locked: "Compte bloqué par le service"
    case .unlocked: "Compte débloqué par le service"
    case .signedIn: "Connexion"
    case .signedInAfterFailures: "Connexion, après des mots de passe incorrects"
    case .signInFailed: "Connexion refusée"
    case .signInSlowedDown: "Connexion ralentie, après plusieurs mots de passe incorrects"
    case .signedOut: "Déconnexion"
    case .sessionRevoked: "Sessions fermées"
    case .bearerIssued: "Connexion d’un programme"
    case .bearerRevoked: "Déconnexion d’un programme"
    case .linkReused: "Lien déjà utilisé, ouvert de nouveau"
    case .recoveryRequested: "Nouveau mot de passe demandé"
    case .recoveryRefused: "Nouveau mot de passe demandé avec une autre adresse, ou trop souvent"
    case .recoveryCancelled: "Demande de nouveau mot de passe annulée"
    case .passwordReset: "Mot de passe remplacé, depuis le lien reçu"
    case .passwordChanged: "Mot de passe changé"
    case .passwordChangeFailed: "Changement de mot de passe refusé"
    case .limitExceeded: "Trop de demandes"
    case .accessDenied: "Accès refusé"
    }
  }

  /// The same in English, for an operator.
  package var english: String {
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
    case .accessDenied: "Access refused"
    }
  }
}
