import Typography

/// Paragraphs, headings, lists, quotes, tables, code.
extension HTMLRenderer {
  mutating func block(_ node: CMarkNode, _ kind: CMarkNode.Kind, entering: Bool) -> Descent {
    if entering { begin(node) }
    switch kind {
    case .paragraph: return paragraph(node, entering: entering)
    case .heading: heading(node, entering: entering)
    case .list: list(node, entering: entering)
    case .item: item(node, entering: entering)
    case .blockQuote: blockQuote(node, entering: entering)
    case .table: table(node, entering: entering)
    case .tableRow: tableRow(node, entering: entering)
    case .tableCell: tableCell(entering: entering)
    case .footnoteDefinition: footnoteDefinition(node, entering: entering)
    case .document: if !entering { endFootnotes() }
    default: break
    }
    return .enter
  }

  /// A new block: its typography starts afresh, and so do the numbers of its links, unless it
  /// begins on the same line as the last, like the cells of a row.
  private mutating func begin(_ node: CMarkNode) {
    typography.reset()
    let line = node.line + options.linesBefore
    guard node.line > 0, line != blockLine else { return }
    blockLine = line
    if !linksOfBlock.isEmpty { linksOfBlock = [:] }
  }

  private mutating func paragraph(_ node: CMarkNode, entering: Bool) -> Descent {
    guard entering else {
      if !isTight(node) { write("</p>\n") }
      return .enter
    }
    if let marker = calloutMarker, marker == node.onlyChild {
      calloutMarker = nil
      return .skip
    }
    if let link = node.onlyChild, link.kind == .link, contactCard(link) { return .skip }
    if !isTight(node) { write("<p>") }
    return .enter
  }

  /// A paragraph that is nothing but a link to a contact is the contact's card.
  private mutating func contactCard(_ node: CMarkNode) -> Bool {
    let destination = node.destination
    guard destination.hasPrefix("contact:") else { return false }
    hole(.contactCard(addLink(.link, to: destination, text: plainText(of: node))))
    return true
  }

  private func isTight(_ paragraph: CMarkNode) -> Bool {
    guard let item = paragraph.parent, item.kind == .item, let list = item.parent else {
      return false
    }
    return list.isTightList
  }

  private mutating func heading(_ node: CMarkNode, entering: Bool) {
    let level = node.headingLevel
    guard entering else {
      headingIdText = nil
      write("</h\(level)>\n")
      document.headings[document.headings.count - 1].end = document.html.count
      return
    }
    let explicit = explicitIds(of: node)
    headingIdText = explicit.isEmpty ? nil : node.lastChild
    let text = plainText(of: node)
    let id = explicit.first ?? freeId(for: text)
    takenIds.insert(id)
    document.headings.append(
      Heading(
        level: level, id: id, earlierIds: Array(explicit.dropFirst()), text: text, line: blockLine,
        start: document.html.count, end: 0))
    write("<h\(level) id=\"\(id)\">")
    for earlier in explicit.dropFirst() { write("<span id=\"\(earlier)\"></span>") }
    typography.reset()
  }

  private mutating func list(_ node: CMarkNode, entering: Bool) {
    guard node.isOrderedList else {
      write(entering ? "<ul>\n" : "</ul>\n")
      return
    }
    let start = node.listStart
    write(entering ? (start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n") : "</ol>\n")
  }

  private mutating func item(_ node: CMarkNode, entering: Bool) {
    guard entering else { return write("</li>\n") }
    switch node.taskIsDone {
    case nil: write("<li>")
    case true?: write("<li class=\"task\">☑ ")
    case false?: write("<li class=\"task\">☐ ")
    }
  }

  private mutating func blockQuote(_ node: CMarkNode, entering: Bool) {
    guard entering else {
      write(openQuotes.popLast() == true ? "</div>\n" : "</blockquote>\n")
      return
    }
    guard let (callout, marker) = Callout.of(node) else {
      openQuotes.append(false)
      return write("<blockquote>\n")
    }
    openQuotes.append(true)
    calloutMarker = marker
    write("<div class=\"callout callout-\(callout.rawValue)\">")
    write("<p class=\"callout-title\">\(callout.title(in: options.words))</p>\n")
  }

  mutating func codeBlock(_ node: CMarkNode) {
    write("<pre tabindex=\"0\"><code>")
    unsafe node.withLiteral { unsafe appendEscaped($0) }
    write("</code></pre>\n")
  }

  // MARK: Tables

  private mutating func table(_ node: CMarkNode, entering: Bool) {
    if entering {
      columnAlignments = node.columnAlignments
      tableHasBody = false
      write("<div class=\"table\" role=\"region\" tabindex=\"0\" ")
      write("aria-label=\"\(options.words.table)\"><table>\n")
    } else {
      write(tableHasBody ? "</tbody></table></div>\n" : "</table></div>\n")
    }
  }

  private mutating func tableRow(_ node: CMarkNode, entering: Bool) {
    if entering {
      isHeaderRow = node.isTableHeader
      column = 0
      if !isHeaderRow, !tableHasBody {
        tableHasBody = true
        write("<tbody>\n")
      }
      write(isHeaderRow ? "<thead><tr>" : "<tr>")
    } else {
      write(isHeaderRow ? "</tr></thead>\n" : "</tr>\n")
    }
  }

  private mutating func tableCell(entering: Bool) {
    isInCell = entering
    guard entering else {
      column += 1
      return write(isHeaderRow ? "</th>" : "</td>")
    }
    let alignment = column < columnAlignments.count ? columnAlignments[column] : 0
    write(isHeaderRow ? "<th scope=\"col\"" : "<td")
    switch alignment {
    case UInt8(ascii: "r"): write(" class=\"right\">")
    case UInt8(ascii: "c"): write(" class=\"center\">")
    default: write(">")
    }
  }

  // MARK: Footnotes

  private mutating func footnoteDefinition(_ node: CMarkNode, entering: Bool) {
    if entering {
      if footnoteCount == 0 { write("<section class=\"footnotes\"><ol>\n") }
      footnoteCount += 1
      write("<li id=\"note-\(footnoteCount)\">")
    } else {
      write("<p><a href=\"#appel-\(footnoteCount)\">↩ \(options.words.backToText)</a></p></li>\n")
    }
  }

  private mutating func endFootnotes() {
    if footnoteCount > 0 { write("</ol></section>\n") }
  }
}
