import Typography

/// Texts, links, images, code in a line.
extension HTMLRenderer {
  mutating func text(_ node: CMarkNode) {
    if let marker = calloutMarker, marker == node { return }
    let end = node == headingIdText ? node.explicitIdStart : nil
    let words = InlineText(options: options, headingIdText: headingIdText)
    unsafe node.withLiteral { literal in
      let prose = unsafe UnsafeBufferPointer(rebasing: literal[..<(end ?? literal.count)])
      unsafe appendProse(prose, following: words.byteRead(behind: prose, of: node))
      unsafe noteBrokenLinks(in: literal, of: node)
    }
  }

  mutating func softBreak() {
    if calloutMarker != nil {
      calloutMarker = nil
    } else {
      appendProse("\n")
    }
  }

  mutating func lineBreak() {
    guard calloutMarker == nil else { return calloutMarker = nil }
    write("<br>\n")
    typography.passLineEnd()
  }

  mutating func code(_ node: CMarkNode) {
    write("<code>")
    unsafe node.withLiteral { unsafe appendEscaped($0) }
    write("</code>")
    typography.passWord()
  }

  mutating func footnoteReference(_ node: CMarkNode) {
    let number = node.literal
    let isFirst = referencedFootnotes.insert(number).inserted
    let id = isFirst ? " id=\"appel-\(number)\"" : ""
    write("<sup><a href=\"#note-\(number)\"\(id)>\(number)</a></sup>")
  }

  // MARK: Links and images

  mutating func link(_ node: CMarkNode, entering: Bool) -> Descent {
    guard entering else {
      if let file = openFileLink { hole(.fileNote(file)) }
      write("</a>")
      return .enter
    }
    let destination = node.destination
    let index = addLink(.link, to: destination, text: plainText(of: node))
    openFileLink = isFile(destination) ? index : nil
    write("<a href=\"")
    if isExternal(destination) { appendURL(destination) } else { hole(.address(index)) }
    write("\">")
    return .enter
  }

  mutating func image(_ node: CMarkNode) -> Descent {
    let alternative = plainText(of: node)
    let index = addLink(.image, to: node.destination, text: alternative)
    write("<img src=\"")
    hole(.image(index))
    write("\" alt=\"")
    var bytes = alternative
    bytes.withUTF8 { unsafe appendEscaped($0) }
    write("\" loading=\"lazy\">")
    typography.passWord()
    checkTags(of: node)
    return .skip
  }

  /// Records a link or image, and says its number.
  mutating func addLink(_ role: Link.Role, to destination: String, text: String) -> Int {
    let occurrence = linksOfBlock[destination, default: 0]
    linksOfBlock[destination] = occurrence + 1
    document.links.append(
      Link(
        role: role, destination: destination, text: text, line: blockLine, occurrence: occurrence))
    return document.links.count - 1
  }

  /// Whether an address goes into the page as it is.
  private func isExternal(_ destination: String) -> Bool {
    destination.hasPrefix("https://") || destination.hasPrefix("http://")
      || destination.hasPrefix("mailto:") || destination.hasPrefix("tel:")
  }

  /// Whether a link's address is a file of this site other than a page: it will tell its weight.
  private func isFile(_ destination: String) -> Bool {
    guard !isExternal(destination), !destination.hasPrefix("#"),
      let name = destination.split(separator: "/").last, let dot = name.lastIndex(of: ".")
    else { return false }
    return dot != name.startIndex && !name[dot...].hasPrefix(".md")
  }

  /// `[texte] (adresse)` reads as text in Markdown, and nobody tells the editor.
  private mutating func noteBrokenLinks(in literal: UnsafeBufferPointer<UInt8>, of node: CMarkNode)
  {
    guard unsafe literal.contains(UInt8(ascii: "]")) else { return }
    let text = unsafe String(decoding: literal, as: UTF8.self)
    for broken in BrokenLink.all(in: text, next: node.next) {
      note(
        .linkBrokenBySpace(text: broken.text, destination: broken.destination),
        typed: broken.typed, from: blockLine)
    }
  }
}
