import Template

/// Addresses of other sites that are not written as addresses are.
enum LinkForm {
  /// What is wrong with an address that a browser is to follow as it is; nil where nothing is.
  static func problem(ofExternal url: String) -> Problem.Kind? {
    guard let colon = url.firstIndex(of: ":") else { return nil }
    let rest = url[url.index(after: colon)...]
    return switch url[..<colon].lowercased() {
    case "http", "https": problem(ofWeb: url, scheme: url[..<colon].lowercased(), rest)
    case "mailto": isMail(rest) ? nil : .linkMalformed(destination: url, proposal: nil)
    case "tel": isTelephone(rest) ? nil : .linkMalformed(destination: url, proposal: nil)
    default: nil
    }
  }

  private static func problem(
    ofWeb url: String, scheme: String, _ rest: Substring
  ) -> Problem.Kind? {
    let slashes = rest.prefix { $0 == "/" }.count
    let host = rest.dropFirst(slashes).prefix { !"/?#".contains($0) }
    if slashes == 2, !host.isEmpty { return nil }
    let proposal = host.isEmpty ? nil : "\(scheme)://\(rest.dropFirst(slashes))"
    return .linkMalformed(destination: url, proposal: proposal)
  }

  /// The address of another site that somebody meant who left its beginning out, `www.exemple.org`
  /// or `service@exemple.org`; nil for what looks like a file.
  static func completed(_ typed: String) -> String? {
    if EmailAddress.isPlausible(typed), !typed.contains("/") { return "mailto:\(typed)" }
    let scheme = typed.prefix { $0 != "/" }.lowercased()
    if ["http", "https"].contains(scheme), typed.dropFirst(scheme.count).hasPrefix("//") {
      return "\(scheme):\(typed.dropFirst(scheme.count))"
    }
    let host = typed.prefix { !"/?#".contains($0) }
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, labels.allSatisfy(isLabel), let last = labels.last else { return nil }
    let isHost =
      labels[0].lowercased() == "www" || domains.contains(last.lowercased())
    return isHost ? "https://\(typed)" : nil
  }

  /// The scheme that somebody mistyped: `ttps`.
  static func nearestScheme(to scheme: String) -> String? {
    nearestName(to: scheme, among: ["https", "http", "mailto", "tel"])
  }

  // MARK: Forms

  private static func isMail(_ rest: Substring) -> Bool {
    percentDecoded(String(rest.prefix { $0 != "?" })).split(separator: ",").contains {
      EmailAddress.isPlausible(String($0))
    }
  }

  /// RFC 3966 without its parameters: digits, and what people put between them.
  private static func isTelephone(_ rest: Substring) -> Bool {
    let number = percentDecoded(String(rest.prefix { $0 != ";" }))
    return number.contains { $0.isASCII && $0.isNumber }
      && number.allSatisfy { $0.isASCII && $0.isNumber || "+-.() *#".contains($0) }
  }

  private static func isLabel(_ label: Substring) -> Bool {
    !label.isEmpty
      && label.utf8.allSatisfy { byte in
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      }
  }

  /// Ends of names of sites that no file has: general ones, and those of countries where French is
  /// written.
  private static let domains: Set<String> = [
    "com", "org", "net", "info", "eu", "int", "africa", "gouv", "fr", "be", "ch", "ca", "lu", "mc",
    "bj", "bf", "bi", "cd", "cf", "cg", "ci", "cm", "dj", "ga", "gn", "km", "ml", "mg", "mr", "mu",
    "ne", "rw", "sc", "sn", "td", "tg", "dz", "ma", "tn", "ht",
  ]
}
