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

  /// - Parameters:
  ///   - pages: what is published.
  ///   - expired: pages whose day is over: their addresses are gone on purpose.
  init(pages: [Page], expired: [Page] = [], settings: Settings) {
    var moved = settings.redirects
    for page in pages {
      for alias in page.frontMatter.aliases { moved[alias] = page.address }
    }
    self.moved = moved.sorted { $0.key < $1.key }.map { (from: $0.key, to: $0.value) }
    let gone = expired.flatMap { [$0.address] + $0.frontMatter.aliases }
    let kept = Set(pages.map(\.address)).union(moved.keys)
    removed = (settings.removed.filter { !$0.contains("#") } + gone.filter { !kept.contains($0) })
      .uniqued.sorted()
    removedAnchors = settings.removed.filter { $0.contains("#") }.sorted()
  }

  static func == (left: Redirects, right: Redirects) -> Bool {
    left.removed == right.removed && left.moved.elementsEqual(right.moved, by: ==)
  }

  /// Every old address, once.
  var addresses: Set<String> { Set(moved.map(\.from) + removed + removedAnchors) }

  /// Where an address leads, as a server is told: from its root, or another site's.
  func target(_ to: String, _ baseURL: BaseURL) -> String {
    to.hasPrefix("/") ? baseURL.local(to) : to
  }
}

extension [String] {
  /// Each once.
  fileprivate var uniqued: [String] { Array(Set(self)) }
}
