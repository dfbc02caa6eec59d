import Calendar
import Markdown
import Template

/// Lays pages out: a page and the theme in, its bytes out.
///
/// Pure: pages are rendered in parallel.
struct PageRenderer: Sendable {
  let theme: Theme
  let resolver: LinkResolver
  let site: SiteContext
  let cards: ContactCards
  let dates: PageDates
  /// The site's record for pages that no menu shows, and for those that one does.
  private let commonRecord: [String: Value]
  private let menuRecords: [String: [String: Value]]
  private let lists: SiteLists

  init(theme: Theme, book: AddressBook, lists: SiteLists, dates: PageDates) {
    self.theme = theme
    self.lists = lists
    self.dates = dates
    resolver = LinkResolver(book: book)
    site = SiteContext(book: book, style: theme.style, icon: theme.icon?.address)
    cards = ContactCards(
      templates: theme.templates, settings: book.settings, directory: lists.directoryAddress)
    commonRecord = site.record(currentAddress: nil)
    var records: [String: [String: Value]] = [:]
    for address in site.menuAddresses { records[address] = site.record(currentAddress: address) }
    menuRecords = records
  }

  /// The bytes of a page's file.
  ///
  /// The page has a document.
  func html(of page: Page) -> [UInt8] {
    guard let document = page.document else { return [] }
    let body = PageBody(document: document, file: page.file, resolver: resolver, cards: cards)
    var record = pageRecord(page, document)
    switch page.frontMatter.layout {
    case .page, .accueil, .lettre: record["body"] = .html(body.html())
    case .faq: record.merge(FAQRecord.record(page, document, body)) { $1 }
    case .annuaire:
      record["body"] = .html(body.html())
      record.merge(lists.directoryRecord(settings)) { $1 }
    case .planDuSite:
      record["body"] = .html(body.html())
      record["sections"] = lists.siteMapValue(settings)
    case .erreur:
      record["body"] = .html(body.html())
      record["status"] = .text(String(page.address.dropFirst().prefix { $0 != "." }))
    }
    var output: [UInt8] = []
    output.reserveCapacity(document.html.count + 8192)
    theme.templates.render(
      page.frontMatter.layout.rawValue,
      with: [menuRecords[page.address] ?? commonRecord, record], into: &output)
    return output
  }

  /// The page that leads from an old address to a new one, for servers that know no redirects.
  func redirect(to target: String, title: String) -> [UInt8] {
    let record: [String: Value] = [
      "title": .text(title), "head_title": .text("\(title) — \(settings.title)"),
      "target": .text(target),
      "canonical": .text(target.hasPrefix("/") ? settings.baseURL.origin + target : target),
    ]
    var output: [UInt8] = []
    theme.templates.render("redirect", with: [commonRecord, record], into: &output)
    return output
  }

  private var settings: Settings { resolver.book.settings }

  private func pageRecord(_ page: Page, _ document: Document) -> [String: Value] {
    let (updated, verified) = (dates.updated(page), verified(page))
    let contents = contents(of: document)
    return [
      "title": .text(page.title), "head_title": .text(headTitle(of: page)),
      "layout": .text(page.frontMatter.layout.rawValue),
      "description": .optional(page.frontMatter.description),
      "canonical": .text(settings.baseURL.absolute(page.address)),
      "indexed": .flag(page.isListed), "breadcrumbs": breadcrumbs(of: page),
      "has_contents": .flag(!contents.isEmpty), "contents": .list(contents),
      "updated": .optional(updated?.french), "updated_iso": .optional(updated?.iso),
      "verified": .optional(verified?.french), "verified_iso": .optional(verified?.iso),
      "overdue": .flag(page.isOverdue(on: dates.today)),
    ]
  }

  private func headTitle(of page: Page) -> String {
    page.address == "/" || page.title == settings.title
      ? settings.title : "\(page.title) — \(settings.title)"
  }

  /// The day on which someone last held what the page says to be true.
  ///
  /// The directory is as old as its oldest contact; any other page that is read again by a day was
  /// read when it was last changed.
  private func verified(_ page: Page) -> Day? {
    if page.frontMatter.layout == .annuaire, lists.hasContacts { return lists.contactsVerified }
    return page.frontMatter.reviewBy == nil ? nil : dates.updated(page)
  }

  private func breadcrumbs(of page: Page) -> Value {
    .list(
      lists.ancestors(of: page.address).map { ancestor in
        .record([
          "title": .text(site.menuTitle(of: ancestor.address) ?? ancestor.title),
          "address": .text(settings.baseURL.local(ancestor.address)),
        ])
      })
  }

  /// The list of a page's sections, where there are enough to need one.
  private func contents(of document: Document) -> [Value] {
    let sections = document.headings.filter { $0.level == 2 }
    guard sections.count >= 3 else { return [] }
    return sections.map { .record(["title": .text($0.text), "address": .text("#\($0.id)")]) }
  }
}
