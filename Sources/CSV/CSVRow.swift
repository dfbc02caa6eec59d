/// A row of a table.
package struct CSVRow: Sendable, Equatable {
  package var fields: [String]
  /// The line of the file on which the row begins, from 1.
  package var line: Int
  /// The column of each field in that line, from 1, in Unicode scalars; of a row that runs over
  /// several lines, as if they were one.
  package var columns: [Int]

  package init(fields: [String], line: Int, columns: [Int]) {
    self.fields = fields
    self.line = line
    self.columns = columns
  }
}

/// Why a file is no table.
package enum CSVFault: Error, Sendable, Equatable {
  /// A quotation mark opens on this line and nothing closes it.
  case unclosedQuote(line: Int)
  /// UTF-16, as « Texte Unicode » is saved: zero bytes between the letters.
  case utf16
  /// A field longer than any that a person types.
  case fieldTooLong(line: Int)
}

/// How a file's letters are written.
package enum CSVEncoding: Sendable, Equatable {
  case utf8
  /// One byte a letter, as older spreadsheets save (the WHATWG's `windows-1252`).
  case windows1252
}
