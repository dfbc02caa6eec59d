import Portal
import Template

/// What every page of a build says alike; made once.
struct SiteContext: Sendable {
  let settings: Settings
  let style: StyleSheet
  /// The path of the published icon, from the site's root.
  let icon: String?
  private let navigation: [Entry]
  private let footer: [Entry]
  private let mainContact: Contact?

  /// An entry of a menu, with the page or the account page that it leads to.
  private struct Entry: Sendable {
    var title: String
    var address: String
    var pageAddress: String?
    var accountPage: String?
  }

  init(book: AddressBook, style: StyleSheet, icon: String?) {
    settings = book.settings
    self.style = style
    self.icon = icon
    navigation = settings.navigation.compactMap { SiteContext.entry($0, in: book) }
    footer = settings.footer.compactMap { SiteContext.entry($0, in: book) }
    mainContact = settings.contacts.main.flatMap { book.contacts[$0] }
  }

  private static func entry(_ entry: NavigationEntry, in book: AddressBook) -> Entry? {
    switch entry.target {
    case .page(let file):
      book.page(file: file).map { page in
        Entry(
          title: entry.title ?? page.title, address: book.settings.baseURL.local(page.address),
          pageAddress: page.address)
      }
    case .account(let name):
      Entry(
        title: entry.title ?? name, address: book.accountAddress(name), accountPage: name)
    }
  }

  /// The record for the pages at an address, whose own menu entry is marked.
  func record(currentAddress: String?) -> [String: Value] {
    record { $0.pageAddress != nil && $0.pageAddress == currentAddress }
  }

  /// The record for an account page, whose own menu entry is marked.
  func record(of page: AccountPage) -> [String: Value] {
    record { $0.accountPage == page.rawValue }
  }

  private func record(isCurrent: (Entry) -> Bool) -> [String: Value] {
    [
      "language": .text(settings.language), "site_title": .text(settings.title),
      "ministry": .text(settings.ministry), "site_description": .text(settings.description),
      "home": .text(local("/")), "feed": .text(local(Feed.address)),
      "icon": .optional(icon.map(local)), "base": .text(settings.baseURL.path),
      "css": .html(style.css), "csp": .text(style.contentSecurityPolicy),
      "navigation": menu(navigation, isCurrent), "footer": menu(footer, isCurrent),
      "sign_in": .text(account(.connexion)), "sign_up": .text(account(.inscription)),
      "main_contact": mainContact.map(contact) ?? .none,
    ]
  }

  /// What a menu calls the page at an address, where that is not its title.
  func menuTitle(of address: String) -> String? {
    navigation.first { $0.pageAddress == address }?.title
  }

  /// The addresses that have an entry of their own in a menu.
  var menuAddresses: Set<String> { Set((navigation + footer).compactMap(\.pageAddress)) }

  private func local(_ address: String) -> String { settings.baseURL.local(address) }

  private func account(_ page: AccountPage) -> String {
    local(settings.account.path + "/" + page.rawValue)
  }

  private func menu(_ entries: [Entry], _ isCurrent: (Entry) -> Bool) -> Value {
    .list(
      entries.map { entry in
        .record([
          "title": .text(entry.title), "address": .text(entry.address),
          "current": .flag(isCurrent(entry)),
          "is_sign_in": .flag(entry.accountPage == AccountPage.connexion.rawValue),
        ])
      })
  }

  private func contact(_ contact: Contact) -> Value {
    let phone = contact.phones.first
    return .record([
      "name": .text(contact.name), "phone": .optional(phone),
      "tel": .optional(
        phone.map { Contact.telephone($0, prefix: settings.contacts.phonePrefix) }),
      "email": .optional(contact.email),
    ])
  }
}
