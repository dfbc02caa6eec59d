import Template

/// One address, one answer: pages, their old addresses, files and what `site.yml` redirects.
struct AddressChecks: Sendable {
  let source: SiteSource
  let book: AddressBook

  func problems() -> [Problem] {
    var claims = Claims()
    for address in AddressChecks.ownFiles { claims.claim(address, by: "guichet") }
    for file in book.files.values.sorted(by: { $0.source < $1.source }) {
      claims.claim(file.address, by: file.source)
    }
    for page in book.pages { claim(page.address, by: page, key: "id", &claims) }
    for page in book.pages {
      for alias in page.frontMatter.aliases { claim(alias, by: page, key: "aliases", &claims) }
    }
    claimSettings(&claims)
    return claims.problems + lostTargets()
  }

  /// What every site publishes beside its pages.
  private static let ownFiles = [Sitemap.address, Feed.address, "/robots.txt", "/_redirects"]

  /// Who answers for which address.
  private struct Claims {
    private var owners: [String: String] = [:]
    var problems: [Problem] = []

    /// - Returns: who claimed the address before.
    @discardableResult
    mutating func claim(_ address: String, by owner: String) -> String? {
      let key = AddressChecks.key(address)
      if let other = owners[key] { return other }
      owners[key] = owner
      return nil
    }
  }

  /// An address as servers see it: `/faq`, `/faq/` and `/faq/index.html` are one file's.
  private static func key(_ address: String) -> String {
    var key = percentDecoded(address)[...]
    if key.hasSuffix("/index.html") { key = key.dropLast("index.html".count) }
    while key.hasSuffix("/") { key = key.dropLast() }
    return String(key)
  }

  private func claim(_ address: String, by page: Page, key: String, _ claims: inout Claims) {
    guard let other = claims.claim(address, by: page.place.file) else { return }
    claims.problems.append(
      Problem(.addressRepeated(address: address, other: other), at: page.place))
  }

  private func claimSettings(_ claims: inout Claims) {
    let removed = source.settings.removed.filter { !$0.contains("#") }
    for address in source.settings.redirects.keys.sorted() + removed {
      guard let other = claims.claim(address, by: SiteFiles.settings) else { continue }
      claims.problems.append(
        Problem(.addressRepeated(address: address, other: other), at: place(of: address)))
    }
  }

  private func place(of address: String) -> Place {
    Place(
      file: SiteFiles.settings, line: source.settings.addressLines[address] ?? 0, column: 0)
  }

  // MARK: Where redirects lead

  private func lostTargets() -> [Problem] {
    source.settings.redirects.sorted { $0.key < $1.key }.compactMap { from, to in
      let target = String(to.prefix { $0 != "#" })
      guard to.hasPrefix("/"), !isAnswered(target) else { return nil }
      let nearest = nearestName(to: target, among: book.pages.map(\.address))
      return Problem(.pageNotFound(destination: to, nearest: nearest), at: place(of: from))
    }
  }

  private func isAnswered(_ address: String) -> Bool {
    book.page(address: address) != nil || book.files.values.contains { $0.address == address }
      || address.hasPrefix(source.settings.account.path + "/")
  }
}
