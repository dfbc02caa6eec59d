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
  ///   - id: what stands in the address instead of the file's name, as the page writes it.
  package static func of(page file: String, id: String? = nil) -> String {
    let stem = file.hasSuffix(".md") ? String(file.dropLast(3)) : file
    var parts = stem.split(separator: "/").map(String.init)
    guard let name = parts.popLast() else { return "/" }
    if file.hasPrefix(errorFolder) { return "/\(name).html" }
    if name != "index" || id != nil { parts.append(id.map(percentDecoded) ?? name) }
    return parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
  }

  /// The file below the output folder that answers for an address.
  ///
  /// - Parameter address: decoded, as pages and files have it: a `%` in it is only a sign.
  package static func outputPath(of address: String) -> String {
    let path = address.utf8.dropFirst()
    return String(Substring(path)) + (path.last == slash || path.isEmpty ? "index.html" : "")
  }

  static let slash = UInt8(ascii: "/")

  /// Whether a page's file name makes an address that people can type; else the name to give it.
  static func suggestedName(for file: String) -> String? {
    let name = file.split(separator: "/").last.map { $0.dropLast(3) } ?? ""
    let suggested = slug(name)
    return suggested == name || suggested.isEmpty ? nil : suggested + ".md"
  }
}
