import CSV
import Testing

/// Quotation marks, separators and line ends, as spreadsheets mix them.
struct SpreadsheetTests {
  private func rows(_ text: String) throws -> [[String]] {
    try CSVTable(Array(text.utf8)).rows.map(\.fields)
  }

  @Test(arguments: [
    ("a;b\n1;2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
    ("a,b\n1;2,3\n", [["a", "b"], ["1;2", "3"]]),
    ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
    ("a;b\r\n1;2\r\n", [["a", "b"], ["1", "2"]]),
    ("a;b\n1;2", [["a", "b"], ["1", "2"]]),
    ("a;b\r\n1;2\r", [["a", "b"], ["1", "2"]]),
    ("a;b\n\n;\n1;2\n\n", [["a", "b"], ["1", "2"]]),
    ("a;b\n1;\n;2\n", [["a", "b"], ["1", ""], ["", "2"]]),
    ("a;b\n 1 ;  2\n", [["a", "b"], ["1", "2"]]),
    ("a;b\n\"1;2\";3\n", [["a", "b"], ["1;2", "3"]]),
    ("a;b\n\"1\n2\";3\n", [["a", "b"], ["1\n2", "3"]]),
    ("a;b\n\"dit \"\"oui\"\"\";3\n", [["a", "b"], ["dit \"oui\"", "3"]]),
    ("a;b\n\"\"\"\";3\n", [["a", "b"], ["\"", "3"]]),
    ("a;b\n\"\";3\n", [["a", "b"], ["", "3"]]),
    ("a;b\n\"\"", [["a", "b"]]),
    ("a;b\n1;\"2\"", [["a", "b"], ["1", "2"]]),
    ("a;b\n1\"2;3\n", [["a", "b"], ["1\"2", "3"]]),
    ("\"a;\";b\n1;2\n", [["a;", "b"], ["1", "2"]]),
    ("a\n1\n", [["a"], ["1"]]),
    ("", []), ("\n\n", []),
  ])
  func `a table is rows of fields`(_ text: String, _ expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test func `a row knows the line on which it begins`() throws {
    let table = try CSVTable(Array("a;b\n\"1\n2\n3\";4\n\n5;6\n".utf8))
    #expect(table.rows.map(\.line) == [1, 2, 6])
  }

  @Test(arguments: [("a;b\n1;\"2\n3;4\n", 2), ("\"a", 1), ("a\n\"1\"\"", 2)])
  func `a quotation mark that nothing closes is found where it opens`(
    _ text: String, _ line: Int
  ) {
    #expect(throws: CSVFault.unclosedQuote(line: line)) { try rows(text) }
  }

  @Test func `any beginning of a table is a table or a fault`() {
    let text = Array("a;\"b\r\n\"\"c\";d\r\n\"é\";\n".utf8)
    for length in 0...text.count {
      let rows = try? CSVTable(Array(text[..<length])).rows
      #expect((rows?.count ?? 0) <= 2)
    }
  }
}
