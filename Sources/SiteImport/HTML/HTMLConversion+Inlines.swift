/// Elements in a line.
extension HTMLConversion {
  /// Passes a tag; `rest` is what follows it on its line.
  mutating func pass(_ tag: HTMLTag, _ rest: Substring) {
    if let held = aside {
      aside?.text += tag.text
      guard tag.isClosing, tag.name == held.name, let text = aside?.text else { return }
      aside = nil
      return keep(text, line: held.line)
    }
    if preformatted != nil {
      if tag.isClosing, tag.name == "pre" { endPreformatted() }
      return
    }
    let isForeign = HTMLElement.foreign.contains(tag.name)
    if isForeign, !tag.isClosing, !tag.text.hasSuffix("/>") {
      aside = (tag.name, String(tag.text), number)
    } else if isForeign || HTMLElement.foreignVoid.contains(tag.name) {
      keep(String(tag.text), line: number)
    } else if !passInline(tag, rest), !passBlock(tag) {
      passUnknown(tag)
    }
  }

  private mutating func passInline(_ tag: HTMLTag, _ rest: Substring) -> Bool {
    switch tag.name {
    case "a": tag.isClosing ? close("a") : link(tag)
    case "img": image(tag)
    case "br": lineBreak(rest)
    case "code", "samp":
      tag.isClosing ? endCode(tag.name) : begin(tag.name, ending: "`", writing: "`")
    case _ where HTMLElement.marks[tag.name] != nil: mark(tag)
    case _ where HTMLElement.kept.contains(tag.name): keepTag(tag)
    case _ where HTMLElement.dressing.contains(tag.name):
      if !tag.isClosing { page.note(.tagRemoved(tag: tag.name), line: number) }
    default: return false
    }
    return true
  }

  /// `<nom>` means nothing in HTML: whoever typed it meant the signs.
  ///
  /// A component of a program is set aside.
  private mutating func passUnknown(_ tag: HTMLTag) {
    if tag.typedName.first?.isUppercase == true || tag.name.contains("-") {
      if !tag.isClosing { keep(String(tag.text), line: number) }
    } else {
      write("\\" + tag.text)
      if !tag.isClosing { page.note(.htmlConverted(tag: tag.name), line: number) }
    }
  }

  // MARK: Marks

  mutating func begin(_ name: String, ending: String, writing mark: String) {
    guard open.count < HTMLConversion.deepest else { return }
    current += mark
    open.append(OpenElement(name: name, ending: ending, start: current.utf8.count, line: number))
  }

  private mutating func mark(_ tag: HTMLTag) {
    guard let mark = HTMLElement.marks[tag.name] else { return }
    guard !tag.isClosing else { return close(tag.name) }
    page.note(.htmlConverted(tag: tag.name), line: number)
    begin(tag.name, ending: mark, writing: mark)
  }

  /// Ends an element of a line, and those in it that nothing closed.
  mutating func close(_ name: String) {
    guard let index = open.lastIndex(where: { $0.name == name }),
      open[(index + 1)...].allSatisfy({ !$0.ending.isEmpty || HTMLElement.kept.contains($0.name) })
    else { return }
    while open.count > index, let element = open.popLast() { end(element) }
  }

  /// A mark stands against its words: spaces in it go out of it.
  private mutating func end(_ element: OpenElement) {
    guard !element.ending.isEmpty else { return current += "</\(element.name)>" }
    let spaces = current.reversed().prefix { $0 == " " }.count
    current.removeLast(spaces)
    if element.start == current.utf8.count, element.line == number, element.name != "a" {
      current.removeLast(min(current.count, element.ending.count))
    } else {
      current += element.ending
    }
    current += String(repeating: " ", count: min(spaces, 1))
  }

  private mutating func keepTag(_ tag: HTMLTag) {
    guard !tag.isClosing else { return close(tag.name) }
    guard open.count < HTMLConversion.deepest else { return }
    let title = tag.attributes["title"].flatMap {
      tag.name == "abbr" && !$0.contains("{") ? $0 : nil
    }
    open.append(OpenElement(name: tag.name, start: current.utf8.count, line: number))
    current += "<" + tag.name
    if let title { current += " title=\"\(title.replacing("\"", with: "&quot;"))\"" }
    current += ">"
  }

  private mutating func endCode(_ name: String) {
    guard let element = open.last, element.name == name else { return close(name) }
    open.removeLast()
    guard element.line == number || isFlowing, element.start <= current.utf8.count else {
      return current += "`"
    }
    let start = current.utf8.index(current.startIndex, offsetBy: element.start)
    let code = HTMLConversion.decoded(String(current[start...]))
    current = String(current[..<start].dropLast())
    guard !code.isEmpty else { return }
    let ticks = String(repeating: "`", count: code.contains("``") ? 3 : code.contains("`") ? 2 : 1)
    let space = ticks.count > 1 ? " " : ""
    current += ticks + space + code + space + ticks
    page.note(.htmlConverted(tag: name), line: number)
  }

  static func decoded(_ text: String) -> String {
    [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"),
      ("&amp;", "&"),
    ]
    .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  // MARK: Links, images, breaks

  private mutating func link(_ tag: HTMLTag) {
    if let href = tag.attributes["href"] {
      page.note(.htmlConverted(tag: "a"), line: number)
      let address = PageText.encoded(HTMLConversion.decoded(href))
      begin("a", ending: "](\(address))", writing: "[")
    }
    if let name = tag.attributes["id"] ?? tag.attributes["name"] { anchor(name) }
  }

  /// An anchor is put where headings are mended: it becomes one of theirs.
  mutating func anchor(_ name: String) {
    current += "\(PageText.anchorStart)\(name)\(PageText.anchorEnd)"
  }

  private mutating func image(_ tag: HTMLTag) {
    guard let source = tag.attributes["src"] else { return keep(String(tag.text), line: number) }
    page.note(.htmlConverted(tag: "img"), line: number)
    let words = tag.attributes["alt"] ?? tag.attributes["title"] ?? ""
    let alternative = words.filter { !"[]".contains($0) }
    current += "![\(alternative)](\(PageText.encoded(HTMLConversion.decoded(source))))"
  }

  private mutating func lineBreak(_ rest: Substring) {
    let isRow = table != nil || (!isFlowing && current.drop(while: \.isWhitespace).first == "|")
    if isRow {
      current += "<br>"
    } else if isFlowing {
      flush(breaking: true)
    } else if current.allSatisfy(\.isWhitespace) || current.hasPrefix("#") {
      current += " "
    } else {
      current += "\\"
      page.note(.htmlConverted(tag: "br"), line: number)
      guard !rest.allSatisfy(\.isWhitespace) else { return }
      page.lines.append(PageText.Line(text: current, number: number))
      current = ""
    }
  }
}

extension PageText {
  /// Signs of no script between which an anchor's name stands until headings are mended.
  static let anchorStart: Character = "\u{E000}"
  static let anchorEnd: Character = "\u{E001}"
}
