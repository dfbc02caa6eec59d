import Calendar
import Template

/// How contacts reach a page: as the theme's card, or as a link into the directory.
struct ContactCards: Sendable {
  static let template = "partials/contact-card"

  let templates: Templates
  let settings: Settings
  /// The address of the page with the directory, where there is one.
  let directory: String?

  func append(_ contact: Contact, to html: inout [UInt8]) {
    templates.render(
      ContactCards.template, with: ContactCards.record(contact, settings), into: &html)
  }

  /// Where a link in a sentence leads: the directory's entry, or the contact's mail or telephone.
  func address(of contact: Contact) -> String {
    if let directory { return settings.baseURL.local(directory) + "#" + contact.id }
    if let email = contact.email { return "mailto:" + email }
    return contact.phones.first.map {
      "tel:" + Contact.telephone($0, prefix: settings.contacts.phonePrefix)
    } ?? "#"
  }

  static func record(_ contact: Contact, _ settings: Settings) -> [String: Value] {
    [
      "id": .text(contact.id), "name": .text(contact.name), "acronym": .text(contact.acronym),
      "alias": .optional(contact.alias), "ministry": .text(contact.ministryName),
      "ministry_acronym": .text(contact.ministryAcronym), "city": .optional(contact.city),
      "postal_address": .optional(contact.postalAddress), "email": .optional(contact.email),
      "hours": .optional(contact.hours), "verified": .optional(contact.verified?.french),
      "phones": .list(
        contact.phones.map { phone in
          .record([
            "phone": .text(phone),
            "tel": .text(Contact.telephone(phone, prefix: settings.contacts.phonePrefix)),
          ])
        }),
    ]
  }
}

extension Value {
  /// A text that may be absent.
  static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .none }
}
