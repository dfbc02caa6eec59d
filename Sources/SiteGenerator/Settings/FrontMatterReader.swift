import Calendar

/// Understands the entries of a front matter, one key at a time, and keeps all problems.
struct FrontMatterReader {
  let file: String
  private(set) var frontMatter = FrontMatter()
  private(set) var problems: [Problem] = []
  private var seen: Set<String> = []
  /// Every key of the front matter.
  private var keys: Set<String> = []
  private var hasMisnamedTitle = false

  init(file: String) { self.file = file }

  mutating func read(_ entries: [FrontMatterEntry]) {
    keys = Set(entries.map(\.key))
    for entry in entries {
      guard seen.insert(entry.key).inserted else {
        add(.frontMatterKeyRepeated(key: entry.key), at: keyPlace(entry))
        continue
      }
      entry.hasControls ? refuseControls(entry) : read(entry)
    }
  }

  /// What must be there, once all entries are read.
  mutating func finish() {
    // One that was given another name has been told by then.
    if seen.contains("title") || hasMisnamedTitle { return }
    add(.titleMissing, at: Place(file: file, line: 1, column: 1))
  }

  private mutating func read(_ entry: FrontMatterEntry) {
    switch entry.key {
    case "title": title(entry)
    case "description": frontMatter.description = text(entry)
    case "layout": layout(entry)
    case "order": frontMatter.order = integer(entry)
    case "aliases": frontMatter.aliases = list(entry)
    case "date": frontMatter.date = day(entry)
    case "review_by": frontMatter.reviewBy = day(entry)
    case "owner": frontMatter.owner = text(entry)
    case "draft": frontMatter.draft = boolean(entry) ?? false
    case "publish": frontMatter.publish = day(entry)
    case "expires": frontMatter.expires = day(entry)
    case "id": frontMatter.id = text(entry).flatMap { $0.isEmpty ? nil : $0 }
    default: unknown(entry)
    }
  }

  /// A key of another generator, or one that was mistyped.
  private mutating func unknown(_ entry: FrontMatterEntry) {
    if let foreign = ForeignKey(entry, beside: keys) {
      return add(.frontMatterKeyForeign(foreign), at: keyPlace(entry))
    }
    let nearest = FrontMatterKeys.all.nearest(to: entry.key).flatMap {
      keys.contains($0) ? nil : $0
    }
    if nearest == "title" { hasMisnamedTitle = true }
    add(.frontMatterKeyUnknown(key: entry.key, nearest: nearest), at: keyPlace(entry))
  }

  // MARK: Places

  private mutating func add(_ kind: Problem.Kind, at place: Place) {
    problems.append(Problem(kind, at: place))
  }

  private func keyPlace(_ entry: FrontMatterEntry) -> Place {
    Place(
      file: file, line: entry.line, column: entry.keyColumn,
      length: max(1, entry.key.unicodeScalars.count))
  }

  private func valuePlace(_ entry: FrontMatterEntry) -> Place {
    Place(
      file: file, line: entry.line, column: entry.valueColumn,
      length: max(1, entry.typed.unicodeScalars.count))
  }

  /// - Parameter meant: the value to write instead, where it can be told.
  private mutating func wrong(
    _ entry: FrontMatterEntry, _ expected: Problem.ExpectedValue, meant: String? = nil
  ) {
    add(
      .frontMatterValueWrong(
        key: entry.key, value: entry.typed, expected: expected, proposal: meant),
      at: valuePlace(entry))
  }

  /// A text of two lines would be two lines in a feed too.
  private mutating func refuseControls(_ entry: FrontMatterEntry) {
    add(
      .frontMatterValueWrong(key: entry.key.onOneLine, value: "…", expected: .line),
      at: valuePlace(entry))
  }

  // MARK: Values

  private mutating func title(_ entry: FrontMatterEntry) {
    guard let title = text(entry) else { return }
    frontMatter.title = title.trimmingSpaces()
    if frontMatter.title.isEmpty { add(.titleEmpty, at: keyPlace(entry)) }
  }

  private mutating func text(_ entry: FrontMatterEntry) -> String? {
    if case .text(let text, _) = entry.value { return text }
    wrong(entry, .text)
    return nil
  }

  private mutating func layout(_ entry: FrontMatterEntry) {
    if case .text(let text, _) = entry.value, let layout = Layout(rawValue: text) {
      frontMatter.layout = layout
    } else {
      wrong(entry, .oneOf(Layout.allCases.map(\.rawValue)))
    }
  }

  private mutating func integer(_ entry: FrontMatterEntry) -> Int? {
    guard case .text(let text, let isPlain) = entry.value else {
      wrong(entry, .integer)
      return nil
    }
    if isPlain, let misread = YAMLNumber.misread(text) {
      add(
        .yamlNumber(
          value: text, readAs: misread.asYAML, corrected: "\(entry.key): \(misread.meant)"),
        at: valuePlace(entry))
      return Int(misread.meant)
    }
    guard let integer = Int(text) else {
      wrong(entry, .integer)
      return nil
    }
    return integer
  }

  private mutating func boolean(_ entry: FrontMatterEntry) -> Bool? {
    switch entry.value {
    case .text("true", isPlain: true), .text("oui", isPlain: true): return true
    case .text("false", isPlain: true), .text("non", isPlain: true): return false
    default:
      wrong(entry, .boolean, meant: FrontMatterReader.frenchBoolean(entry.typed))
      return nil
    }
  }

  /// « Oui », `"oui"`, `yes`: what is meant is plain, though YAML's own words are two.
  private static func frenchBoolean(_ typed: String) -> String? {
    switch typed.lowercased() {
    case "true", "oui", "yes", "vrai": "oui"
    case "false", "non", "no", "faux": "non"
    default: nil
    }
  }

  private mutating func day(_ entry: FrontMatterEntry) -> Day? {
    guard case .text(let text, _) = entry.value, let day = Day(iso: text) else {
      wrong(entry, .date, meant: Day(written: entry.typed)?.iso)
      return nil
    }
    return day
  }

  private mutating func list(_ entry: FrontMatterEntry) -> [String] {
    switch entry.value {
    case .list(let items): return items
    case .text(let text, _): return text.isEmpty ? [] : [text]
    case .other:
      wrong(entry, .listOfTexts)
      return []
    }
  }
}

/// Numbers that YAML 1.1 reads as others: `010` is 8, `9:30` is 570.
enum YAMLNumber {
  static func misread(_ text: String) -> (asYAML: String, meant: String)? {
    let digits = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if digits, text.count > 1, text.hasPrefix("0") {
      let octal = Int(text, radix: 8).map(String.init) ?? text
      return (octal, Int(text).map(String.init) ?? text)
    }
    let parts = text.split(separator: ":")
    guard parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]),
      (0...10_000).contains(hours), (0..<60).contains(minutes)
    else { return nil }
    return (String(hours * 60 + minutes), String(hours))
  }
}
