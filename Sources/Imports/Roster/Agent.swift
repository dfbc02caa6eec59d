package import Accounts
package import Calendar
import SQLite

/// A civil servant, as the roster has them.
package struct Agent: Sendable, Equatable {
  /// How the administration employs an agent.
  package enum Status: String, Sendable, CaseIterable {
    case fonctionnaire, contractuel
  }

  /// Where an agent stands in their career.
  package enum Situation: String, Sendable, CaseIterable {
    case actif, retraite, sorti
  }

  package var matricule: Matricule
  package var surname: String
  package var marriedName: String?
  /// Empty for people who have one name only.
  package var givenNames: String
  package var birth: BirthDate
  package var status: Status
  package var corps: String?
  package var grade: String?
  package var ministry: String
  package var inServiceSince: Day?
  package var situation: Situation
  package var knownEmail: EmailAddress?
  package var knownPhone: PhoneNumber?
  package var updated: Day
}

extension Agent {
  /// What the table `agent` holds of this one in a column.
  func value(of column: RosterColumn) -> Statement.Value {
    switch column {
    case .matricule: .text(matricule.text)
    case .nom: .text(surname)
    case .nomEpoux: .optional(marriedName)
    case .prenoms: .text(givenNames)
    case .dateNaissance: .text(birth.iso)
    case .naissancePrecision: .text(birth.precision.rawValue)
    case .statut: .text(status.rawValue)
    case .corps: .optional(corps)
    case .categorieEchelleEchelon: .optional(grade)
    case .ministereSigle: .text(ministry)
    case .datePriseService: .optional(inServiceSince?.iso)
    case .situation: .text(situation.rawValue)
    case .courrielConnu: .optional(knownEmail?.text)
    case .telephoneConnu: .optional(knownPhone?.text)
    case .maj: .text(updated.iso)
    }
  }
}

/// How much of a birth date the register knows.
enum BirthPrecision: String, CaseIterable {
  case jour, annee
}

extension BirthDate {
  var precision: BirthPrecision {
    switch self {
    case .day: .jour
    case .year: .annee
    }
  }
}
