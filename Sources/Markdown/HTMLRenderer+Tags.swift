import Typography

/// The few tags of HTML that a text may hold, and those that it may not.
extension HTMLRenderer {
  /// An element that is open: it ends in the same text, link or mark that it began in.
  struct OpenTag {
    var element: InlineTag.Element
    /// The node that holds the tag.
    var parent: CMarkNode?
    /// What is told where nothing closes it.
    var remark: Remark
  }

  /// Comments are an editor's notes to self and go; of other HTML, what is not allowed is refused,
  /// with its place.
  mutating func rawHTML(_ node: CMarkNode) {
    let html = node.literal
    if html.hasPrefix("<!--") { return }
    let line = node.kind == .htmlBlock ? node.line + options.linesBefore : blockLine
    let excerpt = String(html.prefix { $0 != "\n" }.prefix(60))
    let refusal = remark(.rawHTML(excerpt: excerpt), typed: excerpt, from: line)
    guard node.kind == .htmlInline, let tag = InlineTag(html), write(tag, of: node, refusal) else {
      return document.remarks.append(refusal)
    }
  }

  /// Refuses the tags in an image's alternative that no text may hold; the others go.
  mutating func checkTags(of image: CMarkNode) {
    image.walk { node, entering in
      if entering, node.kind == .htmlInline, InlineTag(node.literal) == nil { rawHTML(node) }
      return .enter
    }
  }

  /// Whether the tag belongs where it stands, and was written.
  private mutating func write(_ tag: InlineTag, of node: CMarkNode, _ refusal: Remark) -> Bool {
    switch tag.form {
    case .opening where tag.element == .lineBreak:
      guard isInCell else { return false }
      write("<br>")
      typography.passLineEnd()
    case .opening(let title):
      openTags.append(OpenTag(element: tag.element, parent: node.parent, remark: refusal))
      write("<" + tag.element.rawValue)
      if let title { writeAttribute("title", title) }
      write(">")
    case .closing:
      guard let open = openTags.last, open.element == tag.element, open.parent == node.parent else {
        return false
      }
      openTags.removeLast()
      write("</\(tag.element.rawValue)>")
      if tag.element.isScript { typography.passWord() }
    }
    return true
  }

  /// Ends the elements that were opened in a node which ends, and tells that nothing closed them.
  mutating func closeTags(in parent: CMarkNode) {
    while let open = openTags.last, open.parent == parent {
      openTags.removeLast()
      write("</\(open.element.rawValue)>")
      document.remarks.append(open.remark)
    }
  }

  /// Writes an attribute whose value may hold references (`&amp;`), which stay; a bare `&` is
  /// escaped like the other signs.
  private mutating func writeAttribute(_ name: String, _ typed: String) {
    let hasReferences = typed.utf8.contains(UInt8(ascii: "&"))
    let isProse = options.frenchTypography && !hasReferences
    let value = isProse ? FrenchTypography.apply(typed) : typed
    write(" \(name)=\"")
    for (number, part) in value.split(separator: "&", omittingEmptySubsequences: false).enumerated()
    {
      if number > 0 { write(isReference(part) ? "&" : "&amp;") }
      var text = part.map { $0.isNewline ? " " : String($0) }.joined()
      text.withUTF8 { unsafe appendEscaped($0) }
    }
    write("\"")
  }

  /// Whether what follows an `&` is the rest of a reference: `amp;`, `#233;`.
  private func isReference(_ text: Substring) -> Bool {
    guard let end = text.firstIndex(of: ";") else { return false }
    let name = text[..<end].drop { $0 == "#" }
    return !name.isEmpty && name.utf8.allSatisfy { $0 < 0x80 }
      && name.allSatisfy { $0.isLetter || $0.isNumber }
  }
}
