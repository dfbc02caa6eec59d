import Markdown
import Portal
import Template

/// Makes the mails of their words: a text for every reader, and the theme's HTML of the same words.
struct MailCompiler {
  let theme: Theme
  /// A mail is read far from the site: its links are whole URLs.
  let resolver: LinkResolver
  let cards: ContactCards

  static let template = "mail"

  init(theme: Theme, book: AddressBook) {
    self.theme = theme
    let book = book.withWholeAddresses
    resolver = LinkResolver(book: book)
    cards = ContactCards(templates: theme.templates, settings: book.settings, directory: nil)
  }

  func mail(_ mail: Mail, _ words: WordsFile) -> CompiledMail {
    let names = Set(mail.contract.names.keys)
    let html = PageBody(
      document: words.document, file: words.page.file, resolver: resolver, cards: cards
    ).html()
    let settings = resolver.book.settings
    let record: [String: Value] = [
      "subject": .text(words.page.title), "language": .text(settings.language),
      "site_title": .text(settings.title), "ministry": .text(settings.ministry),
      "home": .text(settings.baseURL.local("/")),
      "body": .html(TemplateText.html(html, keeping: names)),
    ]
    return CompiledMail(
      subject: TemplateText.text(words.page.title, keeping: names),
      text: TemplateText.text(PlainText.of(html) + signature(settings), keeping: names),
      html: theme.templates.flattened(
        MailCompiler.template, leaving: mail.contract, filling: record))
  }

  /// Names without which the mail has no purpose, and that its words do not say.
  func problems(of mail: Mail, _ words: WordsFile) -> [Problem] {
    let html = String(decoding: words.document.html, as: UTF8.self)
    return mail.required.filter { !html.contains("{{\($0)}}") }.map { name in
      Problem(.placeholderMissing(name: name), at: words.page.place)
    }
  }

  /// The signature's mark is RFC 3676 §4.3's.
  private func signature(_ settings: Settings) -> String {
    "\n-- \n\(settings.ministry)\n\(settings.baseURL.local("/"))\n"
  }
}

extension AddressBook {
  /// The same book, whose addresses are URLs: the origin stands where the path does otherwise.
  fileprivate var withWholeAddresses: AddressBook {
    var settings = settings
    settings.baseURL = BaseURL(
      origin: "", path: settings.baseURL.origin + settings.baseURL.path)
    return AddressBook(
      settings: settings, pages: pages, files: files, contacts: Array(contacts.values),
      accountPages: accountPages)
  }
}
