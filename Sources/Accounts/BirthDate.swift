package import Calendar

/// When an agent was born, as far as anybody knows: the register of some has no more than a year.
package enum BirthDate: Sendable, Hashable {
  case day(Day)
  case year(Int)

  /// A field of the form.
  package enum Part: Sendable, Equatable {
    case day, month, year
  }

  /// What is wrong with a date, in the order in which it is looked for: one problem is told.
  package enum Problem: Error, Sendable, Equatable {
    /// All three fields are empty.
    case missing
    /// The first field that is empty while another is not.
    case incomplete(Part)
    /// A year of other than four digits: `84` would have to be guessed at.
    case yearNotFourDigits
    /// No such day in the calendar, or a day or month that cannot be read.
    case impossible
    case notPast
    /// Younger than 16.
    case tooYoung
    /// Older than 110.
    case tooOld
  }

  private static let ages = 16...110

  /// Reads the three fields of a form; day and month empty together mean that only the year is
  /// known.
  package init(
    day: String, month: String, year: String, today: Day
  ) throws(Problem) {
    let (day, month, year) = (day.trimmedOfBlanks, month.trimmedOfBlanks, year.trimmedOfBlanks)
    guard !(day.isEmpty && month.isEmpty && year.isEmpty) else { throw .missing }
    guard !year.isEmpty else {
      throw .incomplete(day.isEmpty ? .day : month.isEmpty ? .month : .year)
    }
    guard day.isEmpty == month.isEmpty else { throw .incomplete(day.isEmpty ? .day : .month) }
    guard year.utf8.count == 4, let yearNumber = Self.number(year, upTo: 9999) else {
      throw .yearNotFourDigits
    }
    guard !day.isEmpty else {
      guard yearNumber > 0 else { throw .impossible }
      try self.init(year: yearNumber, today: today)
      return
    }
    guard let dayNumber = Self.dayNumber(day), let monthNumber = MonthName.number(of: month),
      let date = Day(year: yearNumber, month: monthNumber, day: dayNumber)
    else { throw .impossible }
    guard date < today else { throw .notPast }
    let age = date.years(until: today)
    try Self.check(youngest: age, oldest: age)
    self = .day(date)
  }

  /// Reads one text, as a program sends it: `1984-03-27`, or `1965` alone.
  package init(iso text: String, today: Day) throws(Problem) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    let isAllDigits = parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    switch parts.count {
    case 1 where text.isEmpty: throw .missing
    case 1 where isAllDigits:
      try self.init(day: "", month: "", year: text, today: today)
    case 3 where isAllDigits && parts[1].utf8.count == 2 && parts[2].utf8.count == 2:
      try self.init(day: parts[2], month: parts[1], year: parts[0], today: today)
    default: throw .impossible
    }
  }

  private init(year: Int, today: Day) throws(Problem) {
    guard year <= today.year else { throw .notPast }
    // Born in January or in December: either may be true, and one of them is enough.
    let oldest = today.year - year
    try Self.check(youngest: oldest - 1, oldest: oldest)
    self = .year(year)
  }

  private static func check(youngest: Int, oldest: Int) throws(Problem) {
    if oldest < ages.lowerBound { throw .tooYoung }
    if youngest > ages.upperBound { throw .tooOld }
  }

  /// Reads what `iso` wrote, whatever the age is now.
  package init?(stored text: String) {
    if let day = Day(iso: text) {
      self = .day(day)
    } else if text.utf8.count == 4, let year = Self.number(text, upTo: 9999) {
      self = .year(year)
    } else {
      return nil
    }
  }

  /// `1984-03-27`, or `1965` where that is all that is known.
  package var iso: String {
    switch self {
    case .day(let date): date.iso
    case .year(let year): Day.padded(year, 4)
    }
  }

  /// Whether a date that was typed is that of the roster.
  ///
  /// A year alone is enough only where the roster knows no more. There, a whole date of that year
  /// is right too: an identity card often has one where the register has none.
  package func agrees(withRoster roster: BirthDate) -> Bool {
    switch (self, roster) {
    case (.day(let typed), .day(let known)): typed == known
    case (.day(let typed), .year(let known)): typed.year == known
    case (.year(let typed), .year(let known)): typed == known
    case (.year, .day): false
    }
  }

  private static func dayNumber(_ text: String) -> Int? {
    number(Folding.joined(text) == "1er" ? "1" : text, upTo: 31)
  }

  /// A number in our own digits, of no more digits than it needs and a leading zero.
  static func number(_ text: String, upTo most: Int) -> Int? {
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      text.utf8.count <= max(2, String(most).utf8.count), let number = Int(text), number <= most
    else { return nil }
    return number
  }
}
