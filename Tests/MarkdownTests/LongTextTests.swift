import Markdown
import Testing

/// Texts that a person would not write: they cost what their length costs, and no more.
///
/// Each took minutes once. A slow machine gets through all of them in seconds.
@Suite(.timeLimit(.minutes(1)))
struct LongTextTests {
  private func document(_ piece: String, times count: Int, end: String = "") -> Document {
    Document(parsing: String(repeating: piece, count: count) + end)
  }

  @Test func `headings of the same words`() {
    let headings = document("# a\n", times: 20_000).headings
    #expect(headings.last?.id == "a-20000")
    #expect(Set(headings.map(\.id)).count == 20_000)
  }

  @Test func `links to the same page in one paragraph`() {
    let links = document("[a](faq.md)\n", times: 20_000).links
    #expect(links.map(\.occurrence) == Array(0..<20_000))
  }

  @Test func `places of many links to one page`() {
    let markdown = String(repeating: "[a](x.md) ", count: 20_000)
    let columns = places(of: Document(parsing: markdown).links, in: markdown)
    #expect(columns == (0..<20_000).map { 5 + 10 * $0 })
  }

  @Test func `places of many links to different pages`() {
    let markdown = (100_000..<120_000).map { "[a](\($0).md) " }.joined()
    let columns = places(of: Document(parsing: markdown).links, in: markdown)
    #expect(columns == (0..<20_000).map { 5 + 15 * $0 })
  }

  private func places(of links: [Link], in markdown: String) -> [Int] {
    let bytes = Array(markdown.utf8)
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      var text = unsafe SourceText(bytes, linesBefore: 0)
      return links.map {
        text.place(of: $0.destination, from: $0.line, occurrence: $0.occurrence).column
      }
    }
  }

  @Test func `HTML in one line`() {
    let remarks = document("a <b>", times: 20_000).remarks
    #expect(remarks.map(\.column) == (0..<20_000).map { 3 + 5 * $0 })
  }

  @Test func `unknown placeholders in one line`() {
    let remarks = document("é{{x}}", times: 20_000).remarks
    #expect(remarks.map(\.column) == (0..<20_000).map { 2 + 6 * $0 })
  }

  @Test(arguments: [
    "[a] (", "[a](", "[", "![", "{{ ", "{{a b ", "<", "*a **b ", "> ", "`", "~~a ~",
  ])
  func `what is opened and never closed`(_ piece: String) {
    let document = document(piece, times: 20_000, end: "}}")
    #expect(document.remarks == [])
    #expect(!document.html.isEmpty)
  }
}
