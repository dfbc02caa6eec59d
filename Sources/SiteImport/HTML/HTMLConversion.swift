/// HTML in a Markdown text, turned into Markdown as the text is read.
///
/// Lines are copied until an element of a block begins (`<p>`, `<li>`, `<td>`…): its text flows
/// together as HTML reads it, and is written where the element ends.
struct HTMLConversion {
  /// Its lines are what has been written so far.
  var page: PageText
  /// The line that is being written; in a block, the text that flows together.
  var current = ""
  /// Where it comes from.
  var number = 0
  /// The elements that are open, innermost last.
  var open: [OpenElement] = []
  /// The element that is set aside until it ends, and what it holds.
  var aside: (name: String, text: String, line: Int)?
  /// The code block that is open in HTML.
  var preformatted: String?
  var isInComment = false
  var table: HTMLTable?
  var isInCell = false
  /// Whether a block ended on the line at hand.
  var isBehindBlock = false
  /// The mark of the list's item that has just begun.
  var pendingMark: String?
  /// Whether the line written last ends in a break.
  var wasBreaking = false
  /// The spaces that lines in a container have before them.
  var margin: Int?

  struct OpenElement {
    var name: String
    /// What ends it in Markdown.
    var ending = ""
    /// How much had been written of the current line when it began.
    var start = 0
    /// The number of the next item of a list; nil where items have none.
    var next: Int?
    var line = 0
  }

  /// Deeper elements are read as text.
  static let deepest = 100

  static func run(on page: PageText) -> PageText {
    var conversion = HTMLConversion(page: page)
    let lines = conversion.page.lines
    conversion.page.lines = []
    conversion.read(lines)
    conversion.finish()
    return conversion.page
  }

  private mutating func read(_ lines: [PageText.Line]) {
    var rest = lines[...]
    while var line = rest.popFirst() {
      if line.isCode, aside == nil, preformatted == nil {
        endParagraph()
        page.lines.append(line)
        continue
      }
      var joined = 0
      while !isInComment, HTMLTag.isOpen(line.text), joined < 20, let next = rest.first,
        !next.isCode
      {
        line.text += " " + next.trimmed
        rest.removeFirst()
        joined += 1
      }
      number = line.number
      isBehindBlock = false
      read(line)
    }
  }

  private mutating func read(_ line: PageText.Line) {
    if line.isBlank, aside == nil, preformatted == nil, !isInComment { return passBlank() }
    var text = line.text
    if let margin, !isFlowing, preformatted == nil { text = line.dedented(by: margin).text }
    if margin == -1 {
      margin = line.indentation
      text = line.dedented(by: line.indentation).text
    }
    let isPlain = !text.contains("<") && !text.contains("-->")
    if isPlain, !isFlowing, aside == nil, preformatted == nil, !isInComment {
      current += text
    } else {
      for piece in PageText.pieces(of: text) {
        piece.isCode && aside == nil && preformatted == nil && !isInComment
          ? write(piece.text) : read(piece.text)
      }
    }
    endLine(line)
  }

  private mutating func read(_ piece: Substring) {
    var rest = piece
    let lastEnd = piece.lastIndex(of: ">") ?? piece.startIndex
    while !rest.isEmpty {
      if isInComment {
        let end = rest.firstRange(of: "-->")?.upperBound
        raw(rest[..<(end ?? rest.endIndex)])
        isInComment = end == nil
        rest = rest[(end ?? rest.endIndex)...]
        continue
      }
      let text = rest.prefix { $0 != "<" }
      write(text)
      rest = rest[text.endIndex...]
      if rest.hasPrefix("<!--") {
        isInComment = true
        raw(rest.prefix(4))
        rest = rest.dropFirst(4)
      } else if rest.startIndex < lastEnd, !current.hasSuffix("]("), let tag = HTMLTag(rest) {
        rest = rest[tag.text.endIndex...]
        pass(tag, rest)
      } else if let sign = rest.popFirst() {
        write(String(sign)[...])
      }
    }
  }

  /// Writes text that no reader sees.
  private mutating func raw(_ text: Substring) {
    aside == nil ? current += text : add(aside: text)
  }

  /// Writes text of the page.
  mutating func write(_ typed: Substring) {
    if aside != nil { return add(aside: typed) }
    if preformatted != nil { return add(code: typed) }
    let text = typed.first?.isWhitespace == true ? withoutSpaceBefore(typed) : typed
    guard isFlowing else { return current += text }
    for character in text {
      if !character.isWhitespace {
        current.append(character)
      } else if let last = current.last, !last.isWhitespace {
        current.append(" ")
      }
    }
  }

  /// Spaces behind a mark that has just begun go before it; behind a block they go.
  private mutating func withoutSpaceBefore(_ text: Substring) -> Substring {
    if isBehindBlock, current.isEmpty { return text.drop(while: \.isWhitespace) }
    guard let last = open.last, !last.ending.isEmpty, last.line == number,
      last.start == current.utf8.count, current.hasSuffix(last.ending)
    else { return text }
    let rest = text.drop(while: \.isWhitespace)
    let before = current.dropLast(last.ending.count)
    if let sign = before.last, !sign.isWhitespace {
      current = before + " " + last.ending
      open[open.count - 1].start += 1
    }
    return rest
  }

  private mutating func add(aside text: Substring) { aside?.text += text }
  private mutating func add(code text: Substring) { preformatted?.append(contentsOf: text) }

  /// Whether the text at hand flows together.
  var isFlowing: Bool { table != nil || open.contains { HTMLConversion.flowing.contains($0.name) } }

  private static let flowing: Set<String> = [
    "p", "li", "ul", "ol", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "summary", "figcaption",
    "blockquote", "table",
  ]

  // MARK: Lines

  private mutating func passBlank() {
    if isFlowing {
      if table == nil { flush() } else { write(" ") }
    } else {
      endParagraph()
      page.lines.append(PageText.Line(text: "", number: number))
    }
  }

  private mutating func endLine(_ line: PageText.Line) {
    if aside != nil { return add(aside: " ") }
    if preformatted != nil { return add(code: "\n") }
    if isInComment || !isFlowing {
      // A line that held nothing but tags is blank now.
      page.lines.append(PageText.Line(text: current, number: number))
      current = ""
    } else {
      write(" ")
    }
  }

  /// Marks that nothing closed end with their paragraph.
  mutating func endParagraph() {
    while let last = open.last, !last.ending.isEmpty || HTMLElement.kept.contains(last.name) {
      open.removeLast()
      let ending = last.ending.isEmpty ? "</\(last.name)>" : last.ending
      if let index = page.lines.indices.last, current.isEmpty, !page.lines[index].isCode {
        page.lines[index].text += ending
      } else {
        current += ending
      }
    }
  }

  private mutating func finish() {
    if let aside { keep(aside.text, line: aside.line) }
    aside = nil
    if preformatted != nil { endPreformatted() }
    endTable()
    flush()
    open = []
    if !current.isEmpty { page.lines.append(PageText.Line(text: current, number: number)) }
  }

  /// Sets something aside in a comment.
  mutating func keep(_ text: String, line: Int) {
    page.note(.setAside(String(text.prefix(80))), line: line)
    current += PageText.setAside(text)
  }
}
