import JSON
import SiteGenerator

/// What stands at the top of a page of another generator, in whichever way it writes it.
struct FrontMatterSource: Equatable {
  /// A key, its value, and the line it stands on.
  struct Entry: Equatable {
    var key: String
    var values: [String]
    /// Whether it is a list, or a mapping that nothing here can hold (then it has no values).
    var isList = false
    var line: Int
  }

  var entries: [Entry] = []
  /// Lines that mean nothing, with their numbers.
  var unreadable: [(text: String, line: Int)] = []
  /// The page's text behind it.
  var body: Substring
  /// The lines before the body.
  var linesBefore = 0

  init(_ page: String) {
    let text = page.drop(while: \.isWhitespace)
    body = page[...]
    let start = page[..<text.startIndex].count(where: \.isNewline)
    if text.hasPrefix("---") {
      read(text, between: "---", from: start) { FrontMatterSource.yaml($0, line: $1) }
    } else if text.hasPrefix("+++") {
      read(text, between: "+++", from: start) { FrontMatterSource.toml($0, line: $1) }
    } else if text.first == "{", let end = FrontMatterSource.endOfObject(text) {
      readJSON(text[..<end], from: start, body: text[end...])
    }
  }

  static func == (left: FrontMatterSource, right: FrontMatterSource) -> Bool {
    left.entries == right.entries && left.body == right.body
  }

  typealias Reading = (entries: [Entry], unreadable: [(text: String, line: Int)])

  private mutating func read(
    _ text: Substring, between mark: String, from start: Int,
    _ reader: (_ lines: [Substring], _ first: Int) -> Reading
  ) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard PageText.trimmed(lines[0]) == mark,
      let end = lines.dropFirst().firstIndex(where: { line in
        let line = PageText.trimmed(line)
        return line == mark || (mark == "---" && line == "...")
      })
    else { return }
    (entries, unreadable) = reader(Array(lines[1..<end]), start + 2)
    body = end + 1 < lines.count ? text[lines[end + 1].startIndex...] : ""
    linesBefore = start + end + 1
  }

  // MARK: JSON

  /// Where an object ends that a text begins with; nil where it does not.
  private static func endOfObject(_ text: Substring) -> Substring.Index? {
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    for index in text.indices {
      let character = text[index]
      if isQuoted {
        if !isEscaped, character == "\"" { isQuoted = false }
        isEscaped = !isEscaped && character == "\\"
      } else if character == "\"" {
        isQuoted = true
      } else if character == "{" {
        depth += 1
      } else if character == "}" {
        depth -= 1
        if depth == 0 { return text.index(after: index) }
      }
    }
    return nil
  }

  private mutating func readJSON(_ text: Substring, from start: Int, body rest: Substring) {
    guard let object = try? JSONText(reading: Array(text.utf8)), case .object(let members) = object
    else { return }
    entries = members.map { key, value in
      let line = text.firstRange(of: "\"\(key)\"").map {
        text[..<$0.lowerBound].count(where: \.isNewline)
      }
      return Entry(
        key: key, values: value.texts, isList: value.isList, line: start + 1 + (line ?? 0))
    }
    body = rest.first?.isNewline == true ? rest.dropFirst() : rest
    linesBefore = start + text.count(where: \.isNewline) + (rest.first?.isNewline == true ? 1 : 0)
  }
}

extension JSONText {
  fileprivate var texts: [String] {
    switch self {
    case .string(let text): [text]
    case .integer(let number): ["\(number)"]
    case .boolean(let flag): ["\(flag)"]
    case .array(let items): items.flatMap(\.texts)
    case .object, .null: []
    }
  }

  fileprivate var isList: Bool {
    switch self {
    case .array, .object: true
    default: false
    }
  }
}
