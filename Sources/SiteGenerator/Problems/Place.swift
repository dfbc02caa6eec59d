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

extension Place: Comparable {
  /// The order in which a person reads a site: by file, then from top to bottom.
  package static func < (left: Place, right: Place) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
