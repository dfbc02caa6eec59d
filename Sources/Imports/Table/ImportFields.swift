import Accounts
import CSV
import Calendar

/// The fields of one row, and what is wrong with those that were read.
struct ImportFields<Column: ImportColumn> {
  private let row: CSVRow
  private let header: ImportHeader<Column>
  private(set) var problems: [ImportProblem<Column>] = []

  /// What a field may take in a register, in bytes.
  private static var longest: Int { 400 }

  init(_ row: CSVRow, _ header: ImportHeader<Column>) {
    self.row = row
    self.header = header
  }

  /// A field's text; nil where it is empty or cannot be read.
  mutating func text(_ column: Column) -> String? {
    guard let place = header.place(of: column) else { return nil }
    let text = row.fields[place]
    if text.isEmpty {
      if !column.mayBeEmpty { refuse(.missingField(column), in: column) }
      return nil
    }
    if let damage = TextDamage(in: text) {
      refuse(.damagedText(column, damage), in: column)
      return nil
    }
    guard text.utf8.count <= Self.longest else {
      refuse(.fieldTooLong(column), in: column)
      return nil
    }
    return text
  }

  /// One of a few words, in capitals or not.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ column: Column) -> Word?
  where Word.RawValue == String {
    guard let text = text(column) else { return nil }
    if let word = Word(rawValue: text) ?? Word(rawValue: text.lowercased()) { return word }
    let allowed = Word.allCases.map(\.rawValue)
    refuse(.unknownWord(column, text, allowed: allowed), in: column)
    return nil
  }

  /// A whole date.
  mutating func date(_ column: Column) -> Day? {
    guard let text = text(column) else { return nil }
    switch DateShape(text) {
    case .iso(let year, let month, let day): return date(year, month, day, column)
    case .year: refuse(.dateForm(column, iso: nil), in: column)
    case .other(let iso): refuse(.dateForm(column, iso: iso), in: column)
    }
    return nil
  }

  mutating func date(
    _ year: Int, _ month: Int, _ day: Int, _ column: Column
  ) -> Day? {
    guard let date = Day(year: year, month: month, day: day) else {
      refuse(.impossibleDate(column), in: column)
      return nil
    }
    return earliest(year, column) ? date : nil
  }

  mutating func earliest(_ year: Int, _ column: Column) -> Bool {
    if year >= RosterRules.earliestYear { return true }
    refuse(.tooEarly(column), in: column)
    return false
  }

  mutating func refuse(_ kind: ImportProblem<Column>.Kind, in column: Column) {
    let place = header.place(of: column) ?? 0
    problems.append(ImportProblem(kind, line: row.line, column: row.columns[place]))
  }
}
