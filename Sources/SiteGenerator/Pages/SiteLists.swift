import Calendar
import Template

/// The lists that are made of all pages: the site map, the ways up, the directory.
struct SiteLists: Sendable {
  /// The address of the page with the directory of contacts.
  let directoryAddress: String?
  let hasContacts: Bool
  /// Since when each contact has been verified; nil where one never was.
  let contactsVerified: Day?
  private let directory: ContactDirectory
  /// Pages that stand in lists, by address.
  private let titles: [String: String]
  private let sections: [Section]

  /// A folder's own page, and the pages in it.
  private struct Section: Sendable {
    var page: Entry?
    var pages: [Entry]
  }

  private struct Entry: Sendable {
    var title: String
    var address: String
    var description: String?
    var order: Int
  }

  init(pages: [Page], contacts: [Contact]) {
    let listed = pages.filter(\.isListed)
    directoryAddress = listed.first { $0.frontMatter.layout == .annuaire }?.address
    hasContacts = !contacts.isEmpty
    let verified = contacts.compactMap(\.verified)
    contactsVerified = verified.count == contacts.count ? verified.min() : nil
    directory = ContactDirectory(contacts)
    titles = Dictionary(listed.map { ($0.address, $0.title) }, uniquingKeysWith: { $1 })
    let needsMap = listed.contains { $0.frontMatter.layout == .planDuSite }
    sections = needsMap ? SiteLists.sections(of: listed) : []
  }

  /// The pages above an address, from the home page down.
  func ancestors(of address: String) -> [(title: String, address: String)] {
    var ancestors: [(title: String, address: String)] = []
    var parent = Substring(address)
    while let shorter = SiteLists.parent(of: parent) {
      if let title = titles[String(shorter)] { ancestors.append((title, String(shorter))) }
      parent = shorter
    }
    return ancestors.reversed()
  }

  /// `/aide/inscription/` → `/aide/` → `/` → nil.
  private static func parent(of address: Substring) -> Substring? {
    let trimmed = address.hasSuffix("/") ? address.dropLast() : address
    guard let slash = trimmed.lastIndex(of: "/") else { return nil }
    return trimmed[...slash]
  }

  // MARK: The site map

  private static func sections(of pages: [Page]) -> [Section] {
    var byFolder: [String: Section] = [:]
    for page in pages {
      let entry = Entry(
        title: page.title, address: page.address, description: page.frontMatter.description,
        order: page.frontMatter.order ?? .max)
      if page.file == "index.md" || page.file.hasSuffix("/index.md") {
        byFolder[page.address, default: Section(pages: [])].page = entry
      } else {
        let folder = parent(of: Substring(page.address)).map(String.init) ?? "/"
        byFolder[folder, default: Section(pages: [])].pages.append(entry)
      }
    }
    return byFolder.sorted { ($0.key != "/" ? 1 : 0, $0.key) < ($1.key != "/" ? 1 : 0, $1.key) }
      .map { Section(page: $0.value.page, pages: $0.value.pages.sorted(by: inOrder)) }
  }

  private static func inOrder(_ left: Entry, _ right: Entry) -> Bool {
    (left.order, left.title, left.address) < (right.order, right.title, right.address)
  }

  func siteMapValue(_ settings: Settings) -> Value {
    .list(
      sections.map { section in
        .record([
          "title": .text(section.page?.title ?? settings.title),
          "address": .optional(section.page.map { settings.baseURL.local($0.address) }),
          "pages": .list(section.pages.map { SiteLists.value($0, settings) }),
        ])
      })
  }

  private static func value(_ entry: Entry, _ settings: Settings) -> Value {
    .record([
      "title": .text(entry.title), "address": .text(settings.baseURL.local(entry.address)),
      "description": .optional(entry.description),
    ])
  }

  // MARK: The directory

  func directoryRecord(_ settings: Settings) -> [String: Value] {
    [
      "has_contacts": .flag(hasContacts),
      "letters": .list(
        directory.letters.map { letter in
          .record(["letter": .text(letter.letter), "address": .text("#\(letter.ministryId)")])
        }),
      "ministries": .list(
        directory.ministries.map { ministry in
          .record([
            "name": .text(ministry.name), "acronym": .text(ministry.acronym),
            "id": .text(ministry.id),
            "contacts": .list(
              ministry.contacts.map { .record(ContactCards.record($0, settings)) }),
          ])
        }),
    ]
  }
}
