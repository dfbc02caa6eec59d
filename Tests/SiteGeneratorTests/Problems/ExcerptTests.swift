import SiteGenerator
import Testing

/// The line under a problem, and the caret under what is meant.
struct ExcerptTests {
  /// What a report shows of a place: the line and the caret, as they stand in a terminal.
  private func shown(_ source: String, _ place: Place) -> [String] {
    let report = ProblemReport([Problem(.titleMissing, at: place)], in: .french) { file in
      file == "content/faq.md" ? Array(source.utf8) : nil
    }
    return report.text.split(separator: "\n").dropFirst().map(String.init)
      .filter { $0.contains("│") }
  }

  private func place(_ line: Int, _ column: Int, _ length: Int = 1) -> Place {
    Place(file: "content/faq.md", line: line, column: column, length: length)
  }

  @Test func `the caret stands under what is meant`() {
    #expect(
      shown("Un\n[Deux](trois.md)\n", place(2, 8, 8)) == [
        "  2 │ [Deux](trois.md)",
        "    │        ^^^^^^^^",
      ])
  }

  @Test func `an accent is one column wide, composed or not`() {
    #expect(
      shown("[Été](a.md)", place(1, 7, 4)) == [
        "  1 │ [Été](a.md)",
        "    │       ^^^^",
      ])
    // Each É is two scalars and one letter on the screen.
    #expect(
      shown("[E\u{301}te\u{301}](a.md)", place(1, 9, 4)) == [
        "  1 │ [E\u{301}te\u{301}](a.md)",
        "    │       ^^^^",
      ])
  }

  @Test func `a tab is shown as one space, so that the caret stays in place`() {
    #expect(
      shown("\tdate:\tdemain", place(1, 8, 6)) == [
        "  1 │  date: demain",
        "    │        ^^^^^^",
      ])
  }

  @Test func `the margin is as wide as the number of the line`() {
    let source = String(repeating: "\n", count: 99) + "abc\n"
    #expect(shown(source, place(100, 3)) == ["  100 │ abc", "      │   ^"])
  }

  @Test func `a line that ends in CR LF is shown without its end`() {
    #expect(shown("Un\r\nDeux\r\n", place(1, 1, 2)) == ["  1 │ Un", "    │ ^^"])
  }

  @Test func `the caret never leaves the line`() {
    #expect(shown("abc", place(1, 2, 40)) == ["  1 │ abc", "    │  ^^"])
    #expect(shown("abc", place(1, 4, 1)) == ["  1 │ abc", "    │    ^"])
  }

  @Test func `a line that is not there is not shown`() {
    #expect(shown("abc", place(2, 1)) == [])
    #expect(shown("abc", Place(file: "content/faq.md")) == [])
    #expect(shown("abc", Place(file: "content/autre.md", line: 1)) == [])
    #expect(shown("\nabc", place(1, 1)) == [])
  }

  @Test func `a place without a column is the whole line`() {
    #expect(shown("abc", Place(file: "content/faq.md", line: 1)) == ["  1 │ abc"])
  }

  @Test func `a long line is cut around the place`() throws {
    let source = String(repeating: "a", count: 200) + "ICI" + String(repeating: "b", count: 200)
    let lines = shown(source, place(1, 201, 3))
    try #require(lines.count == 2)
    #expect(lines[0].count < 120)
    #expect(lines[0].contains("…") && lines[0].hasSuffix("b…"))
    let caret = lines[1].drop { $0 != "^" }
    #expect(caret == "^^^")
    #expect(lines[0].dropFirst(lines[1].count - 3).prefix(3) == "ICI")
  }

  @Test func `nothing in a file can steer the terminal`() {
    let lines = shown("a\u{1B}[31mb\u{7}\u{9B}c", place(1, 1))
    #expect(lines.first == "  1 │ a\u{FFFD}[31mb\u{FFFD}\u{FFFD}c")
  }
}
