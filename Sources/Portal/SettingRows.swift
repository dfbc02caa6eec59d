import SQLite

/// The rows of the table `setting`, taken out one type at a time.
struct SettingRows {
  /// A row that is missing or ill-typed: its path.
  struct Fault: Error, Equatable {
    var path: String
  }

  private struct Row {
    var path: String
    var value: String
  }

  /// In the order of their paths, as they were written.
  private var rows: [Row] = []
  /// The row behind the last one that was asked for: asked in their order, each is found at once, and
  /// no dictionary has to be made.
  private var next = 0

  init(_ database: borrowing Database) throws {
    rows.reserveCapacity(64)
    var statement = try database.prepare("SELECT path, value FROM setting")
    while try statement.step() {
      rows.append(Row(path: statement.text(0) ?? "", value: statement.text(1) ?? ""))
    }
  }

  mutating func text(_ path: String) throws(Fault) -> String {
    for _ in rows {
      if next >= rows.count { next = 0 }
      let row = rows[next]
      next += 1
      if row.path == path { return row.value }
    }
    throw Fault(path: path)
  }

  /// nil for an empty text.
  mutating func optionalText(_ path: String) throws(Fault) -> String? {
    let text = try text(path)
    return text.isEmpty ? nil : text
  }

  mutating func integer(_ path: String) throws(Fault) -> Int {
    guard let integer = Int(try text(path)) else { throw Fault(path: path) }
    return integer
  }

  /// A number above zero.
  mutating func count(_ path: String) throws(Fault) -> Int {
    let count = try integer(path)
    guard count > 0 else { throw Fault(path: path) }
    return count
  }

  /// `1` or `0`.
  mutating func flag(_ path: String) throws(Fault) -> Bool {
    let text = try text(path)
    guard text == "1" || text == "0" else { throw Fault(path: path) }
    return text == "1"
  }

  /// A number above zero; nil for an empty text.
  mutating func optionalCount(_ path: String) throws(Fault) -> Int? {
    try text(path).isEmpty ? nil : try count(path)
  }

  /// Texts that hold no space.
  mutating func list(_ path: String) throws(Fault) -> [String] {
    try text(path).split(separator: " ").map { String($0) }
  }

  mutating func word<Word: RawRepresentable>(_ path: String) throws(Fault) -> Word
  where Word.RawValue == String {
    guard let word = Word(rawValue: try text(path)) else { throw Fault(path: path) }
    return word
  }
}
