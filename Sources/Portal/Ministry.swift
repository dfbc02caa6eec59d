import Template

/// A ministry of the site's contacts.
package struct Ministry: Sendable, Hashable {
  /// What a roster writes: `MTFP`.
  package var acronym: String
  package var name: String
  /// Whom its agents ask for acts; nil where the contacts name nobody.
  package var daf: DAF?

  package init(acronym: String, name: String, daf: DAF? = nil) {
    self.acronym = acronym
    self.name = name
    self.daf = daf
  }

  /// The service of a ministry that follows its agents' acts, as a card shows it.
  package struct DAF: Sendable, Hashable {
    package var name: String
    /// As people write it: `01 00 00 00 10`.
    package var phone: String?
    /// As dialling programs take it (RFC 3966): `+2290100000010`.
    package var tel: String?
    package var email: String?
    /// Where the site lists the ministry's contacts, from the root of the host; nil where it lists
    /// none.
    package var address: String?

    package init(
      name: String, phone: String? = nil, tel: String? = nil, email: String? = nil,
      address: String? = nil
    ) {
      self.name = name
      self.phone = phone
      self.tel = tel
      self.email = email
      self.address = address
    }
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
