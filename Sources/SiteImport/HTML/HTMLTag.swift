/// A tag of HTML as it stands in a text, however carelessly it was typed.
struct HTMLTag {
  /// In lower case.
  var name: String
  /// As typed.
  var typedName: String
  /// By their names in lower case; references are not read.
  var attributes: [String: String] = [:]
  var isClosing: Bool
  /// From `<` to `>`.
  var text: Substring

  /// Reads the tag with which a text begins; nil where `<` begins none that ends.
  init?(_ text: Substring) {
    guard text.first == "<" else { return nil }
    let text = Substring(text.utf8.prefix(HTMLTag.longest))
    var rest = text.dropFirst()
    isClosing = rest.first == "/"
    if isClosing { rest.removeFirst() }
    let typed = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    guard let first = typed.first, first.isLetter else { return nil }
    rest = rest[typed.endIndex...]
    guard let next = rest.first, next.isWhitespace || next == "/" || next == ">" else { return nil }
    (name, typedName) = (typed.lowercased(), String(typed))
    self.text = text
    while let character = rest.first, character != ">" {
      if character.isWhitespace || character == "/" {
        rest.removeFirst()
      } else {
        readAttribute(&rest)
      }
    }
    guard rest.first == ">" else { return nil }
    self.text = text[..<rest.index(after: rest.startIndex)]
  }

  /// In bytes.
  private static let longest = 4_000

  private mutating func readAttribute(_ rest: inout Substring) {
    let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != ">" && $0 != "/" }
    rest = rest[name.endIndex...]
    guard !name.isEmpty else { return _ = rest.popFirst() }
    let behind = rest.drop(while: \.isWhitespace)
    guard behind.first == "=" else { return attributes[name.lowercased()] = "" }
    rest = behind.dropFirst().drop(while: \.isWhitespace)
    let value: Substring
    if let quote = rest.first, quote == "\"" || quote == "'" {
      value = rest.dropFirst().prefix { $0 != quote }
      rest = rest[value.endIndex...].dropFirst()
    } else if rest.first == "{" {
      value = rest.prefix { $0 != "}" }
      rest = rest[value.endIndex...].dropFirst()
    } else {
      value = rest.prefix { !$0.isWhitespace && $0 != ">" }
      rest = rest[value.endIndex...]
    }
    attributes[name.lowercased()] = String(value)
  }

  /// Whether a text holds a tag that goes on in the next line.
  static func isOpen(_ text: String) -> Bool {
    guard let last = text.lastIndex(of: "<"), !text[last...].contains(">") else { return false }
    let next = text[last...].dropFirst().first
    return next?.isLetter == true || next == "/"
  }
}

/// What becomes of an element.
enum HTMLElement {
  /// Its text stays as it is.
  static let dressing: Set<String> = [
    "span", "font", "u", "small", "big", "ins", "mark", "label", "q", "cite", "dfn", "var", "time",
    "nobr", "bdi", "bdo", "data", "wbr", "tt", "acronym", "button", "picture", "source", "ruby",
    "rt", "rp", "map", "area", "col", "colgroup", "meta", "link", "base", "legend", "blink",
  ]
  /// Its text stands by itself.
  static let containers: Set<String> = [
    "div", "section", "article", "main", "header", "footer", "aside", "nav", "center", "figure",
    "details", "address", "hgroup", "fieldset", "html", "body", "head", "title", "search", "menu",
    "dl",
  ]
  /// Nothing here replaces it: it is set aside, with all that it holds.
  static let foreign: Set<String> = [
    "script", "style", "iframe", "video", "audio", "object", "form", "select", "textarea", "svg",
    "canvas", "math", "noscript", "template", "applet", "marquee", "frameset",
  ]
  /// Likewise; it holds nothing.
  static let foreignVoid: Set<String> = ["input", "embed", "param", "track", "frame"]
  /// Marks of Markdown that say the same.
  static let marks: [String: String] = [
    "b": "**", "strong": "**", "i": "*", "em": "*", "s": "~~", "del": "~~", "strike": "~~",
  ]
  /// HTML that a page may hold.
  static let kept: Set<String> = ["sup", "sub", "kbd", "abbr"]
}
