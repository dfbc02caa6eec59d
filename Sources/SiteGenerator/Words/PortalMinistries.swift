import Portal

/// The ministries of the site's contacts, as the endpoint reads them.
struct PortalMinistries {
  let contacts: [Contact]
  let cards: ContactCards

  /// How people call the service that follows the acts of a ministry's agents, whatever its name.
  static let daf = "DAF"

  /// One for each acronym, in the order of the contacts.
  var all: [Ministry] {
    var seen: Set<String> = []
    return contacts.filter { !$0.ministryAcronym.isEmpty }
      .filter { seen.insert($0.ministryAcronym).inserted }
      .map { first in
        Ministry(
          acronym: first.ministryAcronym, name: first.ministryName,
          daf: contacts.first { $0.ministryAcronym == first.ministryAcronym && $0.isDAF }.map(daf))
      }
  }

  private func daf(_ contact: Contact) -> Ministry.DAF {
    let settings = cards.settings
    let phone = contact.phones.first
    let block = ContactDirectory.anchor(
      acronym: contact.ministryAcronym, name: contact.ministryName)
    return Ministry.DAF(
      name: "\(contact.name) (\(contact.shortNames))", phone: phone,
      tel: phone.map { Contact.telephone($0, prefix: settings.contacts.phonePrefix) },
      email: contact.email,
      address: cards.directory.map { settings.baseURL.local($0) + "#" + block })
  }
}

extension Contact {
  /// Whether it is the service that follows acts, under its name of today or its former one.
  fileprivate var isDAF: Bool { acronym == PortalMinistries.daf || alias == PortalMinistries.daf }

  /// « DPAF, DAF »: people know a service by either.
  fileprivate var shortNames: String {
    [acronym, alias ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
