import FileSystem
import Portal

/// All pages of a site together: where each link leads, what each menu says, and what is wrong.
struct LinkedSite: Sendable {
  let pages: [Page]
  let renderer: PageRenderer
  let redirects: Redirects
  let portal: CompiledPortal
  let problems: [Problem]

  /// - Parameter published: what was last published; nil where nobody holds the site against it.
  init(
    source: SiteSource, loaded: [PageLoader.Loaded], dates: PageDates, published: Manifest?
  ) async throws {
    let pages = loaded.map(\.page).published(on: dates.today)
    let book = AddressBook(
      settings: source.settings, pages: pages, files: source.assets, contacts: source.contacts,
      accountPages: LinkedSite.accountPages(source),
      withheld: loaded.map(\.page).withheld(on: dates.today),
      knowsContacts: source.knowsContacts)
    let expired = loaded.map(\.page).filter { $0.hasExpired(on: dates.today) }
    let redirects = Redirects(pages: pages, expired: expired, settings: source.settings)
    let renderer = PageRenderer(
      theme: source.theme, book: book, lists: SiteLists(pages: pages, contacts: source.contacts),
      dates: dates)
    var compiler = PortalCompiler(
      source: source, book: book, site: renderer.site, cards: renderer.cards)
    try compiler.compile()
    var problems = loaded.flatMap(\.problems) + compiler.problems
    problems += try await SiteChecks(
      source: source, book: book, today: dates.today
    ).problems()
    if let published {
      problems += LostAddresses(published: published, book: book, kept: redirects.addresses)
        .problems()
    }
    let weights = PageWeights(weights: source.settings.weights)
    problems += weights.problems(of: source.theme.style)
    problems += weights.problems(ofAccountPages: compiler.portal.pages)
    self.pages = pages
    self.redirects = redirects
    self.renderer = renderer
    portal = compiler.portal
    self.problems = problems
  }

  private static func accountPages(_ source: SiteSource) -> Set<String> {
    Set(AccountPage.allCases.filter(\.isLinkable).map(\.rawValue))
  }

  /// Pages that the next build need not read: they have no problems to show again, and their files
  /// changed long enough ago that another change would show.
  func cacheEntries(
    of loaded: [PageLoader.Loaded], _ dates: PageDates
  ) -> [String: BuildCache.Entry] {
    let now = fileClock()
    let flawed = Set(problems.map(\.place.file))
    var entries: [String: BuildCache.Entry] = [:]
    entries.reserveCapacity(loaded.count)
    for page in loaded
    where page.stamp.isSettled(before: now) && !flawed.contains(page.page.place.file) {
      let known = page.page.withoutDocument
      entries[known.file] = BuildCache.Entry(
        page: known, source: page.stamp, shown: dates.shown(known))
    }
    return entries
  }
}
