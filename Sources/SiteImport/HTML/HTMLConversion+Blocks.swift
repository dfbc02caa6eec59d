/// Elements that are blocks.
extension HTMLConversion {
  mutating func passBlock(_ tag: HTMLTag) -> Bool {
    if let name = tag.attributes["id"], !tag.isClosing, HTMLConversion.isHeading(tag.name) {
      flush()
      anchor(name)
    }
    switch tag.name {
    case "p", "dd", "figcaption", "blockquote": block(tag)
    case "dt", "summary": bold(tag)
    case "ul", "ol": list(tag)
    case "li": item(tag)
    case "hr": rule()
    case "pre": beginPreformatted()
    case "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption": return passTable(tag)
    case _ where HTMLConversion.isHeading(tag.name): heading(tag)
    case _ where HTMLElement.containers.contains(tag.name): container(tag)
    default: return false
    }
    return true
  }

  private static func isHeading(_ name: String) -> Bool {
    name.count == 2 && name.first == "h" && ("1"..."6").contains(name.dropFirst())
  }

  /// Opens or closes a block whose text flows.
  private mutating func block(_ tag: HTMLTag, writing mark: String = "") {
    guard table == nil else { return separate() }
    flush()
    if tag.isClosing { return leave(tag.name) }
    // HTML ends these by itself.
    if open.last?.name == tag.name, tag.name != "blockquote" { open.removeLast() }
    enter(tag.name)
    current += mark
  }

  private mutating func enter(_ name: String, next: Int? = nil) {
    if open.last(where: { $0.name == name }) == nil || name != "p" {
      page.note(.htmlConverted(tag: name), line: number)
    }
    guard open.count < HTMLConversion.deepest else { return }
    open.append(OpenElement(name: name, next: next, line: number))
  }

  private mutating func leave(_ name: String) {
    guard let index = open.lastIndex(where: { $0.name == name }) else { return }
    open.removeSubrange(index...)
  }

  private mutating func heading(_ tag: HTMLTag) {
    let level = Int(tag.name.dropFirst()) ?? 2
    block(
      tag, writing: tag.isClosing || table != nil ? "" : String(repeating: "#", count: level) + " ")
  }

  private mutating func bold(_ tag: HTMLTag) {
    guard table == nil else { return separate() }
    if tag.isClosing { close(tag.name + " text") }
    block(tag)
    if !tag.isClosing { begin(tag.name + " text", ending: "**", writing: "**") }
  }

  private mutating func container(_ tag: HTMLTag) {
    guard table == nil else { return separate() }
    flush()
    if !current.allSatisfy(\.isWhitespace) {
      page.lines.append(PageText.Line(text: current, number: number))
    }
    current = ""
    page.lines.append(PageText.Line(text: "", number: number))
    if tag.isClosing {
      leave(tag.name)
      if !open.contains(where: { HTMLElement.containers.contains($0.name) }) { margin = nil }
    } else {
      page.note(.tagRemoved(tag: tag.name), line: number)
      if open.count < HTMLConversion.deepest {
        open.append(OpenElement(name: tag.name, line: number))
      }
      if margin == nil { margin = -1 }
    }
  }

  private mutating func rule() {
    guard table == nil else { return separate() }
    flush()
    for text in ["", "---", ""] { page.lines.append(PageText.Line(text: text, number: number)) }
  }

  // MARK: Lists

  private mutating func list(_ tag: HTMLTag) {
    guard table == nil else { return separate() }
    flush()
    if tag.isClosing {
      leave(tag.name)
      if !isFlowing { page.lines.append(PageText.Line(text: "", number: number)) }
    } else {
      if !isFlowing { page.lines.append(PageText.Line(text: "", number: number)) }
      enter(tag.name, next: tag.name == "ol" ? Int(tag.attributes["start"] ?? "1") ?? 1 : nil)
    }
  }

  private mutating func item(_ tag: HTMLTag) {
    guard table == nil else { return separate() }
    flush()
    let list = open.lastIndex { $0.name == "ul" || $0.name == "ol" }
    if let item = open.lastIndex(where: { $0.name == "li" }), item > list ?? -1 {
      open.removeSubrange(item...)
    }
    guard !tag.isClosing, open.count < HTMLConversion.deepest else { return }
    // Its mark goes before the first text that it holds.
    let mark = list.flatMap { open[$0].next }.map { "\($0). " } ?? "- "
    if let list, let next = open[list].next { open[list].next = next + 1 }
    open.append(OpenElement(name: "li", start: mark.count, line: number))
    pendingMark = mark
  }

  /// Writes the text that has flowed together as a paragraph.
  ///
  /// - Parameter breaking: whether the paragraph goes on in a new line.
  mutating func flush(breaking: Bool = false) {
    guard isFlowing, table == nil else { return endParagraph() }
    if !breaking { endParagraph() }
    let text = PageText.trimmed(current[...])
    current = ""
    guard !text.isEmpty else { return }
    let items = open.filter { $0.name == "li" }
    let width =
      items.reduce(0) { $0 + $1.start } - (pendingMark == nil ? 0 : items.last?.start ?? 0)
    let quotes = open.filter { $0.name == "blockquote" }.map { _ in "> " }.joined()
    let margin = quotes + String(repeating: " ", count: width)
    let isFirst = pendingMark != nil
    if !isFirst, !wasBreaking {
      page.lines.append(PageText.Line(text: items.isEmpty ? "" : quotes, number: number))
    }
    page.lines.append(
      PageText.Line(
        text: margin + (pendingMark ?? "") + text + (breaking ? "\\" : ""), number: number))
    pendingMark = nil
    wasBreaking = breaking
    if !breaking, items.isEmpty { page.lines.append(PageText.Line(text: "", number: number)) }
  }

  // MARK: Code

  private mutating func beginPreformatted() {
    flush()
    preformatted = ""
    page.note(.htmlConverted(tag: "pre"), line: number)
  }

  mutating func endPreformatted() {
    let code = HTMLConversion.decoded(preformatted ?? "")
    preformatted = nil
    let fence = code.contains("```") ? "~~~~" : "```"
    let body = code.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .drop { $0.allSatisfy(\.isWhitespace) }
    page.lines.append(PageText.Line(text: "", number: number))
    for text in [fence[...]] + body + [fence[...]] {
      page.lines.append(PageText.Line(text: String(text), number: number, isCode: true))
    }
    page.lines.append(PageText.Line(text: "", number: number))
  }
}
