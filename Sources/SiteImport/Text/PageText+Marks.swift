/// Signs that other generators read and this one would print: contents, summaries, attributes,
/// imports of programs.
extension PageText {
  mutating func removeMarks() {
    for index in lines.indices where !lines[index].isCode { removeMark(at: index) }
    mapProse { page, line in
      guard line.text.contains("{") else { return line.text }
      return PageText.pieces(of: line.text).map { piece in
        piece.isCode ? String(piece.text) : page.withoutAttributes(piece.text, line.number)
      }.joined()
    }
  }

  private static let contents: Set<String> = [
    "[[toc]]", "[toc]", "[[_toc_]]", "{:toc}", "{: toc}", "@[toc]", "${toc}", "<!--more-->",
    "<!-- more -->", "<!-- truncate -->", "<!--truncate-->", "<!-- toc -->", "<!-- tocstop -->",
    "{:.no_toc}", "{: .no_toc }", "{: .no_toc}", "{::options toc_levels=\"2\" /}",
  ]

  private mutating func removeMark(at index: Int) {
    let line = lines[index]
    let text = line.trimmed
    let isContents = PageText.contents.contains(text.lowercased())
    let isSeed =
      ["- toc", "* toc", "1. toc"].contains(text.lowercased()) && index + 1 < lines.count
      && lines[index + 1].trimmed.hasPrefix("{:")
    if isContents || isSeed || text.hasPrefix("{::") {
      note(.markRemoved(String(text)), line: line.number)
      lines[index].text = ""
    } else if PageText.isProgram(text) || text.hasPrefix("--8<--")
      || text.hasPrefix("*[") && text.contains("]:")
    {
      note(.setAside(String(text)), line: line.number)
      lines[index].text = PageText.setAside(text)
    } else if text.hasPrefix("{"), text.hasSuffix("}"), let names = PageText.ids(in: text) {
      // Attributes under a block: an id becomes an anchor of the line above.
      lines[index].text = ""
      let above = index > 0 ? index - 1 : index
      for name in names {
        lines[above].text += "\(PageText.anchorStart)\(name)\(PageText.anchorEnd)"
      }
      if names.isEmpty { note(.markRemoved(String(text)), line: line.number) }
    }
  }

  /// Whether a line is a program's, as in `import Tabs from '@theme/Tabs';`.
  private static func isProgram(_ text: Substring) -> Bool {
    (text.hasPrefix("import ") && text.contains(" from ")
      && (text.contains("'") || text.contains("\"")))
      || text.hasPrefix("export const ") || text.hasPrefix("export default ")
  }

  /// The ids of `{: #a .b }`, `{#a}`, `{ .b width="3" }`; nil where the braces hold something else.
  static func ids(in braces: Substring) -> [String]? {
    var inner = braces.dropFirst().dropLast()
    if inner.hasPrefix("/*"), inner.hasSuffix("*/") { inner = inner.dropFirst(2).dropLast(2) }
    let isMarked = inner.hasPrefix(":")
    let words = inner.drop { $0 == ":" }.split(whereSeparator: \.isWhitespace)
    let areAttributes = words.allSatisfy { word in
      word.hasPrefix("#") || word.hasPrefix(".") || word.contains("=")
    }
    guard isMarked || (!words.isEmpty && areAttributes) else { return nil }
    return words.filter { $0.hasPrefix("#") }.flatMap { $0.split(separator: "#") }.map(String.init)
  }

  /// `[Texte](a.md){: .btn }`: attributes behind something go; at a heading's end they wait.
  private mutating func withoutAttributes(_ text: Substring, _ line: Int) -> String {
    var output = ""
    var rest = text
    let lastEnd = text.lastIndex(of: "}") ?? text.startIndex
    while let brace = rest.firstIndex(of: "{"), brace < lastEnd {
      output += rest[..<brace]
      rest = rest[brace...]
      if let end = rest.utf8.prefix(500).firstIndex(of: UInt8(ascii: "}")),
        let names = PageText.ids(in: rest[...end])
      {
        for name in names { output += "\(PageText.anchorStart)\(name)\(PageText.anchorEnd)" }
        if names.isEmpty { note(.markRemoved(String(rest[...end])), line: line) }
        rest = rest[rest.index(after: end)...]
      } else {
        output.append(rest.removeFirst())
      }
    }
    return output + rest
  }
}
