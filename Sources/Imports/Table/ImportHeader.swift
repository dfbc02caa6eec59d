import CSV

/// The first line of a table: which column stands where.
struct ImportHeader<Column: ImportColumn> {
  /// How many fields a row has.
  let count: Int
  private var places: [Column: Int] = [:]
  /// What keeps the file from being read; empty where nothing does.
  private(set) var problems: [ImportProblem<Column>] = []

  init(_ row: CSVRow) {
    count = row.fields.count
    var unknown: [(name: String, place: Int)] = []
    for (place, name) in row.fields.enumerated() where !name.isEmpty {
      guard let column = Column(rawValue: name.lowercased()) else {
        unknown.append((name, place))
        continue
      }
      if places.updateValue(place, forKey: column) != nil {
        problems.append(
          ImportProblem(.repeatedColumn(column), line: row.line, column: row.columns[place]))
      }
    }
    let absent = Column.allCases.filter { places[$0] == nil }
    for (name, place) in unknown {
      problems.append(
        ImportProblem(
          .unknownColumn(name, absent: absent), line: row.line, column: row.columns[place]))
    }
    for column in absent where !column.mayBeAbsent {
      problems.append(ImportProblem(.missingColumn(column), line: row.line, column: 1))
    }
  }

  /// Where a column stands in a row; nil where the file does not have it.
  func place(of column: Column) -> Int? { places[column] }
}
