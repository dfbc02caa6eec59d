/// The old addresses in the words of each web server. An address is told with its last slash and
/// without: people type both. Capitals count: `/FAQ/` is not `/faq/`.
extension Redirects {
  /// What servers are told, by file name below `home/serveur/`.
  ///
  /// - Throws: `FileError` where an address could be read as anything else.
  func serverFiles(_ baseURL: BaseURL) throws -> [(name: String, bytes: [UInt8])] {
    try check()
    return [
      ("redirections.nginx.conf", nginx(baseURL)), ("redirections.apache.conf", apache(baseURL)),
      ("redirections.lighttpd.conf", lighttpd(baseURL)), ("redirections.caddy", caddy(baseURL)),
    ]
  }

  /// The `_redirects` of static hosts.
  ///
  /// - Throws: as `serverFiles`.
  func staticHost(_ baseURL: BaseURL) throws -> [UInt8] {
    try check()
    var text = ""
    for (from, to) in moved {
      for form in forms(of: from) {
        text += "\(encoded(form, baseURL)) \(target(to, baseURL)) 301\n"
      }
    }
    for address in removed {
      for form in forms(of: address) {
        text += "\(encoded(form, baseURL)) \(encoded("/410.html", baseURL)) 410\n"
      }
    }
    return Array(text.utf8)
  }

  /// For nginx: `map` blocks to include at the level `http`; its `$uri` is decoded.
  ///
  /// The keys are regular expressions, since a `map` takes no account of capitals in others.
  private func nginx(_ baseURL: BaseURL) -> [UInt8] {
    var text = "map $uri $guichet_moved {\n  default \"\";\n"
    for (from, to) in moved {
      text += "  \"~\(pattern(from, baseURL))\" \"\(target(to, baseURL))\";\n"
    }
    text += "}\nmap $uri $guichet_removed {\n  default 0;\n"
    for address in removed { text += "  \"~\(pattern(address, baseURL))\" 1;\n" }
    return Array((text + "}\n").utf8)
  }

  /// For Apache: `mod_alias` lines to include in a virtual host.
  private func apache(_ baseURL: BaseURL) -> [UInt8] {
    var text = ""
    for (from, to) in moved {
      let target = withDecodedPath(target(to, baseURL))
      text += "RedirectMatch 301 \"\(pattern(from, baseURL))\" \"\(target)\"\n"
    }
    for address in removed { text += "RedirectMatch 410 \"\(pattern(address, baseURL))\"\n" }
    return Array(text.utf8)
  }

  /// A target as Apache wants it: it escapes the path again, and nothing that follows.
  ///
  /// A path whose escapes could mean something to Apache keeps them, and is escaped twice.
  private func withDecodedPath(_ target: String) -> String {
    let path = target.utf8.prefix { !"?#".utf8.contains($0) }
    let slashes = path.indices.filter { path[$0] == PageAddress.slash }
    // `https://` has two slashes of its own.
    let first = target.hasPrefix("/") ? slashes.first : slashes.dropFirst(2).first
    guard let first, case let local = String(target[first..<path.endIndex]),
      PageAddress.isWellFormed(local)
    else { return target }
    return target[..<first] + percentDecoded(local) + target[path.endIndex...]
  }

  /// For lighttpd: conditions to include in its configuration.
  private func lighttpd(_ baseURL: BaseURL) -> [UInt8] {
    var text = ""
    func answer(_ address: String, _ target: String, _ status: Int) {
      // In a target, lighttpd reads `%` as a part of what matched.
      let target = target.replacing("%", with: "%%")
      text += "$HTTP[\"url\"] =~ \"\(pattern(address, baseURL))\" {\n"
      text += "  url.redirect = (\"\" => \"\(target)\")\n  url.redirect-code = \(status)\n}\n"
    }
    for (from, to) in moved { answer(from, target(to, baseURL), 301) }
    for address in removed { answer(address, encoded("/410.html", baseURL), 410) }
    return Array(text.utf8)
  }

  /// For Caddy: directives to import in a site's block.
  private func caddy(_ baseURL: BaseURL) -> [UInt8] {
    var text = ""
    for (from, to) in moved {
      for form in forms(of: from) {
        text += "redir \"\(local(form, baseURL))\" \"\(target(to, baseURL))\" 301\n"
      }
    }
    for address in removed {
      for form in forms(of: address) { text += "error \"\(local(form, baseURL))\" 410\n" }
    }
    // Caddy refuses a configuration that imports an empty file.
    return Array((text.isEmpty ? "# Aucune.\n" : text).utf8)
  }

  /// `/vieux/` → `/vieux/`, `/vieux`.
  private func forms(of address: String) -> [String] {
    address.hasSuffix("/") && address.count > 1 ? [address, String(address.dropLast())] : [address]
  }

  /// A regular expression for an address, decoded, with its last slash or without.
  ///
  /// Of all that an address may hold, only the dot means something in one.
  private func pattern(_ address: String, _ baseURL: BaseURL) -> String {
    let escaped = local(address, baseURL).replacing(".", with: "\\.")
    return "^\(escaped)\(address.hasSuffix("/") ? "?" : "")$"
  }
}
