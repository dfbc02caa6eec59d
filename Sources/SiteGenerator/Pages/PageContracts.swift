package import Portal
package import Template

/// The names that the theme's templates may use.
///
/// A template that uses another one does not build.
package enum PageContracts {
  private static let menuEntry = Contract(names: [
    "title": .text, "address": .text, "current": .flag,
    /// Whether the entry leads to the page where one signs in.
    "is_sign_in": .flag,
  ])
  private static let link = Contract(names: ["title": .text, "address": .text])

  /// A contact, as cards and the directory show it.
  package static let contact = Contract(names: [
    "id": .text, "name": .text, "acronym": .text, "alias": .text, "ministry": .text,
    "ministry_acronym": .text, "city": .text, "postal_address": .text, "email": .text,
    "hours": .text, "verified": .text,
    "phones": .list(Contract(names: ["phone": .text, "tel": .text])),
  ])

  /// What every page can say, static pages and account pages alike.
  package static let site = Contract(names: [
    "language": .text, "site_title": .text, "ministry": .text, "site_description": .text,
    "home": .text, "feed": .text, "icon": .text, "base": .text, "css": .html, "csp": .text,
    "navigation": .list(menuEntry), "footer": .list(menuEntry), "sign_in": .text,
    "sign_up": .text, "title": .text, "head_title": .text,
    "main_contact": .record(
      Contract(names: ["name": .text, "phone": .text, "tel": .text, "email": .text])),
  ])

  /// What a static page can say, whatever its layout.
  private static let page = Contract(names: [
    "layout": .text, "description": .text, "canonical": .text, "indexed": .flag,
    "breadcrumbs": .list(link), "body": .html, "has_contents": .flag,
    "contents": .list(link), "verified": .text, "verified_iso": .text, "updated": .text,
    "updated_iso": .text, "overdue": .flag,
  ])

  /// What a page of a layout can say.
  package static func of(_ layout: Layout) -> Contract {
    let own: Contract =
      switch layout {
      case .page, .accueil, .lettre: Contract(names: [:])
      case .faq: faq
      case .annuaire: directory
      case .planDuSite: siteMap
      case .erreur: Contract(names: ["status": .text])
      }
    return site.merging(page).merging(own)
  }

  private static let faq = Contract(names: [
    "intro": .html, "json_ld": .html,
    "groups": .list(
      Contract(names: [
        "title": .text, "id": .text, "intro": .html,
        "questions": .list(
          Contract(names: ["title": .text, "id": .text, "address": .text, "answer": .html])),
      ])),
  ])

  private static let directory = Contract(names: [
    "has_contacts": .flag,
    "letters": .list(Contract(names: ["letter": .text, "address": .text])),
    "ministries": .list(
      Contract(names: [
        "name": .text, "acronym": .text, "id": .text, "contacts": .list(contact),
      ])),
  ])

  private static let siteMap = Contract(names: [
    "sections": .list(
      Contract(names: [
        "title": .text, "address": .text,
        "pages": .list(Contract(names: ["title": .text, "address": .text, "description": .text])),
      ]))
  ])

  /// What an account page can say: what the endpoint fills in, and what the generator already knows.
  package static func of(_ page: AccountPage) -> Contract {
    let part = Contract(names: ["title": .text, "body": .html])
    var words: [String: Contract.Kind] = ["intro": .html]
    for name in page.parts { words[templateName(ofPart: name)] = .record(part) }
    let known = Contract(names: [
      "account": .text, "words": .record(Contract(names: words)), "matricule_example": .text,
      "phone_hint": .text, "password_length": .text, "description": .text,
      // For pages that show a password: the script, and the policy that lets it in.
      "script": .html, "script_csp": .text,
    ])
    return site.merging(known).merging(page.contract)
  }

  /// `deja-active` → `deja_active`: a hyphen cannot stand in a template's name.
  static func templateName(ofPart part: String) -> String {
    String(part.map { $0 == "-" ? "_" : $0 })
  }

  /// The page that leads from an old address to the new one.
  package static let redirect = site.merging(
    Contract(names: ["target": .text, "canonical": .text]))

  /// The HTML part of a mail.
  package static let mail = Contract(names: [
    "subject": .text, "body": .html, "language": .text, "site_title": .text, "ministry": .text,
    "home": .text,
  ])
}
