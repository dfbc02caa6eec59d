import Template

/// A ministry of the site's contacts.
package struct Ministry: Sendable, Hashable {
  /// What a roster writes: `MTFP`.
  package var acronym: String
  package var name: String

  package init(acronym: String, name: String) {
    self.acronym = acronym
    self.name = name
  }
}

extension [Ministry] {
  /// The acronym that someone most likely meant, who may have written the whole name; nil where none
  /// comes near.
  package func nearestAcronym(to written: String) -> String? {
    if let acronym = nearestName(to: written, among: map(\.acronym)) { return acronym }
    guard let name = nearestName(to: written, among: map(\.name)) else { return nil }
    return first { $0.name == name }?.acronym
  }
}
