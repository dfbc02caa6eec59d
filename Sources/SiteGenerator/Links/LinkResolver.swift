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
    case .external(let url): external(url)
    case .named(let name): named(name)
    case .contact(let id): contact(id)
    case .account(let name): account(name)
    case .refused(let scheme): refused(scheme, link.destination)
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
    if let expired = expired(link, in: file) { return expired }
    guard link.destination.hasPrefix("/"),
      case .absolute(let address, _) = Destination(link.destination, from: ""),
      let page = book.page(address: address)
    else { return nil }
    let written = AddressBook.typed(relativePath(to: page.file, from: folderOf(file)))
    let anchor = link.destination.drop { $0 != "#" }
    return .linkByAddress(destination: link.destination, file: written + anchor)
  }

  /// What is said of a link to a page whose day is over: it leads to where that is told.
  private func expired(_ link: Link, in file: String) -> Problem.Kind? {
    switch Destination(link.destination, from: folderOf(file)) {
    case .file(let path, _) where !path.isEmpty && book.page(file: path) == nil,
      .absolute(let path, _) where book.page(address: path) == nil:
      book.withheld(path).map { .pageWithheld(file: $0.page.file, absence: $0.absence) }
    default: nil
    }
  }

  // MARK: Each kind of address

  private func external(_ url: String) -> Target {
    LinkForm.problem(ofExternal: url).map { .broken($0) } ?? .address(url)
  }

  private func refused(_ scheme: String, _ destination: String) -> Target {
    let rest = destination.drop { $0 != ":" }
    let proposal =
      scheme == "//"
      ? "https:\(destination)" : LinkForm.nearestScheme(to: scheme).map { $0 + rest }
    return .broken(
      .linkSchemeRefused(scheme: scheme, destination: destination, proposal: proposal))
  }

  private func named(_ name: String) -> Target {
    if let link = book.settings.links[name] { return .address(link.url) }
    return .broken(
      .namedLinkNotFound(
        name: name, nearest: nearestName(to: name, among: book.settings.links.keys)))
  }

  private func contact(_ id: String) -> Target {
    if let contact = book.contacts[id] { return .contact(contact) }
    // The table that cannot be read is one error; its contacts are not so many more.
    if !book.knowsContacts { return .address("#") }
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
    return self.anchor(anchor, of: page, address: "", path: "", isOwnPage: true)
  }

  private func file(_ path: String, anchor: String?, link: Link, folder: Substring) -> Target {
    if link.role == .link, let page = book.page(file: path) {
      return self.page(page, anchor: anchor, link: link, folder: folder)
    }
    if let file = book.files[path] { return .file(file) }
    if link.role == .link, let page = book.withheld(path) { return withheld(page) }
    return .broken(notFound(path, anchor: anchor, link: link, folder: folder))
  }

  private func absolute(_ address: String, anchor: String?, link: Link, folder: Substring) -> Target
  {
    if let page = book.page(address: address) {
      return self.page(page, anchor: anchor, link: link, folder: folder)
    }
    if let page = book.withheld(address) { return withheld(page) }
    return file(String(address.dropFirst()), anchor: anchor, link: link, folder: folder)
  }

  /// At the address of a page whose day is over, visitors read that it is gone.
  private func withheld(_ known: Withheld) -> Target {
    if case .since = known.absence {
      return .address(book.settings.baseURL.local(known.page.address))
    }
    return .broken(.pageWithheld(file: known.page.file, absence: known.absence))
  }

  private func page(_ page: Page, anchor: String?, link: Link, folder: Substring) -> Target {
    let address = book.settings.baseURL.local(page.address)
    guard let anchor else { return .address(address) }
    // By its file, where the link should have been.
    let path =
      link.destination.hasPrefix("/")
      ? AddressBook.typed(relativePath(to: page.file, from: folder))
      : String(link.destination.prefix { $0 != "#" })
    return self.anchor(anchor, of: page, address: address, path: path, isOwnPage: false)
  }

  private func anchor(
    _ anchor: String, of page: Page, address: String, path: String, isOwnPage: Bool
  ) -> Target {
    if anchor.isEmpty || page.hasAnchor(anchor) {
      return .address("\(address)#\(anchor)")
    }
    return .broken(
      .anchorNotFound(
        anchor: anchor, page: isOwnPage ? nil : page.file, path: path,
        nearest: book.nearestAnchor(to: anchor, of: page)))
  }

  private func notFound(
    _ path: String, anchor: String?, link: Link, folder: Substring
  ) -> Problem.Kind {
    if link.role == .link, let whole = LinkForm.completed(link.destination) {
      return .linkMalformed(destination: link.destination, proposal: whole)
    }
    let nearest = book.nearestAddress(
      to: path, anchor: anchor, from: folder, isImage: link.role == .image)
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
