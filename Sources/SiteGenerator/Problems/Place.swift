/// Where something stands in a file that an editor can open.
package struct Place: Sendable, Hashable {
  /// The file's path below the site's folder, with `/`: `content/faq.md`.
  package var file: String
  /// The line, from 1, front matter included; 0 means the file as a whole.
  package var line: Int
  /// The column, from 1, in Unicode scalars; 0 means the line as a whole.
  package var column: Int
  /// How many scalars are meant, for the caret under the line; at least 1 where there is a column.
  package var length: Int

  package init(file: String, line: Int = 0, column: Int = 0, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
  }
}

extension Place {
  /// The place of a text in this line of a file, the first at or after the column; the place itself
  /// where the line does not hold it.
  func narrowed(to text: String, in source: [UInt8]) -> Place {
    let words = Array(text.unicodeScalars)
    guard !words.isEmpty, let scalars = source.line(line) else { return self }
    let found = scalars.dropFirst(max(column - 1, 0)).firstRange(of: words)
    guard let found else { return self }
    return Place(file: file, line: line, column: found.lowerBound + 1, length: words.count)
  }
}

extension Place {
  /// Whether a text stands at this very place of a file.
  func holds(_ text: String, in source: [UInt8]) -> Bool {
    guard let line = source.line(line), column > 0 else { return false }
    return line.dropFirst(column - 1).starts(with: text.unicodeScalars)
  }
}

extension [UInt8] {
  /// The scalars of a line, from 1, without its end; nil where there is none.
  func line(_ number: Int) -> [Unicode.Scalar]? {
    guard number > 0 else { return nil }
    let lines = split(
      separator: UInt8(ascii: "\n"), maxSplits: number, omittingEmptySubsequences: false)
    guard lines.count >= number else { return nil }
    let line = String(decoding: lines[number - 1], as: UTF8.self).unicodeScalars
    return [Unicode.Scalar](line.last == "\r" ? line.dropLast() : line[...])
  }
}

extension Place: Comparable {
  /// The order in which a person reads a site: by file, then from top to bottom.
  package static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
