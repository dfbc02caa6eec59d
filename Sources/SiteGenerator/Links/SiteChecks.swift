import Markdown
import Template

/// What can be wrong with pages together: two titles alike, a link to nowhere, a lost address.
struct SiteChecks: Sendable {
  let source: SiteSource
  let book: AddressBook
  let redirects: Redirects
  let today: Day

  func problems() async throws -> [Problem] {
    try await linkProblems() + repeatedAddresses() + repeatedTitles() + overdue() + menuProblems()
      + redirectProblems() + unusedContacts()
  }

  private func linkProblems() async throws -> [Problem] {
    let resolver = LinkResolver(book: book)
    return try await inParallel(book.pages) { page in
      resolver.problems(in: page) { source.files.source(page.place.file) ?? [] }
    }.flatMap { $0 }
  }

  // MARK: One address, one title

  private func repeatedAddresses() -> [Problem] {
    var owners: [String: String] = [:]
    var problems: [Problem] = []
    func claim(_ address: String, by page: Page) {
      if let other = owners.updateValue(page.place.file, forKey: address) {
        problems.append(
          Problem(.addressRepeated(address: address, other: other), at: page.place))
      }
    }
    for page in book.pages { claim(page.address, by: page) }
    for page in book.pages { for alias in page.frontMatter.aliases { claim(alias, by: page) } }
    return problems
  }

  private func repeatedTitles() -> [Problem] {
    var owners: [String: String] = [:]
    return book.pages.filter { $0.isListed && !$0.title.isEmpty }.compactMap { page in
      guard let other = owners.updateValue(page.place.file, forKey: page.title) else { return nil }
      return Problem(
        .titleRepeated(title: page.title, other: other),
        at: Place(file: page.place.file, line: 2, column: 1))
    }
  }

  // MARK: Dates

  private func overdue() -> [Problem] {
    book.pages.compactMap { page in
      guard page.isOverdue(on: today), let day = page.frontMatter.reviewBy else { return nil }
      return Problem(
        .reviewOverdue(reviewBy: day.iso, owner: page.frontMatter.owner), at: page.place)
    }
  }

  // MARK: Settings that speak of pages

  private func menuProblems() -> [Problem] {
    (source.settings.navigation + source.settings.footer).compactMap { entry in
      let place = Place(file: SiteFiles.settings, line: entry.line, column: 1)
      switch entry.target {
      case .page(let file) where book.page(file: file) == nil:
        let nearest = book.nearestFile(to: file, from: "")
        return Problem(.pageNotFound(destination: file, nearest: nearest), at: place)
      case .account(let name) where !book.accountPages.contains(name):
        let nearest = nearestName(to: name, among: book.accountPages.sorted())
        return Problem(.accountPageNotFound(name: name, nearest: nearest), at: place)
      default: return nil
      }
    }
  }

  private func redirectProblems() -> [Problem] {
    redirects.moved.compactMap { from, to in
      let place = Place(file: SiteFiles.settings)
      if book.page(address: from) != nil {
        return Problem(.addressRepeated(address: from, other: SiteFiles.settings), at: place)
      }
      let target = String(to.prefix { $0 != "#" })
      guard to.hasPrefix("/"), book.page(address: target) == nil,
        !book.files.values.contains(where: { $0.address == target }), !isAccountAddress(target)
      else { return nil }
      let nearest = nearestName(to: target, among: book.pages.map(\.address))
      return Problem(.pageNotFound(destination: to, nearest: nearest), at: place)
    }
  }

  private func isAccountAddress(_ address: String) -> Bool {
    address.hasPrefix(source.settings.account.path + "/")
  }

  private func unusedContacts() -> [Problem] {
    if book.pages.contains(where: { $0.frontMatter.layout == .annuaire }) { return [] }
    // Without a directory, a contact that no page names is not published at all.
    guard book.pages.allSatisfy({ $0.document != nil }) else { return [] }
    let links = book.pages.flatMap { $0.document?.links ?? [] }.map(\.destination)
    var used = Set(links.filter { $0.hasPrefix("contact:") }.map { String($0.dropFirst(8)) })
    if let main = source.settings.contacts.main { used.insert(main) }
    return source.contacts.filter { !used.contains($0.id) }.map { contact in
      Problem(
        .contactUnused(id: contact.id),
        at: Place(file: Page.path(SiteFiles.contacts), line: contact.line, column: 1))
    }
  }
}
