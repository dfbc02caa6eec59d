import FileSystem
import TestSupport

/// The tables of `docs/security.md`.
struct SecurityDocument {
  /// A requirement, as its row says it.
  struct Requirement {
    let number: String
    let state: String
    let tests: [NamedTest]
    let note: String
    /// The row, to be shown.
    let row: String
  }

  /// The cells of each row of each table.
  let rows: [[String]]

  init(_ text: String) {
    rows = text.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
        .map(Self.trimmed)
    }
  }

  /// Rows whose first cell is `R` and a number.
  var requirements: [Requirement] {
    rows.filter { $0[0].first == "R" && Int($0[0].dropFirst()) != nil }.map { cells in
      let row = cells.joined(separator: " | ")
      guard cells.count == 5 else {
        return Requirement(number: cells[0], state: "?", tests: [], note: "", row: row)
      }
      return Requirement(
        number: cells[0], state: cells[2], tests: NamedTest.list(cells[3]), note: cells[4], row: row
      )
    }
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let start = text.drop { $0 == " " }
    return String(String(start.reversed().drop { $0 == " " }).reversed())
  }

  static var ofTheRepository: SecurityDocument {
    get throws {
      let bytes = try readFile("\(Repository.root)/docs/security.md", limit: 1 << 20)
      return SecurityDocument(String(decoding: bytes, as: UTF8.self))
    }
  }
}

/// A test by its suite and its name: « A session `keeps no secret in the database` ».
struct NamedTest: Hashable, CustomStringConvertible {
  let suite: String
  let name: String

  var description: String { "\(suite) `\(name)`" }

  /// Those of a cell, between which stands « ; ».
  static func list(_ cell: String) -> [NamedTest] {
    let parts = cell.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    return stride(from: 1, to: parts.count, by: 2).map { index in
      let before = parts[index - 1].drop { $0 == " " || $0 == ";" }
      return NamedTest(
        suite: before.split(separator: " ").joined(separator: " "), name: parts[index])
    }
  }

  /// Those that a source of tests declares, each in the suite above it.
  static func declared(in source: String) -> [NamedTest] {
    var tests: [NamedTest] = []
    var suite = ""
    for line in source.split(separator: "\n") {
      if let name = suiteName(line) { suite = name }
      guard let start = line.firstRange(of: "func `") else { continue }
      tests.append(
        NamedTest(suite: suite, name: String(line[start.upperBound...].prefix { $0 != "`" })))
    }
    return tests
  }

  private static func suiteName(_ line: Substring) -> String? {
    for word in ["struct ", "final class ", "enum ", "extension "] where line.hasPrefix(word) {
      let rest = line.dropFirst(word.count)
      return String(
        rest.first == "`"
          ? rest.dropFirst().prefix { $0 != "`" }
          : rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
    }
    return nil
  }
}
