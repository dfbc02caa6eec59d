/// The columns of `agents.csv`, by their names in its first line.
package enum RosterColumn: String, ImportColumn, CaseIterable {
  case matricule, nom
  case nomEpoux = "nom_epoux"
  case prenoms
  case dateNaissance = "date_naissance"
  case naissancePrecision = "naissance_precision"
  case statut, corps
  case categorieEchelleEchelon = "categorie_echelle_echelon"
  case ministereSigle = "ministere_sigle"
  case datePriseService = "date_prise_service"
  case situation
  case courrielConnu = "courriel_connu"
  case telephoneConnu = "telephone_connu"
  case maj

  package var mayBeAbsent: Bool { self == .courrielConnu || self == .telephoneConnu }

  package var mayBeEmpty: Bool {
    switch self {
    case .nomEpoux, .prenoms, .corps, .categorieEchelleEchelon, .datePriseService,
      .courrielConnu, .telephoneConnu:
      true
    case .matricule, .nom, .dateNaissance, .naissancePrecision, .statut, .ministereSigle,
      .situation, .maj:
      false
    }
  }
}
