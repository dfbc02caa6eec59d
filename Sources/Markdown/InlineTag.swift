/// A tag of HTML that a text may hold: what French needs and Markdown has no mark for, as in
/// « 1<sup>er</sup> ».
///
/// It has no attributes, but for the `title` of `<abbr>`. Capitals are read as HTML reads them.
struct InlineTag: Equatable {
  /// The elements that a text may hold.
  enum Element: String {
    case superscript = "sup"
    case `subscript` = "sub"
    case abbreviation = "abbr"
    case keyboard = "kbd"
    case lineBreak = "br"

    /// Whether its text is raised or lowered: no number that could belong to what follows.
    var isScript: Bool { self == .superscript || self == .subscript }
  }

  enum Form: Equatable {
    /// `title` is the attribute's value as typed, its references not read.
    case opening(title: String?)
    case closing
  }

  let element: Element
  let form: Form

  /// Reads a tag from `<` to `>`; nil where it is none that a text may hold.
  init?(_ html: String) {
    var inner = html.dropFirst().dropLast()
    let closes = inner.first == "/"
    if closes { inner.removeFirst() }
    let name = inner.prefix { $0.isASCII && $0.isLetter || $0.isNumber }
    guard let element = Element(rawValue: name.lowercased()) else { return nil }
    self.element = element
    let rest = trimmed(inner[name.endIndex...])
    switch element {
    case .lineBreak where !closes && (rest.isEmpty || rest == "/"): form = .opening(title: nil)
    case .lineBreak: return nil
    default:
      if closes, rest.isEmpty {
        form = .closing
      } else if !closes, rest.isEmpty {
        form = .opening(title: nil)
      } else if !closes, element == .abbreviation, let title = titleValue(rest) {
        form = .opening(title: title)
      } else {
        return nil
      }
    }
  }
}

/// The value of `title="…"`, where a tag has that attribute and no other.
///
/// Braces are refused: in a mail's words they would name a value that is filled in later.
private func titleValue(_ attributes: Substring) -> String? {
  let name = attributes.prefix { $0.isASCII && $0.isLetter }
  var rest = trimmed(attributes[name.endIndex...])
  guard name.lowercased() == "title", rest.popFirst() == "=" else { return nil }
  rest = trimmed(rest)
  guard let quote = rest.popFirst(), quote == "\"" || quote == "'", rest.popLast() == quote,
    !rest.contains(quote), !rest.contains("{")
  else { return nil }
  return String(rest)
}

private func trimmed(_ text: Substring) -> Substring {
  var text = text
  while text.first?.isWhitespace == true { text.removeFirst() }
  while text.last?.isWhitespace == true { text.removeLast() }
  return text
}
