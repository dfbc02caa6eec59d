/// A sentence that the endpoint says beside a field or in a form's summary.
///
/// Its words stand in `content/compte/messages.md`, as the paragraph below `## … {#nom}`.
package enum Message: String, Sendable, CaseIterable {
  case matriculeAbsent = "matricule-absent"
  case matriculeMalForme = "matricule-mal-forme"
  case nomAbsent = "nom-absent"
  case prenomsAbsents = "prenoms-absents"
  /// Of the surname or the given names: a control character, or more than a name can have.
  case nomIllisible = "nom-illisible"
  case dateAbsente = "date-absente"
  case dateIncomplete = "date-incomplete"
  case dateImpossible = "date-impossible"
  case datePasPassee = "date-pas-passee"
  /// Not four digits.
  case anneeIncomplete = "annee-incomplete"
  case ageTropJeune = "age-trop-jeune"
  case ageTropAvance = "age-trop-avance"
  case telephoneAbsent = "telephone-absent"
  case telephoneMalForme = "telephone-mal-forme"
  case emailAbsent = "email-absent"
  case emailMalForme = "email-mal-forme"
  /// With a letter that ASCII does not have.
  case emailAccent = "email-accent"
  case motDePasseAbsent = "mot-de-passe-absent"
  case motDePasseCourt = "mot-de-passe-court"
  case motDePasseLong = "mot-de-passe-long"
  case motDePasseCourant = "mot-de-passe-courant"
  case motDePassePersonnel = "mot-de-passe-personnel"
  case motDePasseActuelFaux = "mot-de-passe-actuel-faux"
  case identifiantAbsent = "identifiant-absent"
  case connexionRefusee = "connexion-refusee"
  case tropDEssais = "trop-d-essais"
}
