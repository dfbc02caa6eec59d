import Template

/// Where everything is that a link can point to: all pages, files, named links, contacts.
package struct AddressBook: Sendable {
  package let settings: Settings
  /// Published pages.
  package let pages: [Page]
  /// Files of `content/` other than pages, by their path below it.
  package let files: [String: PublishedFile]
  package let contacts: [String: Contact]
  /// The names of account pages, as `compte:` takes them.
  package let accountPages: Set<String>

  private let pageByFile: [String: Int]
  private let pageByAddress: [String: Int]

  package init(
    settings: Settings, pages: [Page], files: [String: PublishedFile], contacts: [Contact],
    accountPages: Set<String>
  ) {
    self.settings = settings
    self.pages = pages
    self.files = files
    self.contacts = Dictionary(
      contacts.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.accountPages = accountPages
    pageByFile = Dictionary(
      pages.indices.map { (pages[$0].file, $0) }, uniquingKeysWith: { first, _ in first })
    pageByAddress = Dictionary(
      pages.indices.map { (pages[$0].address, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func page(file: String) -> Page? { pageByFile[file].map { pages[$0] } }
  package func page(address: String) -> Page? { pageByAddress[address].map { pages[$0] } }

  /// The address of an account page as pages link to it.
  package func accountAddress(_ name: String) -> String {
    settings.baseURL.local(settings.account.path + (name == "espace" ? "/" : "/\(name)"))
  }

  // MARK: Nearest names, for what was not found

  /// The path to write instead of `path` in a page of `folder`.
  func nearestFile(to path: String, from folder: Substring) -> String? {
    let candidates = pages.map(\.file) + files.keys
    let sameName = candidates.filter { $0.lastComponent == path.lastComponent }
    let withEnding = candidates.contains(path + ".md") ? path + ".md" : nil
    let index = candidates.contains(path + "index.md") ? path + "index.md" : nil
    let nearest =
      withEnding ?? index ?? (sameName.count == 1 ? sameName[0] : nil)
      ?? nearestName(to: path, among: candidates)
    return nearest.map { relativePath(to: $0, from: folder) }
  }

  /// The anchor of a page that comes nearest.
  func nearestAnchor(to anchor: String, of page: Page) -> String? {
    let ids = page.anchorList
    return nearestName(to: anchor, among: ids)
      ?? ids.first { $0.hasPrefix(anchor) || anchor.hasPrefix($0) || $0.contains(anchor) }
  }
}

extension String {
  /// `aide/x.md` → `x.md`.
  fileprivate var lastComponent: Substring { split(separator: "/").last ?? "" }
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
