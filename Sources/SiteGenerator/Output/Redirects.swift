import FileSystem

/// Addresses that were published and are no longer a page's: what each server is told of them.
///
/// Addresses of this site are decoded here, as pages have them; writers encode them again where
/// that is wanted.
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
    var moved: [String: String] = [:]
    for (from, to) in settings.redirects { moved[percentDecoded(from)] = Redirects.decoded(to) }
    for page in pages {
      for alias in page.frontMatter.aliases { moved[percentDecoded(alias)] = page.address }
    }
    self.moved = moved.sorted { $0.key < $1.key }.map { (from: $0.key, to: $0.value) }
    let gone = expired.flatMap { [$0.address] + $0.frontMatter.aliases.map(percentDecoded) }
    let kept = Set(pages.map(\.address)).union(moved.keys)
    let dropped = settings.removed.map(percentDecoded)
    removed = (dropped.filter { !$0.contains("#") } + gone.filter { !kept.contains($0) })
      .uniqued.sorted()
    removedAnchors = dropped.filter { $0.contains("#") }.sorted()
  }

  static func == (left: Redirects, right: Redirects) -> Bool {
    left.removed == right.removed && left.moved.elementsEqual(right.moved, by: ==)
  }

  /// Every old address, once.
  var addresses: Set<String> { Set(moved.map(\.from) + removed + removedAnchors) }

  /// Refuses an old address that a server could read as anything else.
  ///
  /// Those of the site have been checked by then; this is for what came another way.
  func check() throws {
    for address in moved.map(\.from) + removed where !PageAddress.isPlain(address) {
      throw FileError(
        path: percentEncoded(address), errno: 0,
        message: "aucun serveur web ne peut recevoir cette ancienne adresse",
        english: "no web server can be told of this earlier address")
    }
  }

  /// Where an address leads, as a server is told: from its root, or another site's.
  func target(_ to: String, _ baseURL: BaseURL) -> String {
    guard to.hasPrefix("/") else { return percentEncoded(url: to) }
    let (path, fragment) = Redirects.split(to)
    return encoded(path, baseURL) + (fragment.map { "#" + percentEncoded($0) } ?? "")
  }

  /// An address of this site from the server's root, decoded.
  func local(_ address: String, _ baseURL: BaseURL) -> String {
    percentDecoded(baseURL.path) + address
  }

  /// The same as a page would write it.
  func encoded(_ address: String, _ baseURL: BaseURL) -> String {
    percentEncoded(local(address, baseURL))
  }

  /// An address that leads to this site, as it is meant; one of another site stays.
  private static func decoded(_ to: String) -> String {
    to.hasPrefix("/") ? percentDecoded(to) : to
  }

  private static func split(_ to: String) -> (path: String, fragment: String?) {
    guard let hash = to.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (to, nil) }
    return (String(to[..<hash]), String(to[hash...].utf8.dropFirst()))
  }
}

extension [String] {
  /// Each once.
  fileprivate var uniqued: [String] { Array(Set(self)) }
}
