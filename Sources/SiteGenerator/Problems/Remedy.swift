package import JSON

/// What puts a problem right, where that takes no person: what the advice says, as a value.
package enum Remedy: Sendable, Hashable {
  /// What stands at the problem's place, as far as it is long, becomes this.
  case text(String)
  /// In the problem's line, from its column on, the first of these words becomes the others.
  case words(String, by: String)
  /// The problem's line becomes this one, or these.
  case line(String)
  /// So many lines go, the problem's and those below it.
  case removingLines(Int)
  /// The file gets this name, in the folder where it is.
  case fileName(String)
}

/// A change of a file: text in the place of other text, as an editor's button makes it.
package struct Edit: Sendable, Hashable {
  /// A place between two characters: line and column from 1, the column in Unicode scalars.
  package struct Position: Sendable, Hashable {
    package var line: Int
    package var column: Int
  }

  package var file: String
  /// What stands between the two goes.
  package var start: Position
  package var end: Position
  /// What comes.
  package var text: String

  package var json: JSONText {
    .object([
      ("line", .integer(start.line)), ("column", .integer(start.column)),
      ("endLine", .integer(end.line)), ("endColumn", .integer(end.column)),
      ("text", .string(text)),
    ])
  }

  /// The file with the change made.
  package func applied(to source: [UInt8]) -> [UInt8] {
    Array(source[..<source.offset(of: start)]) + Array(text.utf8)
      + source[source.offset(of: end)...]
  }
}

extension Problem {
  /// The change of the problem's file that its remedy is; nil where it has none, or where the file
  /// is no longer what it was.
  package func edit(of source: [UInt8]) -> Edit? {
    guard let remedy = kind.remedy, let line = source.line(place.line) else { return nil }
    switch remedy {
    case .text(let text):
      guard place.column > 0, place.column - 1 + place.length <= line.count else { return nil }
      return edit(from: place.column, length: place.length, text)
    case .words(let words, let others):
      let found = line.dropFirst(max(place.column - 1, 0))
        .firstRange(of: Array(words.unicodeScalars))
      return found.map { edit(from: $0.lowerBound + 1, length: $0.count, others) }
    case .line(let text): return edit(from: 1, length: line.count, text)
    case .removingLines(let count):
      var edit = edit(from: 1, length: 0, "")
      edit.end = Edit.Position(line: place.line + count, column: 1)
      return edit
    case .fileName: return nil
    }
  }

  private func edit(from column: Int, length: Int, _ text: String) -> Edit {
    Edit(
      file: place.file, start: Edit.Position(line: place.line, column: column),
      end: Edit.Position(line: place.line, column: column + length), text: text)
  }
}

extension [UInt8] {
  /// The byte of a position; that of the end where it is further on.
  fileprivate func offset(of position: Edit.Position) -> Int {
    var offset = 0
    for _ in 1..<position.line {
      guard let end = self[offset...].firstIndex(of: UInt8(ascii: "\n")) else { return count }
      offset = end + 1
    }
    var left = position.column
    while offset < count {
      if self[offset] & 0xC0 != 0x80 { left -= 1 }
      if left == 0 || self[offset] == UInt8(ascii: "\n") { return offset }
      offset += 1
    }
    return offset
  }
}
