package import Markdown
import Template

/// Finds where the links of pages lead, by the map of all pages.
///
/// Pure: pages are resolved in parallel.
package struct LinkResolver: Sendable {
  package let book: AddressBook

  package init(book: AddressBook) { self.book = book }

  /// Where a link leads.
  package enum Target: Sendable, Equatable {
    /// Into `href`, not escaped.
    case address(String)
    case file(PublishedFile)
    case contact(Contact)
    case broken(Problem.Kind)
  }

  /// - Parameter file: the page that holds the link, below `content/`.
  package func target(of link: Link, in file: String) -> Target {
    let folder = folderOf(file)
    return switch Destination(link.destination, from: folder) {
    case .external(let url): .address(url)
    case .named(let name): named(name)
    case .contact(let id): contact(id)
    case .account(let name): account(name)
    case .refused(let scheme):
      .broken(.linkSchemeRefused(scheme: scheme, destination: link.destination))
    case .file("", let anchor): ownAnchor(anchor, in: file)
    case .file(let path, let anchor): self.file(path, anchor: anchor, link: link, folder: folder)
    case .absolute(let address, let anchor):
      absolute(address, anchor: anchor, link: link, folder: folder)
    }
  }

  /// The problems of a page's links.
  ///
  /// `source` reads the page's bytes: only a problem needs them.
  package func problems(in page: Page, source: () -> [UInt8]) -> [Problem] {
    guard let document = page.document else { return [] }
    var known: [KnownLink: Problem.Kind?] = [:]
    return page.problems(ofLinksIn: document, source: source) { link in
      guard !link.destination.isEmpty else { return nil }
      let leading = KnownLink(role: link.role, destination: link.destination)
      if let kind = known[leading] { return kind }
      let kind = problem(of: link, in: page.file)
      known[leading] = .some(kind)
      return kind
    }
  }

  /// What tells a link of a page from one that leads elsewhere.
  private struct KnownLink: Hashable {
    var role: Link.Role
    var destination: String
  }

  private func problem(of link: Link, in file: String) -> Problem.Kind? {
    if case .broken(let kind) = target(of: link, in: file) { return kind }
    guard link.destination.hasPrefix("/"),
      case .absolute(let address, _) = Destination(link.destination, from: ""),
      let page = book.page(address: address)
    else { return nil }
    let written = relativePath(to: page.file, from: folderOf(file))
    return .linkByAddress(destination: link.destination, file: written)
  }

  // MARK: Each kind of address

  private func named(_ name: String) -> Target {
    if let link = book.settings.links[name] { return .address(link.url) }
    return .broken(
      .namedLinkNotFound(
        name: name, nearest: nearestName(to: name, among: book.settings.links.keys)))
  }

  private func contact(_ id: String) -> Target {
    if let contact = book.contacts[id] { return .contact(contact) }
    return .broken(
      .contactNotFound(id: id, nearest: nearestName(to: id, among: book.contacts.keys.sorted())))
  }

  private func account(_ name: String) -> Target {
    if book.accountPages.contains(name) { return .address(book.accountAddress(name)) }
    let nearest = nearestName(to: name, among: book.accountPages.sorted())
    return .broken(.accountPageNotFound(name: name, nearest: nearest))
  }

  private func ownAnchor(_ anchor: String?, in file: String) -> Target {
    guard let anchor, let page = book.page(file: file) else { return .address("#") }
    return self.anchor(anchor, of: page, address: "", isOwnPage: true)
  }

  private func file(_ path: String, anchor: String?, link: Link, folder: Substring) -> Target {
    if link.role == .link, let page = book.page(file: path) {
      return self.page(page, anchor: anchor)
    }
    if let file = book.files[path] { return .file(file) }
    return .broken(notFound(path, link: link, folder: folder))
  }

  private func absolute(_ address: String, anchor: String?, link: Link, folder: Substring) -> Target
  {
    if let page = book.page(address: address) { return self.page(page, anchor: anchor) }
    return file(String(address.dropFirst()), anchor: anchor, link: link, folder: folder)
  }

  private func page(_ page: Page, anchor: String?) -> Target {
    let address = book.settings.baseURL.local(page.address)
    guard let anchor else { return .address(address) }
    return self.anchor(anchor, of: page, address: address, isOwnPage: false)
  }

  private func anchor(
    _ anchor: String, of page: Page, address: String, isOwnPage: Bool
  ) -> Target {
    if anchor.isEmpty || page.hasAnchor(anchor) {
      return .address("\(address)#\(anchor)")
    }
    return .broken(
      .anchorNotFound(
        anchor: anchor, page: isOwnPage ? nil : page.file,
        nearest: book.nearestAnchor(to: anchor, of: page)))
  }

  private func notFound(_ path: String, link: Link, folder: Substring) -> Problem.Kind {
    let nearest = book.nearestFile(to: path, from: folder)
    if link.role == .image {
      return .imageNotFound(destination: link.destination, nearest: nearest)
    }
    let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last
    if let ending, ending != "md", ending != "html" {
      return .downloadNotFound(destination: link.destination, nearest: nearest)
    }
    return .pageNotFound(destination: link.destination, nearest: nearest)
  }
}

/// `aide/x.md` → `aide/`.
func folderOf(_ file: String) -> Substring {
  guard let slash = file.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
  return file[...slash]
}
