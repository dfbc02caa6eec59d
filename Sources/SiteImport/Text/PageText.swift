/// The text of a page on its way into the site, line by line, and what was done to it.
struct PageText {
  /// A line, and where it comes from.
  struct Line: Equatable {
    var text: String
    /// From 1, in the file that was read.
    var number: Int
    /// Whether it stands in a code block, where nothing is changed.
    var isCode = false

    /// The spaces before its text, a tab counting as four.
    var indentation: Int {
      var width = 0
      for character in text {
        if character == " " { width += 1 } else if character == "\t" { width += 4 } else { break }
      }
      return width
    }

    var trimmed: Substring { PageText.trimmed(text[...]) }
    var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

    /// The line without so many spaces before it.
    func dedented(by width: Int) -> Line {
      var rest = text[...]
      var left = width
      while left > 0, let first = rest.first, first == " " || first == "\t" {
        left -= first == "\t" ? 4 : 1
        rest.removeFirst()
      }
      return Line(
        text: String(repeating: " ", count: max(0, -left)) + rest, number: number, isCode: isCode)
    }
  }

  var lines: [Line]
  var remarks: [ImportRemark] = []

  /// - Parameter linesBefore: the lines of the front matter.
  init(_ text: some StringProtocol, linesBefore: Int = 0) {
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .map { Line(text: String($1), number: $0 + 1 + linesBefore) }
  }

  var text: String { lines.map(\.text).joined(separator: "\n") }

  mutating func note(_ action: ImportRemark.Action, line: Int) {
    remarks.append(ImportRemark(action, line: line))
  }

  /// Changes each line that is no code.
  mutating func mapProse(_ change: (inout PageText, Line) -> String) {
    for index in lines.indices where !lines[index].isCode {
      let changed = change(&self, lines[index])
      lines[index].text = changed
    }
  }

  static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  /// Of several blank lines one stays; at the ends, none.
  static func withoutEmptyRuns(_ lines: [Line]) -> [Line] {
    var output: [Line] = []
    for line in lines where line.isCode || !line.isBlank || output.last?.text.isEmpty == false {
      output.append(line.isCode || !line.isBlank ? line : Line(text: "", number: line.number))
    }
    while let last = output.last, !last.isCode, last.text.isEmpty { output.removeLast() }
    return output
  }

  /// An HTML comment that keeps what could not be brought along, for the page's editor alone.
  static func setAside(_ text: some StringProtocol) -> String {
    var kept = text.map { $0.isNewline ? " " : String($0) }.joined()
    while kept.contains("--") { kept = kept.replacing("--", with: "- -") }
    return "<!-- à reprendre : \(kept.replacing("<!", with: "< !")) -->"
  }
}
