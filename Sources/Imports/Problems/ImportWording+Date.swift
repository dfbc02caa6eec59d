// What is wrong with a date.
extension ImportWording {
  /// - Parameters:
  ///   - column: where the date stands.
  ///   - iso: the date as it should be written, where it can be told.
  static func dateForm(_ column: String, _ iso: String?) -> ImportWording {
    ImportWording(
      french: "La date de « \(column) » doit s’écrire année-mois-jour.",
      iso.map { "Écrivez \($0)." } ?? "Par exemple 1984-03-27.",
      english: "The date of ‘\(column)’ must be written year-month-day.",
      iso.map { "Write \($0)." } ?? "For instance 1984-03-27.")
  }

  static func impossibleDate(_ column: String) -> ImportWording {
    ImportWording(
      french: "La date de « \(column) » n’existe pas.", "Vérifiez le jour et le mois.",
      english: "The date of ‘\(column)’ does not exist.", "Check the day and the month.")
  }

  static let birthYearOnly = ImportWording(
    french: "La date de naissance n’a que l’année, mais sa précision est « jour ».",
    "Écrivez la date entière, ou « annee » dans « naissance_precision ».",
    english: "The birth date is a year alone, but its precision is ‘jour’.",
    "Write the whole date, or ‘annee’ in ‘naissance_precision’.")

  static func tooEarly(_ column: String) -> ImportWording {
    let year = RosterRules.earliestYear
    return ImportWording(
      french: "La date de « \(column) » est avant \(year).", "Vérifiez l’année.",
      english: "The date of ‘\(column)’ is before \(year).", "Check the year.")
  }

  static func notPast(_ column: String) -> ImportWording {
    ImportWording(
      french: "La date de « \(column) » est dans l’avenir.", "Vérifiez l’année.",
      english: "The date of ‘\(column)’ lies in the future.", "Check the year.")
  }

  static let tooYoung = ImportWording(
    french: "L’agent aurait moins de \(RosterRules.youngest) ans.", "Vérifiez l’année.",
    english: "The agent would be younger than \(RosterRules.youngest).", "Check the year.")
}
