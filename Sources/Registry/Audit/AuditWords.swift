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
    case .actsImported: "Actes mis en ligne par le service"
    case .actWithdrawn: "Acte retiré par le service"
    case .actViewed: "Acte affiché"
    case .actDownloaded: "Acte téléchargé"
    case .actRefused: "Lien vers un acte refusé"
    }
  }
}
