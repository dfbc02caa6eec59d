/// Columns of text that stand below each other.
struct AlignedText {
  private var widths: [Int]

  init(_ header: [String]) { widths = header.map(\.count) }

  mutating func measure(_ cells: [String]) {
    for (column, cell) in cells.enumerated() { widths[column] = max(widths[column], cell.count) }
  }

  /// Two spaces between columns, none after the last word.
  func line(_ cells: [String]) -> String {
    var line = ""
    for (column, cell) in cells.enumerated() {
      let gap = String(repeating: " ", count: max(0, widths[column] - cell.count) + 2)
      line += cell + gap
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
