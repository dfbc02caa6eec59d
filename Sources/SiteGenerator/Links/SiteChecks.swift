import Calendar
import Template

/// What can be wrong with pages together: two titles alike, a link to nowhere, a lost address.
struct SiteChecks: Sendable {
  let source: SiteSource
  let book: AddressBook
  let today: Day

  func problems() async throws -> [Problem] {
    try await linkProblems() + AddressChecks(source: source, book: book).problems()
      + repeatedTitles() + overdue() + expiring() + menuProblems() + contactProblems()
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

  /// The day before a page goes, there is still time for the links that lead to it.
  private func expiring() -> [Problem] {
    book.pages.compactMap { page in
      guard let day = page.frontMatter.expires,
        day.daysSinceEpoch == today.daysSinceEpoch + 1
      else { return nil }
      let line = FrontMatterLine.of("expires", in: source.files.source(page.place.file) ?? [])
      return Problem(
        .pageExpiresTomorrow(day: day),
        at: Place(file: page.place.file, line: line, column: 1, length: "expires".count))
    }
  }

  // MARK: Settings that speak of pages

  private func menuProblems() -> [Problem] {
    (source.settings.navigation + source.settings.footer).compactMap { entry in
      switch entry.target {
      case .page(let file) where book.page(file: file) == nil:
        if let known = book.withheld(file) {
          return Problem(
            .pageWithheld(file: file, absence: known.absence), at: place(of: file, entry.line))
        }
        let nearest = book.nearestPage(to: file)
        return Problem(
          .menuPageNotFound(file: file, nearest: nearest), at: place(of: file, entry.line))
      case .account(let name) where !book.accountPages.contains(name):
        let nearest = nearestName(to: name, among: book.accountPages.sorted())
        return Problem(
          .menuAccountPageNotFound(name: name, nearest: nearest), at: place(of: name, entry.line))
      default: return nil
      }
    }
  }

  /// Where a value stands in a line of `site.yml`.
  private func place(of value: String, _ line: Int) -> Place {
    Place(file: SiteFiles.settings, line: line)
      .narrowed(to: value, in: source.files.source(SiteFiles.settings) ?? [])
  }

  private func contactProblems() -> [Problem] { unknownMainContact() + unusedContacts() }

  private func unknownMainContact() -> [Problem] {
    let rules = source.settings.contacts
    guard let main = rules.main, book.knowsContacts, book.contacts[main] == nil else { return [] }
    let nearest = nearestName(to: main, among: book.contacts.keys.sorted())
    return [
      Problem(
        .mainContactNotFound(id: main, nearest: nearest), at: place(of: main, rules.mainLine))
    ]
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
