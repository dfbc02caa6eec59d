/// Code blocks: what stands in them is shown as it is.
extension PageText {
  /// Marks the lines of fenced code.
  ///
  /// - Parameter indented: whether lines that are indented under nothing are code too.
  mutating func markCode(indented: Bool) {
    var fence: Fence?
    var isInList = false
    var wasBlank = true
    for index in lines.indices {
      let line = lines[index]
      let opening = Fence(line.text)
      if let open = fence {
        lines[index].isCode = true
        if let opening, opening.closes(open) { fence = nil }
        continue
      }
      lines[index].isCode = false
      if let opening {
        lines[index].isCode = true
        fence = opening
      } else if indented, !line.isBlank {
        if line.indentation < 4 {
          isInList = PageText.isItem(line) || (isInList && (!wasBlank || line.indentation > 0))
        } else if wasBlank, !isInList {
          lines[index].isCode = true
          continue
        } else if index > 0, lines[index - 1].isCode, !isInList {
          lines[index].isCode = true
          continue
        }
      }
      wasBlank = line.isBlank
    }
  }

  /// Whether a line begins an item of a list.
  static func isItem(_ line: Line) -> Bool {
    let text = line.trimmed
    if text.hasPrefix("- ") || text.hasPrefix("* ") || text.hasPrefix("+ ") { return true }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text[digits.endIndex...]
    return !digits.isEmpty && digits.count <= 9 && (rest.hasPrefix(". ") || rest.hasPrefix(") "))
  }

  /// A line of backticks or tildes.
  private struct Fence {
    var sign: Character
    var count: Int
    var info: Substring

    init?(_ line: String) {
      let text = line.drop { $0.isWhitespace || $0 == ">" }
      guard let sign = text.first, sign == "`" || sign == "~" else { return nil }
      count = text.prefix { $0 == sign }.count
      info = PageText.trimmed(text.dropFirst(count))
      guard count >= 3, sign == "~" || !info.contains("`") else { return nil }
      self.sign = sign
    }

    func closes(_ open: Fence) -> Bool { sign == open.sign && count >= open.count && info.isEmpty }
  }

  /// A text's pieces, its code spans apart.
  static func pieces(of text: String) -> [(text: Substring, isCode: Bool)] {
    guard text.contains("`") else { return [(text[...], false)] }
    var pieces: [(Substring, Bool)] = []
    var start = text.startIndex
    var index = start
    var unmatched: Set<Int> = []
    while let open = text[index...].firstIndex(of: "`") {
      let ticks = text[open...].prefix { $0 == "`" }
      index = ticks.endIndex
      guard !unmatched.contains(ticks.count) else { continue }
      guard let close = closing(ticks, in: text, from: index) else {
        unmatched.insert(ticks.count)
        continue
      }
      pieces.append((text[start..<open], false))
      pieces.append((text[open..<close], true))
      (start, index) = (close, close)
    }
    return pieces + [(text[start...], false)]
  }

  private static func closing(
    _ ticks: Substring, in text: String, from start: String.Index
  ) -> String.Index? {
    var index = start
    while let next = text[index...].firstIndex(of: "`") {
      let run = text[next...].prefix { $0 == "`" }
      if run.count == ticks.count { return run.endIndex }
      index = run.endIndex
    }
    return nil
  }
}
