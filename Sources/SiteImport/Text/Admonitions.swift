/// The boxes of other generators, turned into callouts: `!!! note`, `:::tip`, `{{< notice >}}`,
/// `{: .warning }`.
extension PageText {
  /// What the boxes of other generators are here.
  static let calloutKinds: [String: String] = {
    let words = [
      "NOTE": "note info information abstract summary tldr example quote cite seealso see-also "
        + "question faq todo remarque default primary secondary light",
      "TIP": "tip hint success check done astuce conseil new",
      "IMPORTANT": "important key highlight",
      "WARNING":
        "warning caution attention danger error failure fail missing bug alert avertissement "
        + "critical",
    ]
    var kinds: [String: String] = [:]
    for (kind, names) in words {
      for name in names.split(separator: " ") { kinds[String(name)] = kind }
    }
    return kinds
  }()

  mutating func turnAdmonitions() {
    lines = boxes(in: lines, depth: 0)
  }

  /// Deeper boxes are a mistake, or an attack: their marks stay as they are.
  private static let deepest = 20

  private mutating func boxes(in lines: [Line], depth: Int) -> [Line] {
    guard depth < PageText.deepest else { return lines }
    var output: [Line] = []
    var rest = lines[...]
    while let line = rest.popFirst() {
      guard !line.isCode else {
        output.append(line)
        continue
      }
      if let box = Box(mkDocs: line) {
        output += write(box, PageText.indented(&rest, below: line), at: line, depth)
      } else if let box = Box(directive: line) {
        output += write(box, PageText.enclosed(&rest, by: box), at: line, depth)
      } else if let box = Box(shortcode: line) {
        output += write(box, PageText.enclosed(&rest, by: box), at: line, depth)
      } else if let kind = PageText.attributeBox(line) {
        let isBelow = output.last?.isBlank ?? true
        let body = isBelow ? PageText.paragraph(from: &rest) : PageText.paragraph(before: &output)
        output += write(Box(kind: kind), body, at: line, depth)
      } else {
        output.append(line)
      }
    }
    return output
  }

  /// The lines that belong to a box because they are indented under its mark.
  private static func indented(_ rest: inout ArraySlice<Line>, below mark: Line) -> [Line] {
    let width = mark.indentation + 4
    var body = Array(rest.prefix { $0.isBlank || $0.indentation >= width })
    while body.last?.isBlank == true { body.removeLast() }
    rest = rest.dropFirst(body.count)
    return body.map { $0.dedented(by: width) }
  }

  /// The lines up to the mark that ends a box.
  private static func enclosed(_ rest: inout ArraySlice<Line>, by box: Box) -> [Line] {
    var depth = 1
    var body: [Line] = []
    while let line = rest.popFirst() {
      if !line.isCode {
        if box.isOpened(by: line) { depth += 1 }
        if box.isClosed(by: line) { depth -= 1 }
        if depth == 0 { break }
      }
      body.append(line)
    }
    return body
  }

  private static func paragraph(from rest: inout ArraySlice<Line>) -> [Line] {
    let body = rest.prefix { !$0.isBlank && !$0.isCode }
    rest = rest.dropFirst(body.count)
    return Array(body)
  }

  private static func paragraph(before output: inout [Line]) -> [Line] {
    var body: [Line] = []
    while let last = output.last, !last.isBlank, !last.isCode { body.append(output.removeLast()) }
    return body.reversed()
  }

  private mutating func write(_ box: Box, _ body: [Line], at mark: Line, _ depth: Int) -> [Line] {
    let margin = String(repeating: " ", count: mark.indentation)
    let body = PageText.withoutEmptyRuns(boxes(in: body, depth: depth + 1))
    func line(_ text: String, like other: Line) -> Line {
      Line(
        text: other.isBlank && text.isEmpty ? "" : margin + text, number: other.number,
        isCode: other.isCode)
    }
    let blank = Line(text: "", number: mark.number)
    guard let kind = box.kind else {
      if !box.isTab { note(.markRemoved(String(mark.trimmed)), line: mark.number) }
      let title = box.title.isEmpty ? [] : [line("**\(box.title)**", like: mark), blank]
      return [blank] + title + body.map { line($0.text, like: $0) } + [blank]
    }
    note(.calloutMade(kind), line: mark.number)
    let title = body.isEmpty ? [box.title] : box.title.isEmpty ? [] : ["**\(box.title)**", ""]
    let head = ["[!\(kind)]"] + title
    return [blank] + head.map { line($0.isEmpty ? ">" : "> \($0)", like: mark) }
      + body.map { line($0.isBlank ? ">" : "> \($0.text)", like: $0) } + [blank]
  }
}
