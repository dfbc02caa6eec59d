/// Knows the site's own addresses in what the endpoint writes: it knows the site by its `base_url`,
/// while the preview may answer at another port, or stand in for a site that is online already.
struct OwnAddress: Sendable {
  /// The origin of `base_url`, without a slash at the end; nil where it is not known.
  let origin: String?

  /// Where the preview answers instead, from its root: `/compte/`; nil for another site's address.
  func local(_ address: String) -> String? {
    for scheme in ["http://", "https://"] where address.hasPrefix(scheme) {
      let rest = address.dropFirst(scheme.count)
      let authority = rest.prefix { !"/?#".contains($0) }
      guard scheme + authority == origin || isLoopback(authority) else { return nil }
      let target = rest.dropFirst(authority.count)
      return target.hasPrefix("/") ? String(target) : "/" + target
    }
    return nil
  }

  /// The origin that the endpoint expects of a form that the preview's own page has sent.
  ///
  /// - Parameter host: the preview, as the browser names it: `localhost:8081`.
  func expected(_ sent: String, host: String) -> String {
    guard let origin, sent == "http://\(host)" else { return sent }
    return origin
  }

  /// A mail's HTML, the links to the site's own origin led to the preview.
  func localized(_ html: String) -> String {
    guard let origin else { return html }
    return html.replacing("href=\"\(origin)/", with: "href=\"/")
  }

  private func isLoopback(_ authority: Substring) -> Bool {
    let parts = authority.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = parts.first, name == "localhost" || name == "127.0.0.1" else { return false }
    return parts.count == 1 || (parts.count == 2 && UInt16(parts[1]) != nil)
  }
}
