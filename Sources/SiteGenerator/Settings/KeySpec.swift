import Template

/// A key that a file of settings may have.
struct KeySpec: Sendable {
  var name: String
  var kind: Problem.ExpectedValue
  /// What it means, in French, for editors' tools.
  var meaning: String
  /// What people type instead.
  var synonyms: [String]
  var isRequired: Bool
  /// The keys of a mapping; empty where any key may stand.
  var children: [KeySpec]

  init(
    _ name: String, _ kind: Problem.ExpectedValue, _ meaning: String, also synonyms: [String] = [],
    isRequired: Bool = false, children: [KeySpec] = []
  ) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
    self.synonyms = synonyms
    self.isRequired = isRequired
    self.children = children
  }
}

extension [KeySpec] {
  /// The key that someone meant: a synonym's, or the nearest.
  func nearest(to key: String) -> String? {
    let lowered = key.lowercased()
    if let meant = first(where: { $0.synonyms.contains(lowered) }) { return meant.name }
    let names = flatMap { [$0.name] + $0.synonyms }
    guard let near = nearestName(to: key, among: names) else { return nil }
    return first { $0.name == near || $0.synonyms.contains(near) }?.name
  }
}
