import Markdown

/// The text part of a mail, from the HTML of its words: the same words for a reader who sees only
/// letters.
///
/// It knows the tags that this program's Markdown renderer writes, and that the theme's contact card
/// is made of; of any other tag, what it holds stays and the tag goes.
struct PlainText {
  private var text = ""
  /// Where a link leads, until its text is over.
  private var address: (href: String, start: String.Index)?
  /// The raised or lowered text that is open, and where it begins.
  private var script: (name: String, start: String.Index)?
  /// What the abbreviation at hand stands for.
  private var expansion: String?
  /// The number of the next item, for each open list; nil where items have none.
  private var lists: [Int?] = []
  private var isPreformatted = false
  /// Whether an item's mark is the last thing written: its text goes on the same line.
  private var isAfterMark = false

  static func of(_ html: [UInt8]) -> String {
    var plain = PlainText()
    plain.read(html)
    while plain.text.last == "\n" { plain.text.removeLast() }
    return plain.text + "\n"
  }

  private mutating func read(_ html: [UInt8]) {
    var rest = html[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      append(rest[..<open])
      guard let close = rest[open...].firstIndex(of: UInt8(ascii: ">")) else { return }
      tag(String(decoding: rest[(open + 1)..<close], as: UTF8.self))
      rest = rest[(close + 1)...]
    }
    append(rest)
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    let words = HTMLText.withoutEntities(String(decoding: bytes, as: UTF8.self))
    if isPreformatted {
      text += words
      return
    }
    if words.contains(where: { $0 != "\n" && $0 != " " }) { isAfterMark = false }
    for character in words {
      if character == "\n" || character == " " {
        if let last = text.last, last != " ", last != "\n" { text.append(" ") }
      } else {
        text.append(character)
      }
    }
  }

  private mutating func tag(_ tag: String) {
    let name = tag.prefix { $0 != " " }
    switch name {
    case "p", "h2", "h3", "h4", "h5", "h6", "blockquote", "div", "tr", "table": paragraph()
    case "/p", "/h2", "/h3", "/h4", "/h5", "/h6", "/ul", "/ol", "/pre", "/div", "/table", "/tr":
      paragraph()
    case "ul": lists.append(Int?.none)
    case "ol": lists.append(start(of: tag))
    case "td", "th": if let last = text.last, last != " ", last != "\n" { text += " " }
    case "/li", "br", "br/": line()
    case "li": item()
    case "pre": isPreformatted = true
    case "a": address = href(of: tag).map { ($0, text.endIndex) }
    case "/a": endLink()
    case "sup", "sub": script = (String(name), text.endIndex)
    case "/sup", "/sub": endScript()
    case "abbr": expansion = value(of: "title", in: tag).map(HTMLText.withoutEntities)
    case "/abbr": endAbbreviation()
    default: break
    }
    if name == "/ul" || name == "/ol" { _ = lists.popLast() }
    if name == "/pre" { isPreformatted = false }
  }

  private mutating func paragraph() {
    guard !text.isEmpty, !isAfterMark else { return }
    line()
    if !text.hasSuffix("\n\n") { text += "\n" }
  }

  private mutating func line() {
    while text.last == " " { text.removeLast() }
    if !text.isEmpty, text.last != "\n" { text += "\n" }
  }

  private mutating func item() {
    line()
    guard let last = lists.indices.last else { return }
    text += lists[last].map { "\($0). " } ?? "- "
    lists[last] = lists[last].map { $0 + 1 }
    isAfterMark = true
  }

  /// `<ol start="3">` → 3.
  private func start(of tag: String) -> Int { value(of: "start", in: tag).flatMap { Int($0) } ?? 1 }

  private func href(of tag: String) -> String? {
    value(of: "href", in: tag).map(HTMLText.withoutEntities)
  }

  /// The value of a tag's attribute.
  private func value(of attribute: String, in tag: String) -> String? {
    guard let start = tag.firstRange(of: " \(attribute)=\"") else { return nil }
    return String(tag[start.upperBound...].prefix { $0 != "\"" })
  }

  private mutating func endScript() {
    guard let (name, start) = script else { return }
    script = nil
    if let shifted = Scripts.shifted(text[start...], by: name) {
      text.replaceSubrange(start..., with: shifted)
    }
  }

  /// What an abbreviation stands for is read on a screen when pointed at; here, behind it.
  private mutating func endAbbreviation() {
    guard let words = expansion else { return }
    expansion = nil
    text += " (\(words))"
  }

  /// A link's address follows its text, unless the text is the address.
  private mutating func endLink() {
    guard let (href, start) = address else { return }
    address = nil
    if !PlainText.says(String(text[start...]), href) { text += " : \(href)" }
  }

  /// Whether a link's text is what its address leads to: the address, a mail's, or a number as
  /// people write it, « 01 00 00 00 01 » for `tel:+2290100000001`.
  private static func says(_ shown: String, _ href: String) -> Bool {
    if href == shown || href == "mailto:\(shown)" { return true }
    let number = Contact.telephone(shown, prefix: "")
    return !number.isEmpty && href.hasPrefix("tel:") && href.hasSuffix(number)
  }
}
