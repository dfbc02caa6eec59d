import Accounts
import Calendar

extension ImportFields<RosterColumn> {
  /// A birth date: a whole one, of which the year alone counts where no more is sure.
  mutating func birth(_ precision: BirthPrecision?) -> BirthDate? {
    let column = RosterColumn.dateNaissance
    guard let text = text(column) else { return nil }
    switch (DateShape(text), precision) {
    case (.iso(let year, let month, let day), _):
      guard let date = date(year, month, day, column) else { return nil }
      return precision == .annee ? .year(year) : .day(date)
    case (.year, .jour): refuse(.birthYearOnly, in: column)
    case (.year(let year), _): return earliest(year, column) ? .year(year) : nil
    case (.other(let iso), _): refuse(.dateForm(column, iso: iso), in: column)
    }
    return nil
  }
}
