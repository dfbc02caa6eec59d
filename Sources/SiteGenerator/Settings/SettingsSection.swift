import Yams

/// A mapping of `site.yml`: its entries by key, and where each stands.
struct SettingsSection {
  struct Entry {
    var value: Node
    var keyPlace: Place
    var valuePlace: Place
  }

  /// `durations.`, or empty for the file itself: what stands before a key in a problem.
  let prefix: String
  let place: Place
  private(set) var entries: [(key: String, entry: Entry)] = []
  private var byKey: [String: Entry] = [:]

  /// An empty section, for what the file does not say.
  init(prefix: String, file: String) {
    self.prefix = prefix
    place = Place(file: file)
  }

  init(_ mapping: Node.Mapping, prefix: String, file: String) {
    self.prefix = prefix
    place = SettingsSection.place(mapping.mark, "", file)
    entries = mapping.map { key, value in
      let name = key.scalar?.string ?? ""
      return (
        name,
        Entry(
          value: value, keyPlace: SettingsSection.place(key.mark, name, file),
          valuePlace: SettingsSection.place(value.mark, value.scalar?.string ?? "", file))
      )
    }
    byKey = Dictionary(entries.map { ($0.key, $0.entry) }) { first, _ in first }
  }

  subscript(key: String) -> Entry? { byKey[key] }

  private static func place(_ mark: Mark?, _ typed: String, _ file: String) -> Place {
    Place(
      file: file, line: mark?.line ?? 0, column: mark?.column ?? 0,
      length: max(1, typed.unicodeScalars.count))
  }
}
