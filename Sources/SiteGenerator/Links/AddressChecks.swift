import Template

/// One address, one answer: pages, their old addresses, files and what `site.yml` redirects.
struct AddressChecks: Sendable {
  let source: SiteSource
  let book: AddressBook

  func problems() -> [Problem] {
    var claims = AddressClaims()
    claimFiles(&claims)
    for page in book.pages {
      let key = page.frontMatter.id == nil ? nil : "id"
      claims.claim(page.address, by: page.place.file) { place(of: key, in: page) }
    }
    for page in book.pages {
      for alias in page.frontMatter.aliases {
        claims.claim(percentDecoded(alias), by: page.place.file) {
          FrontMatterLine.place(
            of: alias, behind: "aliases", in: source.files.source(page.place.file) ?? [],
            page.place)
        }
      }
    }
    claimSettings(&claims)
    return claims.problems + lostTargets()
  }

  // MARK: Who answers

  /// What every site publishes beside its pages.
  private static let ownFiles = [Sitemap.address, Feed.address, "/robots.txt", "/_redirects"]

  private func claimFiles(_ claims: inout AddressClaims) {
    for address in AddressChecks.ownFiles {
      claims.claim(address, by: "guichet") { Place(file: SiteFiles.settings) }
    }
    let files = book.files.values.sorted { $0.source < $1.source }
    for file in [source.theme.icon].compactMap({ $0 }) + files {
      claims.claim(file.address, by: file.source) { Place(file: file.source) }
    }
  }

  private func claimSettings(_ claims: inout AddressClaims) {
    for address in source.settings.redirects.keys.sorted() {
      claims.claim(percentDecoded(address), by: SiteFiles.settings) { place(of: address) }
    }
    for address in source.settings.removed where !address.contains("#") {
      claims.claim(removed: percentDecoded(address), by: SiteFiles.settings) { place(of: address) }
    }
  }

  private func place(of address: String) -> Place {
    Place(
      file: SiteFiles.settings, line: source.settings.addressLines[address] ?? 0, column: 0)
  }

  /// Where a redirect says its target: behind the address that it is of.
  private func place(ofTarget to: String, from: String) -> Place {
    let line = place(of: from)
    var place = line
    place.column = from.unicodeScalars.count + 1
    let found = place.narrowed(to: to, in: source.files.source(SiteFiles.settings) ?? [])
    return found == place ? line : found
  }

  /// The line of a key of a page's front matter; the page where it has none.
  private func place(of key: String?, in page: Page) -> Place {
    guard let key else { return page.place }
    let line = FrontMatterLine.of(key, in: source.files.source(page.place.file) ?? [])
    return Place(file: page.place.file, line: line, column: 1)
  }

  // MARK: Where redirects lead

  private func lostTargets() -> [Problem] {
    source.settings.redirects.sorted { $0.key < $1.key }.compactMap { from, to in
      let target = percentDecoded(String(to.prefix { $0 != "#" }))
      guard to.hasPrefix("/"), !isAnswered(target) else { return nil }
      if let known = book.withheld(target) {
        return Problem(
          .pageWithheld(file: known.page.file, absence: known.absence), at: place(of: from))
      }
      let nearest = nearestName(to: target, among: book.pages.map(\.address))
        .map { percentEncoded($0) }
      return Problem(
        .redirectTargetNotFound(from: from, to: to, nearest: nearest),
        at: place(ofTarget: to, from: from))
    }
  }

  private func isAnswered(_ address: String) -> Bool {
    book.page(address: address) != nil || book.files.values.contains { $0.address == address }
      || address.hasPrefix(source.settings.account.path + "/")
  }
}
