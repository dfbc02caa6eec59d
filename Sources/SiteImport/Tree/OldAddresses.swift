import SiteGenerator

/// The addresses that pages had: each leads to one page, and stands in nobody's way.
struct OldAddresses {
  /// In the form in which two addresses are one: capitals do not count on every disk.
  private var files: Set<String> = []
  private var folders: Set<String> = []

  init(taken: Set<String>) {
    for address in taken { _ = claim(PageAddress.outputPath(of: address).lowercased()) }
  }

  /// - Returns: the aliases to write, and what is told of the others.
  mutating func take(
    _ addresses: [String], of target: String
  ) -> (kept: [String], remarks: [ImportRemark]) {
    let own = PageAddress.of(page: target)
    var kept: [String] = []
    var remarks: [ImportRemark] = []
    for address in addresses {
      let form = OldAddresses.form(address)
      let decoded = percentDecoded(form)
      if decoded == own || kept.contains(form) { continue }
      if !PageAddress.isWellFormed(form) {
        remarks.append(ImportRemark(.addressLost(address, other: nil), line: 0))
      } else if !claim(PageAddress.outputPath(of: decoded).lowercased()) {
        remarks.append(ImportRemark(.addressLost(address, other: form), line: 0))
      } else {
        kept.append(form)
      }
    }
    return (kept, remarks)
  }

  /// Takes a path that is neither a file's nor a folder's nor below a file.
  private mutating func claim(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    let above = parts.indices.dropFirst().map { parts[..<$0].joined(separator: "/") }
    guard !folders.contains(path), !files.contains(path), files.isDisjoint(with: above) else {
      return false
    }
    files.insert(path)
    folders.formUnion(above)
    return true
  }

  /// `/Aide/Mon guide` → `/Aide/Mon%20guide/`; `…/index.html` is its folder's.
  private static func form(_ address: String) -> String {
    var path = percentDecoded(String(address.prefix { $0 != "#" && $0 != "?" }))
    if let scheme = path.firstRange(of: "://") {
      path = String(path[scheme.upperBound...].drop { $0 != "/" })
    }
    if !path.hasPrefix("/") { path = "/" + path }
    for index in ["index.html", "index.htm"] where path.hasSuffix("/" + index) {
      path.removeLast(index.count)
    }
    let last = path.split(separator: "/").last ?? ""
    if !path.hasSuffix("/"), !last.contains(".") { path += "/" }
    return percentEncoded(path)
  }
}
