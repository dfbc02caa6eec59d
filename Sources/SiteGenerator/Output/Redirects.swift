/// Addresses that were published and are no longer a page's: what each server is told of them.
struct Redirects: Sendable, Equatable {
  /// From → to, from the site's root; `to` may be an external URL.
  ///
  /// In the order of addresses.
  var moved: [(from: String, to: String)]
  /// Addresses that answer 410.
  var removed: [String]
  /// Anchors (`/faq/#ancre`) that are gone on purpose: no server can answer for one.
  let removedAnchors: [String]

  init(pages: [Page], settings: Settings) {
    var moved = settings.redirects
    for page in pages {
      for alias in page.frontMatter.aliases { moved[alias] = page.address }
    }
    self.moved = moved.sorted { $0.key < $1.key }.map { (from: $0.key, to: $0.value) }
    removed = settings.removed.filter { !$0.contains("#") }.sorted()
    removedAnchors = settings.removed.filter { $0.contains("#") }.sorted()
  }

  static func == (left: Redirects, right: Redirects) -> Bool {
    left.removed == right.removed && left.moved.elementsEqual(right.moved, by: ==)
  }

  /// Every old address, once.
  var addresses: Set<String> { Set(moved.map(\.from) + removed + removedAnchors) }

  /// For nginx: `map` blocks to include at the level `http`; see `docs/exploitation.md`.
  func nginx(_ baseURL: BaseURL) -> [UInt8] {
    var text = "map $uri $guichet_moved {\n  default \"\";\n"
    for (from, to) in moved { text += "  \"\(baseURL.local(from))\" \"\(target(to, baseURL))\";\n" }
    text += "}\nmap $uri $guichet_removed {\n  default 0;\n"
    for address in removed { text += "  \"\(baseURL.local(address))\" 1;\n" }
    return Array((text + "}\n").utf8)
  }

  /// For Apache: `mod_alias` lines to include in a virtual host.
  func apache(_ baseURL: BaseURL) -> [UInt8] {
    var text = ""
    for (from, to) in moved {
      text +=
        "RedirectMatch 301 \"^\(Redirects.regex(baseURL.local(from)))$\" \"\(target(to, baseURL))\"\n"
    }
    for address in removed {
      text += "RedirectMatch 410 \"^\(Redirects.regex(baseURL.local(address)))$\"\n"
    }
    return Array(text.utf8)
  }

  /// The `_redirects` of static hosts.
  func staticHost(_ baseURL: BaseURL) -> [UInt8] {
    var text = ""
    for (from, to) in moved { text += "\(baseURL.local(from)) \(target(to, baseURL)) 301\n" }
    for address in removed { text += "\(baseURL.local(address)) /410.html 410\n" }
    return Array(text.utf8)
  }

  func target(_ to: String, _ baseURL: BaseURL) -> String {
    to.hasPrefix("/") ? baseURL.local(to) : to
  }

  /// An address as a regular expression that means itself.
  private static func regex(_ address: String) -> String {
    address.reduce(into: "") { text, character in
      if ".+*?()[]{}^$|\\".contains(character) { text.append("\\") }
      text.append(character)
    }
  }
}
