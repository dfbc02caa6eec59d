/// A table of HTML as it is read.
struct HTMLTable {
  var rows: [[String]] = []
  /// Columns that a cell of the row at hand takes besides its own.
  var span = 0
  /// Whether it had cells that Markdown has not: merged ones, tables in tables.
  var isSimplified = false
  /// The tables in it that are open.
  var depth = 0

  /// More than that is no table that people read.
  private static let mostColumns = 100

  mutating func beginRow() { rows.append([]) }

  mutating func add(_ cell: String) {
    if rows.isEmpty { rows.append([]) }
    let last = rows.count - 1
    for text in [cell] + Array(repeating: "", count: span)
    where rows[last].count < HTMLTable.mostColumns {
      rows[last].append(text)
    }
    span = 0
  }

  /// The table in Markdown, its first row naming the columns.
  var lines: [String] {
    let rows = rows.filter { !$0.isEmpty }
    guard let head = rows.first else { return [] }
    let width = rows.map(\.count).max() ?? 0
    func line(_ row: [String]) -> String {
      "| " + (row + Array(repeating: "", count: width - row.count)).joined(separator: " | ") + " |"
    }
    return [line(head), "|" + String(repeating: "---|", count: width)] + rows.dropFirst().map(line)
  }
}

extension HTMLConversion {
  mutating func passTable(_ tag: HTMLTag) -> Bool {
    switch (tag.name, tag.isClosing) {
    case ("table", false): beginTable()
    case ("table", true): leaveTable()
    case ("tr", false): if table?.depth == 0 { endCell(); table?.beginRow() } else { separate() }
    case ("td", false), ("th", false): beginCell(tag)
    case ("td", true), ("th", true), ("tr", true):
      if table?.depth == 0 { endCell() } else { separate() }
    default: separate()
    }
    return true
  }

  private mutating func beginTable() {
    guard table == nil else {
      table?.depth += 1
      table?.isSimplified = true
      return separate()
    }
    flush()
    if !current.allSatisfy(\.isWhitespace) {
      page.lines.append(PageText.Line(text: String(PageText.trimmed(current[...])), number: number))
    }
    current = ""
    table = HTMLTable()
    page.note(.htmlConverted(tag: "table"), line: number)
  }

  private mutating func leaveTable() {
    guard let depth = table?.depth, depth > 0 else { return endTable() }
    table?.depth -= 1
  }

  private mutating func beginCell(_ tag: HTMLTag) {
    guard table?.depth == 0 else { return separate() }
    if !isInCell, !current.allSatisfy(\.isWhitespace) { writeCaption() }
    endCell()
    isInCell = true
    current = ""
    let span = min(Int(tag.attributes["colspan"] ?? "1") ?? 1, 100)
    table?.span = max(0, span - 1)
    if span > 1 || Int(tag.attributes["rowspan"] ?? "1") ?? 1 > 1 { table?.isSimplified = true }
  }

  private mutating func endCell() {
    guard isInCell else { return writeCaption() }
    endParagraph()
    isInCell = false
    var text = String(PageText.trimmed(current[...]))
    while text.hasSuffix("<br>") { text = String(PageText.trimmed(text.dropLast(4))) }
    current = ""
    table?.add(text.replacing("\\|", with: "|").replacing("|", with: "\\|"))
  }

  /// What stands in a table but in no cell is put before it.
  private mutating func writeCaption() {
    let text = PageText.trimmed(current[...])
    current = ""
    guard !text.isEmpty, table?.rows.isEmpty == true else { return }
    page.lines += [
      PageText.Line(text: "", number: number), PageText.Line(text: String(text), number: number),
    ]
  }

  /// In a cell, blocks are lines.
  mutating func separate() {
    guard table != nil, isInCell else { return }
    let text = PageText.trimmed(current[...])
    current = text.isEmpty || text.hasSuffix("<br>") ? String(text) : text + "<br>"
  }

  mutating func endTable() {
    guard let whole = table else { return }
    endCell()
    let lines = table?.lines ?? []
    table = nil
    isBehindBlock = true
    if whole.isSimplified { page.note(.tableSimplified, line: number) }
    page.lines += ([""] + lines + [""]).map { PageText.Line(text: $0, number: number) }
  }
}
