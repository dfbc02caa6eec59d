import CSV

extension ImportReport {
  /// Reads a table's first line, and lets `body` read its rows where nothing is wrong with it.
  ///
  /// - Parameters:
  ///   - file: the path of the CSV file.
  ///   - none: what a table without rows is.
  mutating func read(
    _ file: String, none: ImportProblem<Column>.Kind,
    _ body: (inout CSVReader, ImportHeader<Column>, inout Self) throws -> Void
  ) throws {
    do {
      var reader = try CSVReader(file)
      encoding = reader.encoding
      guard let first = try reader.nextRow() else {
        return add([ImportProblem(none, line: 1, column: 1)])
      }
      let header = ImportHeader<Column>(first)
      add(header.problems)
      guard header.problems.isEmpty else { return }
      try body(&reader, header, &self)
      if rows == 0 { add([ImportProblem(none, line: first.line, column: 1)]) }
    } catch let fault as CSVFault {
      add([ImportProblem(.notATable(fault), line: fault.line, column: 1)])
    }
  }
}

extension CSVFault {
  /// Where it is told.
  fileprivate var line: Int {
    switch self {
    case .unclosedQuote(let line), .fieldTooLong(let line): line
    case .utf16: 1
    }
  }
}
