/// Months as people type them.
enum MonthName {
  static let french = [
    "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
    "octobre", "novembre", "decembre",
  ]

  /// The month of a number (`3`, `03`), a French name, or the beginning of exactly one name
  /// (`janv`, `févr.`, `aoû`), with accents or without.
  static func number(of text: String) -> Int? {
    if let number = BirthDate.number(text, upTo: 12) { return number }
    let name = Folding.joined(text)
    guard name.count >= 3 else { return nil }
    let months = french.indices.filter { french[$0].hasPrefix(name) }
    guard months.count == 1, let month = months.first else { return nil }
    return month + 1
  }
}
