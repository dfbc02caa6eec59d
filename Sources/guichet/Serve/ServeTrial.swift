import CSV
import Imports
import Registry

/// An agent of the demonstration, for whoever tries the account pages.
struct ServeTrial: Equatable {
  var matricule: String
  /// As the registration form asks for it: `DOSSOU EPSE ADJOVI`.
  var surname: String
  /// Empty for people who have one name only.
  var givenNames: String
  /// `27 3 1984`, or `1965`: the fields of the form, one after the other.
  var birth: String
  /// Empty where the roster knows none.
  var email: String

  /// The first agent of a file who can have an account; nil where there is none.
  init?(roster: String) {
    guard let found = try? ServeTrial.first(in: roster) else { return nil }
    self = found
  }

  private static func first(in roster: String) throws -> ServeTrial? {
    var reader = try CSVReader(roster)
    guard let head = try reader.nextRow() else { return nil }
    while let row = try reader.nextRow() {
      let fields = Dictionary(zip(head.fields, row.fields)) { first, _ in first }
      let value = { (column: RosterColumn) in fields[column.rawValue] ?? "" }
      guard value(.situation).lowercased() == Agent.Situation.actif.rawValue else { continue }
      return ServeTrial(value)
    }
    return nil
  }

  init(_ value: (RosterColumn) -> String) {
    matricule = value(.matricule)
    let married = value(.nomEpoux)
    surname = value(.nom) + (married.isEmpty ? "" : " EPSE \(married)")
    givenNames = value(.prenoms)
    birth = ServeTrial.fields(of: value(.dateNaissance))
    email = value(.courrielConnu)
  }

  /// `1984-03-27` as it is typed into three fields.
  private static func fields(of iso: String) -> String {
    iso.split(separator: "-").reversed().map { String($0.drop { $0 == "0" }) }
      .joined(separator: " ")
  }
}
