import Yams

/// Takes values out of sections, one type at a time.
///
/// A value that is wrong becomes a problem, and the default stands for it, so that all problems are
/// found at once.
struct SettingsReader {
  let file: String
  private(set) var problems: [Problem] = []

  init(file: String) { self.file = file }

  mutating func add(_ kind: Problem.Kind, at place: Place) {
    problems.append(Problem(kind, at: place))
  }

  // MARK: Sections

  /// The file itself as a section whose keys are known.
  mutating func root(_ node: Node) -> SettingsSection {
    section(node, prefix: "", keys: SettingsKeys.all, at: Place(file: file, line: 1, column: 1))
  }

  /// A mapping below a key; an empty section where there is none.
  ///
  /// - Parameter keys: the keys that it may have; nil where any key may stand.
  mutating func section(
    _ key: String, of parent: SettingsSection, keys: [KeySpec]?
  ) -> SettingsSection {
    guard let entry = parent[key], !isNothing(entry.value) else {
      return SettingsSection(prefix: "\(parent.prefix)\(key).", file: file)
    }
    return section(
      entry.value, prefix: "\(parent.prefix)\(key).", keys: keys, at: entry.valuePlace)
  }

  mutating func section(
    _ node: Node, prefix: String, keys: [KeySpec]?, at place: Place
  ) -> SettingsSection {
    guard case .mapping(let mapping) = node else {
      let key = prefix.isEmpty ? "site.yml" : String(prefix.dropLast())
      add(.settingWrong(key: key, value: typed(node), expected: .mapping), at: place)
      return SettingsSection(prefix: prefix, file: file)
    }
    let section = SettingsSection(mapping, prefix: prefix, file: file)
    if let keys { refuseUnknownKeys(section, keys) }
    return section
  }

  private mutating func refuseUnknownKeys(_ section: SettingsSection, _ keys: [KeySpec]) {
    for (key, entry) in section.entries where !keys.contains(where: { $0.name == key }) {
      // What is there already is not what was meant.
      let nearest = keys.nearest(to: key).flatMap { section[$0] == nil ? $0 : nil }
      add(.settingUnknown(key: section.prefix + key, nearest: nearest), at: entry.keyPlace)
    }
  }

  // MARK: Values

  mutating func text(_ key: String, of section: SettingsSection) -> String? {
    guard let entry = section[key], !isNothing(entry.value) else { return nil }
    guard let text = entry.value.scalar?.string.trimmingSpaces(), !text.isEmpty else {
      return wrong(key, of: section, .text)
    }
    return text
  }

  /// A text that must be there.
  mutating func requiredText(_ key: String, of section: SettingsSection) -> String {
    if let text = text(key, of: section) { return text }
    if section[key].map({ isNothing($0.value) }) ?? true {
      let place =
        section[key]?.keyPlace ?? Place(file: file, line: max(1, section.place.line), column: 1)
      add(.settingMissing(key: section.prefix + key), at: place)
    }
    return ""
  }

  /// A value that a text must be read as.
  mutating func value<Value>(
    _ key: String, of section: SettingsSection, _ expected: Problem.ExpectedValue,
    _ read: (String) -> Value?
  ) -> Value? {
    guard let text = text(key, of: section) else { return nil }
    return read(text) ?? wrong(key, of: section, expected)
  }

  mutating func boolean(_ key: String, of section: SettingsSection) -> Bool? {
    value(key, of: section, .boolean) { text in
      switch text {
      case "true", "oui": true
      case "false", "non": false
      default: nil
      }
    }
  }

  mutating func integer(
    _ key: String, _ section: SettingsSection, _ range: ClosedRange<Int>
  ) -> Int? {
    value(key, of: section, .integerIn(range)) { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  /// One of a few words.
  mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String, _ section: SettingsSection
  ) -> Word? where Word.RawValue == String {
    value(key, of: section, .oneOf(Word.allCases.map(\.rawValue)), Word.init(rawValue:))
  }

  mutating func texts(_ key: String, of section: SettingsSection) -> [(text: String, place: Place)]
  {
    guard let entry = section[key], !isNothing(entry.value) else { return [] }
    guard case .sequence(let sequence) = entry.value else {
      let _: Bool? = wrong(key, of: section, .listOfTexts)
      return []
    }
    return sequence.compactMap { node in
      guard let text = node.scalar?.string else {
        let _: Bool? = wrong(key, of: section, .listOfTexts)
        return nil
      }
      return (text, place(of: node))
    }
  }

  /// The items of a list.
  mutating func list(_ key: String, of section: SettingsSection) -> [Node] {
    guard let entry = section[key], !isNothing(entry.value) else { return [] }
    if case .sequence(let sequence) = entry.value { return Array(sequence) }
    let _: Bool? = wrong(key, of: section, .list)
    return []
  }

  /// Says that a value is not what it should be; nil, so that the default is taken.
  mutating func wrong<Value>(
    _ key: String, of section: SettingsSection, _ expected: Problem.ExpectedValue
  ) -> Value? {
    guard let entry = section[key] else { return nil }
    add(
      .settingWrong(key: section.prefix + key, value: typed(entry.value), expected: expected),
      at: entry.valuePlace)
    return nil
  }

  func place(of node: Node) -> Place {
    Place(
      file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0,
      length: max(1, typed(node).unicodeScalars.count))
  }

  /// A value as its editor would recognise it.
  private func typed(_ node: Node) -> String { node.scalar?.string ?? "…" }

  /// A key with nothing behind it says as much as no key.
  private func isNothing(_ node: Node) -> Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }
}
