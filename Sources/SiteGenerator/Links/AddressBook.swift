import Calendar
import Template

/// Where everything is that a link can point to: all pages, files, named links, contacts.
package struct AddressBook: Sendable {
  package let settings: Settings
  /// Published pages.
  package let pages: [Page]
  /// Pages that are not published today, by their path below `content/` and by their address.
  private let withheld: [String: Withheld]
  /// Files of `content/` other than pages, by their path below it.
  package let files: [String: PublishedFile]
  package let contacts: [String: Contact]
  /// Whether a contact that is not among them does not exist.
  let knowsContacts: Bool
  /// The names of account pages, as `compte:` takes them.
  package let accountPages: Set<String>

  private let pageByFile: [String: Int]
  private let pageByAddress: [String: Int]

  package init(
    settings: Settings, pages: [Page], files: [String: PublishedFile], contacts: [Contact],
    accountPages: Set<String>, withheld: [Withheld] = [],
    knowsContacts: Bool = true
  ) {
    self.settings = settings
    self.pages = pages
    self.withheld = Dictionary(
      withheld.flatMap { [($0.page.file, $0), ($0.page.address, $0)] },
      uniquingKeysWith: { first, _ in first })
    self.files = files
    self.contacts = Dictionary(
      contacts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.accountPages = accountPages
    self.knowsContacts = knowsContacts
    pageByFile = Dictionary(
      pages.indices.map { (pages[$0].file, $0) }, uniquingKeysWith: { first, _ in first })
    pageByAddress = Dictionary(
      pages.indices.map { (pages[$0].address, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func page(file: String) -> Page? { pageByFile[file].map { pages[$0] } }
  package func page(address: String) -> Page? { pageByAddress[address].map { pages[$0] } }

  /// A page that is not published today, by its file or its address, and why.
  func withheld(_ fileOrAddress: String) -> Withheld? { withheld[fileOrAddress] }

  /// The address of an account page as pages link to it.
  package func accountAddress(_ name: String) -> String {
    settings.baseURL.local(settings.account.path + (name == "espace" ? "/" : "/\(name)"))
  }
}

/// A page that is not published, and why.
package struct Withheld: Sendable {
  var page: Page
  var absence: Page.Absence
}

extension [Page] {
  /// Those that are not published on a day.
  func withheld(on today: Day) -> [Withheld] {
    compactMap { page in page.absence(on: today).map { Withheld(page: page, absence: $0) } }
  }
}

/// How a page in `folder` (`aide/`, or empty) writes the path of `file`: `../faq.md`.
func relativePath(to file: String, from folder: Substring) -> String {
  var target = file.split(separator: "/")
  var here = folder.split(separator: "/")
  while target.count > 1, let first = here.first, first == target[0] {
    target.removeFirst()
    here.removeFirst()
  }
  return String(repeating: "../", count: here.count) + target.joined(separator: "/")
}
