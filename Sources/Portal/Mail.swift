package import Template

/// A mail that the endpoint sends.
///
/// Its words stand in `content/courriels/NAME.md`, whose title is the subject.
package enum Mail: String, Sendable, CaseIterable {
  case activation
  /// A newer link, asked for again.
  case activationRenouvelee = "activation-renouvelee"
  case compteActive = "compte-active"
  /// To the address on file: someone registered with the matricule or address of an account.
  case inscriptionDejaFaite = "inscription-deja-faite"
  /// To the address typed: what was typed is not what the roster says.
  case inscriptionRefusee = "inscription-refusee"
  /// To the address of the roster: someone registered with the matricule; with a link that freezes.
  case inscriptionSignalee = "inscription-signalee"
  case reinitialisation
  case motDePasseChange = "mot-de-passe-change"
  case essaisRepetes = "essais-repetes"
  case adresseModifiee = "adresse-modifiee"
  case nouvelActe = "nouvel-acte"

  /// The names that the mail's words may say, beside the site's own.
  package var contract: Contract {
    Contract(
      names: Dictionary(uniqueKeysWithValues: (required + optional).map { ($0, .text) }))
  }

  /// The names that the words must say: without them the mail has no purpose.
  package var required: [String] {
    switch self {
    case .activation, .activationRenouvelee, .reinitialisation: ["lien", "echeance"]
    case .inscriptionSignalee: ["lien"]
    case .compteActive, .inscriptionDejaFaite, .inscriptionRefusee, .motDePasseChange,
      .essaisRepetes, .adresseModifiee, .nouvelActe:
      []
    }
  }

  /// The page that the mail's `{{lien}}` opens; nil for a mail without one.
  package var page: AccountPage? {
    switch self {
    case .activation, .activationRenouvelee: .activation
    case .reinitialisation: .nouveauMotDePasse
    case .inscriptionSignalee: .signalement
    case .compteActive, .inscriptionDejaFaite, .inscriptionRefusee, .motDePasseChange,
      .essaisRepetes, .adresseModifiee, .nouvelActe:
      nil
    }
  }

  private var optional: [String] {
    switch self {
    case .activation, .activationRenouvelee, .reinitialisation: ["nom"]
    case .compteActive, .motDePasseChange, .essaisRepetes: ["nom", "matricule_masque", "date"]
    case .inscriptionSignalee: ["nom", "matricule_masque", "date", "echeance"]
    case .inscriptionDejaFaite: ["nom", "date"]
    case .inscriptionRefusee: ["date"]
    case .adresseModifiee: ["nom", "adresse_masquee", "date"]
    case .nouvelActe: ["nom", "date"]
    }
  }
}
