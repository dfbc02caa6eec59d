/// The old addresses in the words of each web server. An address is told with its last slash and
/// without: people type both.
extension Redirects {
  /// What servers are told, by file name below `home/serveur/`.
  func serverFiles(_ baseURL: BaseURL) -> [(name: String, bytes: [UInt8])] {
    [
      ("redirections.nginx.conf", nginx(baseURL)), ("redirections.apache.conf", apache(baseURL)),
      ("redirections.lighttpd.conf", lighttpd(baseURL)), ("redirections.caddy", caddy(baseURL)),
    ]
  }

  /// For nginx: `map` blocks to include at the level `http`; its `$uri` is decoded.
  func nginx(_ baseURL: BaseURL) -> [UInt8] {
    var text = "map $uri $guichet_moved {\n  default \"\";\n"
    for (from, to) in moved {
      for form in forms(of: from) {
        text += "  \"\(percentDecoded(baseURL.local(form)))\" \"\(target(to, baseURL))\";\n"
      }
    }
    text += "}\nmap $uri $guichet_removed {\n  default 0;\n"
    for address in removed {
      for form in forms(of: address) { text += "  \"\(percentDecoded(baseURL.local(form)))\" 1;\n" }
    }
    return Array((text + "}\n").utf8)
  }

  /// For Apache: `mod_alias` lines to include in a virtual host.
  func apache(_ baseURL: BaseURL) -> [UInt8] {
    var text = ""
    for (from, to) in moved {
      text += "RedirectMatch 301 \"\(pattern(from, baseURL))\" \"\(target(to, baseURL))\"\n"
    }
    for address in removed { text += "RedirectMatch 410 \"\(pattern(address, baseURL))\"\n" }
    return Array(text.utf8)
  }

  /// For lighttpd: conditions to include in its configuration.
  func lighttpd(_ baseURL: BaseURL) -> [UInt8] {
    var text = ""
    func answer(_ address: String, _ target: String, _ status: Int) {
      // In a target, lighttpd reads `%` and `$` as parts of what matched.
      let target = target.flatMap { "%$".contains($0) ? [$0, $0] : [$0] }
      text += "$HTTP[\"url\"] =~ \"\(pattern(address, baseURL))\" {\n"
      text += "  url.redirect = (\"\" => \"\(String(target))\")\n  url.redirect-code = \(status)\n}\n"
    }
    for (from, to) in moved { answer(from, target(to, baseURL), 301) }
    for address in removed { answer(address, baseURL.local("/410.html"), 410) }
    return Array(text.utf8)
  }

  /// For Caddy: directives to import in a site's block.
  func caddy(_ baseURL: BaseURL) -> [UInt8] {
    var text = ""
    for (from, to) in moved {
      for form in forms(of: from) {
        text += "redir \(percentDecoded(baseURL.local(form))) \(target(to, baseURL)) 301\n"
      }
    }
    for address in removed {
      for form in forms(of: address) {
        text += "error \(percentDecoded(baseURL.local(form))) 410\n"
      }
    }
    return Array(text.utf8)
  }

  /// The `_redirects` of static hosts.
  func staticHost(_ baseURL: BaseURL) -> [UInt8] {
    var text = ""
    for (from, to) in moved {
      for form in forms(of: from) {
        text += "\(baseURL.local(form)) \(target(to, baseURL)) 301\n"
      }
    }
    for address in removed {
      for form in forms(of: address) {
        text += "\(baseURL.local(form)) \(baseURL.local("/410.html")) 410\n"
      }
    }
    return Array(text.utf8)
  }

  /// `/vieux/` → `/vieux/`, `/vieux`.
  private func forms(of address: String) -> [String] {
    address.hasSuffix("/") && address.count > 1 ? [address, String(address.dropLast())] : [address]
  }

  /// A regular expression for an address, decoded, with its last slash or without.
  private func pattern(_ address: String, _ baseURL: BaseURL) -> String {
    let decoded = percentDecoded(baseURL.local(address))
    let escaped = decoded.reduce(into: "") { text, character in
      if ".+*?()[]{}^$|\\".contains(character) { text.append("\\") }
      text.append(character)
    }
    return "^\(escaped)\(address.hasSuffix("/") ? "?" : "")$"
  }
}
