package import Template

/// A page that the endpoint renders.
///
/// Its name is the address below `account.path`, the template `theme/compte/NAME.mustache` and the
/// words `content/compte/NAME.md`.
package enum AccountPage: String, Sendable, CaseIterable {
  case espace
  case inscription
  /// « Vérifiez votre courriel », whatever a registration came to.
  case inscriptionEnvoyee = "inscription-envoyee"
  case activation
  /// « Ce n'est pas moi »: where the mail `inscription-signalee` leads, to freeze the account.
  case signalement
  case connexion
  case motDePasseOublie = "mot-de-passe-oublie"
  case nouveauMotDePasse = "nouveau-mot-de-passe"
  case motDePasse = "mot-de-passe"
  case sessions
  case journal
  case acte
  case recherche
  /// A letter to the Minister, filled in with the agent's own data, to print and sign.
  case correction
  /// What the endpoint says where no other page fits: an error, a refusal.
  case message

  /// The template's name in the theme.
  package var template: String { "compte/\(rawValue)" }

  /// Whether a link can lead there: `[texte](compte:inscription)`.
  package var isLinkable: Bool {
    switch self {
    case .espace, .inscription, .connexion, .motDePasseOublie, .motDePasse, .sessions, .journal,
      .recherche, .correction:
      true
    case .inscriptionEnvoyee, .activation, .signalement, .nouveauMotDePasse, .acte, .message:
      false
    }
  }

  /// The parts that the page's words must have, beside what stands before the first heading: `##
  /// Titre {#nom}`.
  ///
  /// A template says `{{words.nom.title}}` and `{{{words.nom.body}}}`, with `_` for each `-` of the
  /// name.
  package var parts: [String] {
    switch self {
    case .activation:
      ["demande", "reussie", "deja-active", "expiree", "remplacee", "abimee"]
    case .signalement: ["demande", "bloque", "expire"]
    case .connexion: ["pas-encore-de-compte", "deconnexion", "session-terminee"]
    case .inscription: ["apres"]
    case .motDePasseOublie: ["envoyee", "plus-d-acces"]
    case .nouveauMotDePasse: ["pas-moi", "reussi", "annule", "perime"]
    case .motDePasse: ["reussi"]
    case .espace:
      [
        "derniere-connexion", "attente-approbation", "vide", "non-numerise", "erreur",
        "avis-actifs", "avis-inactifs", "avis-change",
      ]
    case .acte: ["image", "non-numerise", "illisible", "erreur"]
    case .correction: ["destinataire", "demande", "pieces"]
    case .message:
      [
        "demande-illisible", "acces-refuse", "introuvable", "lien-expire", "formulaire-perime",
        "trop-de-demandes", "panne", "service-ferme",
      ]
    case .inscriptionEnvoyee, .sessions, .journal, .recherche: []
    }
  }

  /// Names that the endpoint knows and the generator does not; the words may say the texts among
  /// them as `{{name}}`.
  package var contract: Contract { AccountPage.everyPage.merging(Contract(names: ownNames)) }
}
