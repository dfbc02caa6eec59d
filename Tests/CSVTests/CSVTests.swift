import CSV
import FileSystem
import Glibc
import Testing

/// Tables as spreadsheets save them.
struct CSVTests {
  private func fields(_ text: String) throws -> [[String]] {
    try CSVTable(Array(text.utf8)).rows.map(\.fields)
  }

  @Test(arguments: [
    ("a;b\n1;2\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
    ("a;b\r\n1;2\r\n", [["a", "b"], ["1", "2"]]), ("a;b\n;\n\n1;2", [["a", "b"], ["1", "2"]]),
    ("a;b\n\"1;2\";3", [["a", "b"], ["1;2", "3"]]),
    ("a\n\"dit \"\"oui\"\"\"", [["a"], ["dit \"oui\""]]),
    ("a;b\n\"1\n2\";3", [["a", "b"], ["1\n2", "3"]]), ("a;b\n 1 ; 2", [["a", "b"], ["1", "2"]]),
    ("\u{FEFF}a;b\n1;2", [["a", "b"], ["1", "2"]]), ("a;b\n\"\";2", [["a", "b"], ["", "2"]]),
    ("nom, prénom;b\n1;2", [["nom, prénom", "b"], ["1", "2"]]), ("", []), ("\n\n", []),
    ("a;b\n1\"2;3", [["a", "b"], ["1\"2", "3"]]),
  ])
  func `a text is rows of fields`(text: String, rows: [[String]]) throws {
    #expect(try fields(text) == rows)
  }

  @Test func `a row knows its line, and each field its column`() throws {
    let rows = try CSVTable(Array("a;b\n\n\"é\nè\";c\nx;y\n".utf8)).rows
    #expect(rows.map(\.line) == [1, 3, 5])
    #expect(rows.map(\.columns) == [[1, 3], [1, 7], [1, 3]])
  }

  @Test func `bytes that are not UTF-8 are Windows-1252, and that is said`() throws {
    let table = try CSVTable(Array("nom\nH".utf8) + [0xE9] + Array("l".utf8) + [0xE8, 0x9C])
    #expect(table.encoding == .windows1252)
    #expect(table.rows.map(\.fields) == [["nom"], ["Hélèœ"]])
  }

  @Test func `UTF-16 and zero bytes are refused`() {
    #expect(throws: CSVFault.utf16) { try CSVTable([0xFF, 0xFE, 0x61, 0x00]) }
    #expect(throws: CSVFault.utf16) { try CSVTable(Array("a;b\n1\u{0};2".utf8)) }
  }

  @Test func `a quotation mark that nothing closes is told with its line`() {
    #expect(throws: CSVFault.unclosedQuote(line: 2)) { try fields("a;b\n\"1;2\n3;4\n") }
  }

  @Test func `a field without end is refused before memory is`() {
    let text = "a\n" + String(repeating: "x", count: 1 << 17)
    #expect(throws: CSVFault.fieldTooLong(line: 2)) { try fields(text) }
  }

  @Test func `a file is read row by row as the whole is`() throws {
    let path = "/tmp/guichet-csv-\(getpid())-\(UInt32.random(in: 0...UInt32.max)).csv"
    defer { try? removeFile(path) }
    let lines = (0..<20_000).map { "\($0);\"dossier \($0)\";été" }
    let text = Array(("n;dossier;saison\n" + lines.joined(separator: "\n")).utf8)
    _ = try writeIfChanged(path, text)
    var reader = try CSVReader(path)
    var rows: [CSVRow] = []
    while let row = try reader.nextRow() { rows.append(row) }
    #expect(rows == (try CSVTable(text).rows))
    #expect(rows.count == 20_001)
  }
}
