import Template
import Testing

/// Contracts as rows of a table.
struct ContractTests {
  private let contract = Contract(names: [
    "title": .text, "body": .html, "empty": .flag, "tags": .texts,
    "acts": .list(
      Contract(names: ["title": .text, "files": .list(Contract(names: ["size": .text]))])),
    "site": .record(Contract(names: ["name": .text])),
  ])

  @Test func `a contract is written as rows, in the order of their paths`() {
    #expect(
      contract.rows.map { "\($0.path) \($0.kind)" } == [
        "acts list", "acts.files list", "acts.files.size text", "acts.title text", "body html",
        "empty flag", "site record", "site.name text", "tags texts", "title text",
      ])
  }

  @Test func `rows read back are the same contract, in whatever order they come`() {
    #expect(Contract(rows: contract.rows) == contract)
    #expect(Contract(rows: contract.rows.reversed()) == contract)
  }

  @Test func `no rows are a contract without names`() {
    #expect(Contract(rows: []) == Contract(names: [:]))
  }

  @Test(arguments: [
    [("a", "number")], [("a", "")], [("", "text")], [("a.b", "text")],
    [("a", "text"), ("a.b", "text")], [("a", "texts"), ("a.b", "text")],
    [("a", "list"), ("a.b.c", "text")],
  ])
  func `rows that make no contract are refused`(_ rows: [(path: String, kind: String)]) {
    #expect(Contract(rows: rows) == nil)
  }

  @Test func `two contracts become one, where the other's names count`() {
    let merged = Contract(names: ["a": .text, "b": .text])
      .merging(Contract(names: ["b": .html, "c": .flag]))
    #expect(merged == Contract(names: ["a": .text, "b": .html, "c": .flag]))
  }
}
