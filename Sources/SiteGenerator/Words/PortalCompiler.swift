import FileSystem
import Markdown
import Portal
import Template

/// Makes what the endpoint reads: settings, account pages, messages and mails.
///
/// A site without `content/compte/` has no account pages; its portal holds the settings alone.
struct PortalCompiler {
  let source: SiteSource
  let book: AddressBook
  let site: SiteContext
  let cards: ContactCards
  private(set) var portal = CompiledPortal()
  private(set) var problems: [Problem] = []

  init(source: SiteSource, book: AddressBook, site: SiteContext, cards: ContactCards) {
    self.source = source
    self.book = book
    self.site = site
    self.cards = cards
  }

  mutating func compile() throws {
    portal.settings = source.settings.forPortal.rows
    portal.ministries = PortalMinistries(contacts: source.contacts, cards: cards).all
    guard source.files.hasAccountPages else { return }
    try compilePages()
    try compileMessages()
    try compileMails()
    refuseUnknownFiles()
  }

  private var resolver: LinkResolver { LinkResolver(book: book) }

  /// The words of a file, or the problem that there is none.
  private mutating func words(
    _ file: String, contract: Contract, addresses: Set<String> = []
  ) throws -> WordsFile? {
    guard source.files.words.contains(where: { $0.path == file }) else {
      problems.append(Problem(.partMissing(part: file), at: Place(file: Page.path(file))))
      return nil
    }
    return try WordsReader(source: source, resolver: resolver).read(
      file, contract: contract, addresses: addresses, problems: &problems)
  }

  private mutating func compilePages() throws {
    let compiler = AccountPageCompiler(
      theme: source.theme, site: site, resolver: resolver, cards: cards)
    for page in AccountPage.allCases {
      problems += compiler.problems(of: page)
      let file = PageAddress.accountFolder + page.rawValue + ".md"
      guard let words = try words(file, contract: page.contract) else { continue }
      problems += WordsReader(source: source, resolver: resolver)
        .partProblems(words, expected: page.parts)
      portal.titles[page.rawValue] = words.page.title
      portal.pages[page.rawValue] = compiler.template(of: page, words)
      portal.contracts["page/\(page.rawValue)"] = page.contract
    }
  }

  private mutating func compileMessages() throws {
    let file = PageAddress.accountFolder + PortalCompiler.messagesName + ".md"
    guard let words = try words(file, contract: Contract(names: [:])) else { return }
    problems += WordsReader(source: source, resolver: resolver)
      .partProblems(words, expected: Message.allCases.map(\.rawValue))
    for part in words.parts {
      portal.messages[part.name] = HTMLText.plain(words.document.html[part.body])
    }
  }

  private mutating func compileMails() throws {
    let compiler = MailCompiler(theme: source.theme, book: book)
    if !source.theme.templates.contains(MailCompiler.template) {
      let place = Place(file: Theme.path(MailCompiler.template))
      problems.append(Problem(.templateMissing(name: MailCompiler.template), at: place))
    }
    problems += source.theme.templates.problems(
      in: MailCompiler.template, against: PageContracts.mail
    ).map(Theme.problem)
    for mail in Mail.allCases {
      let file = PageAddress.mailFolder + mail.rawValue + ".md"
      guard let words = try words(file, contract: mail.contract, addresses: ["lien"]) else {
        continue
      }
      problems += compiler.problems(of: mail, words)
      portal.mails[mail.rawValue] = compiler.mail(mail, words)
      portal.contracts["mail/\(mail.rawValue)"] = mail.contract
    }
  }

  private static let messagesName = "messages"

  /// A file whose name means nothing would never be read: a mistyped name, most likely.
  private mutating func refuseUnknownFiles() {
    let pages = AccountPage.allCases.map(\.rawValue) + [PortalCompiler.messagesName]
    let mails = Mail.allCases.map(\.rawValue)
    let written = Set(source.files.words.map(\.path))
    for entry in source.files.words {
      let isMail = entry.path.hasPrefix(PageAddress.mailFolder)
      let known = isMail ? mails : pages
      let folder = isMail ? PageAddress.mailFolder : PageAddress.accountFolder
      let absent = known.filter { !written.contains("\(folder)\($0).md") }
      let name = WordsFile.name(of: entry.path)
      let isBelow = entry.path.split(separator: "/").count > 2
      guard isBelow || !known.contains(name) else { continue }
      problems.append(
        Problem(
          .wordsFileUnknown(name: name, nearest: nearestName(to: name, among: absent)),
          at: Place(file: Page.path(entry.path))))
    }
  }
}
