import Calendar
import Template

/// What can be wrong with pages together: two titles alike, a link to nowhere, a lost address.
struct SiteChecks: Sendable {
  let source: SiteSource
  let book: AddressBook
  let today: Day

  func problems() async throws -> [Problem] {
    try await linkProblems() + AddressChecks(source: source, book: book).problems()
      + repeatedTitles() + overdue() + menuProblems() + contactProblems()
  }

  private func linkProblems() async throws -> [Problem] {
    let resolver = LinkResolver(book: book)
    return try await inParallel(book.pages) { page in
      resolver.problems(in: page) { source.files.source(page.place.file) ?? [] }
    }.flatMap { $0 }
  }

  // MARK: Titles

  private func repeatedTitles() -> [Problem] {
    var owners: [String: String] = [:]
    return book.pages.filter { $0.isListed && !$0.title.isEmpty }.compactMap { page in
      guard let other = owners.updateValue(page.place.file, forKey: page.title) else { return nil }
      let line = FrontMatterLine.of("title", in: source.files.source(page.place.file) ?? [])
      return Problem(
        .titleRepeated(title: page.title, other: other),
        at: Place(file: page.place.file, line: line, column: 1))
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

  private func contactProblems() -> [Problem] { unknownMainContact() + unusedContacts() }

  private func unknownMainContact() -> [Problem] {
    let rules = source.settings.contacts
    guard let main = rules.main, book.contacts[main] == nil else { return [] }
    let nearest = nearestName(to: main, among: book.contacts.keys.sorted())
    let place = Place(file: SiteFiles.settings, line: rules.mainLine, column: 1)
    return [Problem(.contactNotFound(id: main, nearest: nearest), at: place)]
  }

  /// Without a directory, a contact that no page names is not published at all.
  private func unusedContacts() -> [Problem] {
    if book.pages.contains(where: { $0.frontMatter.layout == .annuaire }) { return [] }
    var used = Set(book.pages.flatMap(\.contacts))
    if let main = source.settings.contacts.main { used.insert(main) }
    return source.contacts.filter { !used.contains($0.id) }.map { contact in
      Problem(
        .contactUnused(id: contact.id),
        at: Place(file: Page.path(SiteFiles.contacts), line: contact.line, column: 1))
    }
  }
}
