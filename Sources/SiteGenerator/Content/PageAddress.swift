import Markdown

/// Where pages are published: `aide/inscription.md` → `/aide/inscription/`.
package enum PageAddress {
  /// The folder whose pages a web server shows instead of others; their names are statuses.
  static let errorFolder = "erreurs/"
  /// Folders of `content/` that hold words for the endpoint, not pages.
  static let accountFolder = "compte/"
  static let mailFolder = "courriels/"

  /// The address of a page, from the site's root, without the base URL's path.
  ///
  /// - Parameters:
  ///   - file: the page's path below `content/`.
  ///   - id: what stands in the address instead of the file's name.
  package static func of(page file: String, id: String? = nil) -> String {
    let stem = file.hasSuffix(".md") ? String(file.dropLast(3)) : file
    var parts = stem.split(separator: "/").map(String.init)
    guard let name = parts.popLast() else { return "/" }
    if file.hasPrefix(errorFolder) { return "/\(name).html" }
    if name != "index" || id != nil { parts.append(id ?? name) }
    return parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
  }

  /// The file below the output folder that answers for an address.
  package static func outputPath(of address: String) -> String {
    let path = percentDecoded(String(address.dropFirst()))
    return address.hasSuffix("/") ? path + "index.html" : path
  }

  /// Whether a page's file name makes an address that people can type; else the name to give it.
  static func suggestedName(for file: String) -> String? {
    let name = file.split(separator: "/").last.map { $0.dropLast(3) } ?? ""
    let suggested = slug(name)
    return suggested == name || suggested.isEmpty ? nil : suggested + ".md"
  }

  /// Whether a text can be an address of this site: `/aide/`, no `..`, no spaces; letters that are
  /// not ASCII as `%C3%A9`.
  package static func isWellFormed(_ address: String) -> Bool {
    address.hasPrefix("/") && !address.hasPrefix("//") && !address.contains("//")
      && !address.contains("/../") && !address.hasSuffix("/..")
      && address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !forbidden.contains($0) }
      && isPlain(percentDecoded(address))
  }

  /// Whether a decoded address is text that a file's name and a server's rule can hold.
  private static func isPlain(_ decoded: String) -> Bool {
    !decoded.contains("/../") && !decoded.contains("/./") && !decoded.contains("/.")
      && !decoded.unicodeScalars.contains { scalar in
        scalar.value <= 0x20 || scalar.value == 0x7F || scalar == "\u{FFFD}" || scalar == "%"
          || (scalar.isASCII && forbidden.contains(UInt8(scalar.value)))
      }
  }

  private static let forbidden = Set("\"'<>\\^`{|}?#;$".utf8)
}
