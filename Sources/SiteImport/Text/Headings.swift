import Markdown
import SiteGenerator

/// The headings of a page on its way in: levels, the title among them, anchors.
struct Headings {
  /// What the page is called, where its first heading says so.
  private(set) var title: String?
  /// New anchors by old ones; an empty one is the page's beginning.
  private(set) var anchors: [String: String] = [:]
  private(set) var page: PageText
  private var found: [Found] = []
  /// Anchors that stand in the text, and how many headings stand before them.
  private var loose: [(name: String, after: Int)] = []

  private struct Found {
    var line: Int
    var level: Int
    var text: String
    var names: [String]
  }

  /// - Parameter title: what the front matter calls the page.
  init(_ page: PageText, title: String?) {
    self.page = page
    underlined()
    collect()
    takeTitle(known: title)
    write()
    mapAnchors()
  }

  /// « Titre » over `===` or `---` is written with `#`.
  private mutating func underlined() {
    for index in page.lines.indices.dropFirst() where !page.lines[index].isCode {
      let mark = page.lines[index].trimmed
      let above = page.lines[index - 1]
      guard let sign = mark.first, sign == "=" || sign == "-", mark.allSatisfy({ $0 == sign }),
        mark.count > 1, !above.isBlank, !above.isCode, above.indentation < 4,
        let first = above.trimmed.first, !"#>|-*+<".contains(first), !PageText.isItem(above),
        index < 2 || page.lines[index - 2].isBlank
      else { continue }
      page.lines[index - 1].text = (sign == "=" ? "# " : "## ") + above.trimmed
      page.lines[index].text = ""
    }
  }

  private mutating func collect() {
    var waiting: [String] = []
    for index in page.lines.indices where !page.lines[index].isCode {
      let line = page.lines[index]
      if line.isBlank { continue }
      let (text, names) = Headings.withoutAnchors(line.text)
      if let (level, words) = Headings.heading(text) {
        found.append(Found(line: index, level: level, text: words, names: waiting + names))
        waiting = []
      } else if PageText.trimmed(text[...]).isEmpty {
        // An anchor by itself belongs to the heading that follows.
        page.lines[index].text = ""
        waiting += names
      } else {
        page.lines[index].text = text
        loose += (waiting + names).map { ($0, found.count) }
        waiting = []
      }
    }
    loose += waiting.map { ($0, found.count) }
  }

  /// `## Titre ##`, `##Titre`; nil for a line that is no heading.
  private static func heading(_ text: String) -> (level: Int, text: String)? {
    let marks = text.drop { $0 == " " }
    let level = marks.prefix { $0 == "#" }.count
    let rest = marks.dropFirst(level)
    guard (1...6).contains(level), text.prefix(while: { $0 == " " }).count < 4,
      rest.isEmpty || rest.first?.isWhitespace == true
        || (level > 1 && rest.first?.isLetter == true)
    else { return nil }
    var words = PageText.trimmed(rest)
    let closing = words.reversed().prefix { $0 == "#" }.count
    if closing > 0, closing == words.count || words.dropLast(closing).last?.isWhitespace == true {
      words = PageText.trimmed(words.dropLast(closing))
    }
    return (level, String(words))
  }

  /// A line without the anchors that wait in it.
  private static func withoutAnchors(_ text: String) -> (text: String, names: [String]) {
    guard text.contains(PageText.anchorStart) else { return (text, []) }
    var names: [String] = []
    var output = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: PageText.anchorStart) {
      output += rest[..<start]
      let name = rest[start...].dropFirst().prefix { $0 != PageText.anchorEnd }
      names.append(String(name))
      rest = rest[name.endIndex...].dropFirst()
    }
    return (output + rest, names)
  }

  // MARK: The title

  private mutating func takeTitle(known: String?) {
    title = known
    guard let first = found.first, first.level == 1 else { return }
    let isAtTop = page.lines[..<first.line].allSatisfy {
      $0.isBlank || $0.trimmed.hasPrefix("<!--")
    }
    guard !first.text.isEmpty, known == nil || (isAtTop && slug(first.text) == slug(known ?? ""))
    else { return }
    if known == nil {
      title = Document(parsing: "# \(first.text)", options: Headings.plain).headings.first?.text
      page.note(.titleFound(title ?? ""), line: page.lines[first.line].number)
    }
    page.lines[first.line].text = ""
    for name in first.names + [first.text] { anchors[slug(name)] = "" }
    found.removeFirst()
    loose = loose.map { ($0.name, max(0, $0.after - 1)) }
  }

  private static let plain: MarkdownOptions = {
    var options = MarkdownOptions()
    options.frenchTypography = false
    return options
  }()

  // MARK: Levels

  /// Levels follow one another from 2 on, since the title is the page's first heading.
  private mutating func write() {
    var above: [Int] = []
    var taken: Set<String> = []
    for index in found.indices {
      let heading = found[index]
      let number = page.lines[heading.line].number
      guard !heading.text.isEmpty else {
        page.lines[heading.line].text = ""
        continue
      }
      while let last = above.last, last >= heading.level { above.removeLast() }
      above.append(heading.level)
      let names = heading.names.map { Headings.idForm($0) }.filter {
        !$0.isEmpty && taken.insert($0).inserted
      }
      let ids = names.isEmpty ? "" : " {" + names.map { "#\($0)" }.joined(separator: " ") + "}"
      let marks = String(repeating: "#", count: min(6, above.count + 1))
      let old = page.lines[heading.line].text.filter {
        $0 != PageText.anchorStart && $0 != PageText.anchorEnd
      }
      page.lines[heading.line].text = "\(marks) \(heading.text)\(ids)"
      if marks.count != heading.level {
        page.note(
          .headingMended(
            from: String(PageText.trimmed(old[...]).prefix(60)),
            to: "\(marks) \(heading.text.prefix(50))"),
          line: number)
      }
    }
    found.removeAll { $0.text.isEmpty }
  }

  /// An id as this site takes it.
  private static func idForm(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      byte < 0x80
        && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
          || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_"))
    }
    return isPlain ? name : slug(name)
  }

  // MARK: Anchors

  private mutating func mapAnchors() {
    let headings = Document(parsing: page.text).headings
    let ids = headings.map(\.id)
    guard ids.count == found.count else {
      for id in headings.flatMap(\.ids) { anchors[slug(id)] = id }
      return
    }
    var seen: [String: Int] = [:]
    for (heading, id) in zip(found, ids) {
      let words = slug(heading.text)
      let times = seen[words, default: 0]
      seen[words] = times + 1
      let old = times == 0 ? words : "\(words)-\(times)"
      for name in heading.names.map({ slug($0) }) + [old] where anchors[name] == nil {
        anchors[name] = id
      }
    }
    for (name, after) in loose where anchors[slug(name)] == nil {
      anchors[slug(name)] = after == 0 || after > ids.count ? "" : ids[after - 1]
    }
  }
}
