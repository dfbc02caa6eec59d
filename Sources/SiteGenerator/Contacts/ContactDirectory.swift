import Markdown

/// Contacts by ministry, in the order in which people look them up.
struct ContactDirectory: Sendable {
  struct Ministry: Sendable {
    var name: String
    var acronym: String
    /// The anchor of its block.
    var id: String
    var contacts: [Contact]
  }

  /// A letter, and the first ministry that it leads to.
  struct Letter: Sendable {
    var letter: String
    var ministryId: String
  }

  let ministries: [Ministry]
  let letters: [Letter]

  init(_ contacts: [Contact]) {
    let byName = Dictionary(grouping: contacts, by: \.ministryName)
    ministries = byName.map { name, contacts in
      let acronym = contacts.first?.ministryAcronym ?? ""
      return Ministry(
        name: name, acronym: acronym, id: ContactDirectory.anchor(acronym: acronym, name: name),
        contacts: contacts)
    }.sorted { (ContactDirectory.key($0.name), $0.name) < (ContactDirectory.key($1.name), $1.name) }
    var letters: [Letter] = []
    for ministry in ministries {
      let letter = ContactDirectory.key(ministry.name).prefix(1).uppercased()
      if letters.last?.letter != letter {
        letters.append(Letter(letter: letter, ministryId: ministry.id))
      }
    }
    self.letters = letters
  }

  /// The anchor of a ministry's block on the page of contacts.
  static func anchor(acronym: String, name: String) -> String {
    "ministere-" + slug(acronym.isEmpty ? name : acronym)
  }

  /// What people look a ministry up by: « Ministère de la Santé » stands under S.
  private static func key(_ name: String) -> String {
    var words = slug(name).split(separator: "-")[...]
    if words.first == "ministere" { words = words.dropFirst() }
    while let first = words.first, ["de", "du", "des", "la", "le", "les", "l", "d"].contains(first)
    {
      words = words.dropFirst()
    }
    return words.joined(separator: "-")
  }
}
