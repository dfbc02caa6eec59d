package import Accounts
import SQLite

/// What the roster has under a matricule, as accounts need it.
package struct RosterEntry: Sendable {
  package var matricule: Matricule
  /// The birth name, as the roster writes it.
  package var surname: String
  package var givenNames: String
  package var marriedName: String?
  package var birth: BirthDate
  package var knownEmail: EmailAddress?
  package var hasLeft: Bool
  package var corps: String?
  /// Category, scale and step: `A1-6`.
  package var grade: String?
  /// The acronym: `MTFP`.
  package var ministry: String

  /// « Afi Marie DOSSOU ».
  package var displayName: String {
    givenNames.isEmpty ? surname : "\(givenNames) \(surname)"
  }

  /// What a registration is compared with; nil where the roster's name is none.
  package var facts: Registration.RosterFacts? {
    guard
      let name = try? PersonName(
        surname: surname, givenNames: givenNames, marriedName: marriedName ?? "")
    else { return nil }
    return Registration.RosterFacts(
      name: name, birth: birth, knownEmail: knownEmail, hasLeft: hasLeft)
  }
}

extension RegistryDatabase {
  /// The roster's entry of a matricule; nil where there is none.
  package func rosterEntry(_ matricule: Matricule) throws -> RosterEntry? {
    var statement = try database.prepare(
      """
      SELECT nom, prenoms, nom_epoux, date_naissance, courriel_connu, situation = 'sorti',
        corps, categorie_echelle_echelon, ministere_sigle
      FROM agent WHERE matricule = ?
      """)
    try statement.bind([.text(matricule.text)])
    guard try statement.step(), let birth = BirthDate(stored: statement.text(3) ?? "") else {
      return nil
    }
    return RosterEntry(
      matricule: matricule, surname: statement.text(0) ?? "",
      givenNames: statement.text(1) ?? "", marriedName: statement.text(2), birth: birth,
      knownEmail: statement.text(4).flatMap { EmailAddress(stored: $0) },
      hasLeft: statement.integer(5) == 1, corps: statement.text(6), grade: statement.text(7),
      ministry: statement.text(8) ?? "")
  }
}
