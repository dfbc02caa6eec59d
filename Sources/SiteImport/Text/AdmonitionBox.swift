/// The mark that opens a box of another generator.
struct Box {
  /// The callout that it becomes; nil where it only holds text.
  var kind: String?
  var title = ""
  /// `=== "Windows"`: one text of several.
  var isTab = false
  private var ending = Ending.none

  private enum Ending: Equatable {
    case none
    case colons(Int)
    case shortcode(String)
  }

  init(kind: String) { self.kind = kind }

  /// `!!! note "Titre"`, `??? tip`, `=== "Onglet"`.
  init?(mkDocs line: PageText.Line) {
    let text = line.trimmed
    let marks = ["!!! ", "???+ ", "??? ", "=== "]
    guard let mark = marks.first(where: { text.hasPrefix($0) }) else { return nil }
    let rest = PageText.trimmed(text.dropFirst(mark.count))
    isTab = mark == "=== "
    if isTab {
      guard rest.first == "\"", rest.last == "\"", rest.count > 1 else { return nil }
    } else {
      guard let first = rest.first, first.isLetter else { return nil }
      let name = rest.prefix { $0.isLetter || $0 == "-" || $0 == "_" }
      kind = PageText.calloutKinds[name.lowercased()] ?? "NOTE"
    }
    if let open = rest.firstIndex(of: "\"") {
      title = String(rest[rest.index(after: open)...].prefix { $0 != "\"" })
    }
  }

  /// `:::note`, `::: tip Titre`, `:::note[Titre]`.
  init?(directive line: PageText.Line) {
    let text = line.trimmed
    let colons = text.prefix { $0 == ":" }.count
    let rest = PageText.trimmed(text.dropFirst(colons)).drop { $0 == "{" || $0 == "." }
    guard colons >= 3, let first = rest.first, first.isLetter else { return nil }
    let name = rest.prefix { $0.isLetter || $0 == "-" }
    kind = PageText.calloutKinds[name.lowercased()]
    let words = rest[name.endIndex...].filter { !"[]{}".contains($0) }
    title = String(PageText.trimmed(words[...]))
    ending = .colons(colons)
  }

  /// `{{< notice warning >}}`, `{{% alert title="x" %}}`, `{% hint style="info" %}`.
  init?(shortcode line: PageText.Line) {
    let text = String(line.trimmed)
    guard let code = Shortcode(text), code.length == text.count, !code.isClosing,
      Box.boxNames.contains(code.name) || PageText.calloutKinds[code.name] != nil
    else { return nil }
    let named = ["type", "style", "color", "level", "context"].compactMap { code.parameters[$0] }
    let words = named + code.positional.prefix(1) + [code.name]
    kind = words.lazy.compactMap { PageText.calloutKinds[$0.lowercased()] }.first ?? "NOTE"
    title = code.parameters["title"] ?? code.positional.dropFirst().joined(separator: " ")
    ending = .shortcode(code.name)
  }

  private static let boxNames: Set<String> = [
    "notice", "alert", "hint", "callout", "admonition", "message", "box", "blockquote", "expand",
  ]

  /// Whether a line opens a box of the same kind in this one.
  func isOpened(by line: PageText.Line) -> Bool {
    switch ending {
    case .none: return false
    case .colons:
      guard let inner = Box(directive: line) else { return false }
      return inner.ending == ending
    case .shortcode: return Box(shortcode: line)?.ending == ending
    }
  }

  func isClosed(by line: PageText.Line) -> Bool {
    let text = line.trimmed
    switch ending {
    case .none: return false
    case .colons(let count): return text.count == count && text.allSatisfy { $0 == ":" }
    case .shortcode(let name):
      guard let code = Shortcode(String(text)) else { return false }
      return code.isClosing && code.name == name
    }
  }
}

extension PageText {
  /// `{: .note }` alone on its line: the callout that the paragraph beside it is.
  static func attributeBox(_ line: Line) -> String? {
    let text = line.trimmed
    guard text.hasPrefix("{:"), text.hasSuffix("}") else { return nil }
    let classes = text.dropFirst(2).dropLast().split(separator: " ").filter { $0.hasPrefix(".") }
    return classes.lazy.compactMap { calloutKinds[$0.dropFirst().lowercased()] }.first
  }
}
