import SiteGenerator

extension FrontMatterSource {
  /// Reads YAML as a parser does, or line by line where a parser refuses it: French prose is seldom
  /// YAML (`title: Aide : comment faire`).
  static func yaml(_ lines: [Substring], line first: Int) -> Reading {
    let text = lines.joined(separator: "\n") + "\n"
    let (entries, problems) = FrontMatterYAML.entries(of: text, linesBefore: first - 1, file: "")
    guard problems.isEmpty, text.utf8.count <= largest else { return lineByLine(lines, first) }
    return (entries.map(Entry.init), [])
  }

  private static let largest = 64 << 10

  private static func lineByLine(_ lines: [Substring], _ first: Int) -> Reading {
    var entries: [Entry] = []
    var unreadable: [(text: String, line: Int)] = []
    for (offset, line) in lines.enumerated() {
      let text = PageText.trimmed(line)
      let key = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      if text.isEmpty || text.hasPrefix("#") {
        continue
      } else if text.hasPrefix("- "), let last = entries.indices.last, entries[last].isList {
        entries[last].values.append(unquoted(text.dropFirst(2)))
      } else if line.first?.isWhitespace != true, !key.isEmpty, text[key.endIndex...].hasPrefix(":")
      {
        let value = unquoted(text[key.endIndex...].dropFirst())
        entries.append(
          Entry(
            key: String(key), values: value.isEmpty ? [] : [value], isList: value.isEmpty,
            line: first + offset))
      } else {
        unreadable.append((String(text), first + offset))
      }
    }
    return (entries, unreadable)
  }

  static func unquoted(_ text: Substring) -> String {
    let text = PageText.trimmed(text)
    guard text.count > 1, let quote = text.first, quote == text.last, quote == "\"" || quote == "'"
    else { return String(text) }
    return String(text.dropFirst().dropLast()).replacing("\\\"", with: "\"")
  }
}

extension FrontMatterSource.Entry {
  fileprivate init(_ entry: FrontMatterEntry) {
    switch entry.value {
    case .text(let text, _): self.init(key: entry.key, values: [text], line: entry.line)
    case .list(let items): self.init(key: entry.key, values: items, isList: true, line: entry.line)
    case .other: self.init(key: entry.key, values: [], isList: true, line: entry.line)
    }
  }
}
