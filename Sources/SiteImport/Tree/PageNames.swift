import Markdown
import SiteGenerator

/// Gives pages and files the names that this site can have: small letters, digits, hyphens.
struct PageNames {
  /// The folder below `content/` that all goes into, with its slash, or empty.
  let folder: String
  private var takenPaths: Set<String> = []
  private var takenAddresses: Set<String> = []

  init(folder: String) { self.folder = folder }

  /// The pages that stand for their folder.
  static let indexStems: Set<String> = ["index", "_index", "readme"]

  static let pageEndings: Set<String> = ["md", "markdown", "mdown", "mkd", "mkdn", "mdx"]

  static func stem(_ file: String) -> String {
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return file }
    return String(file[..<dot])
  }

  static func ending(_ file: String) -> String {
    guard let dot = file.lastIndex(of: "."), dot != file.startIndex else { return "" }
    return file[file.index(after: dot)...].lowercased()
  }

  /// The path below `content/` for a page.
  ///
  /// - Parameters:
  ///   - path: the page's logical path.
  ///   - name: what it is called instead of its file.
  mutating func page(_ path: String, of site: OldSite, name: String? = nil) -> String {
    var folders = path.split(separator: "/").map(String.init)
    let file = folders.popLast() ?? ""
    let stem = site.parts(of: PageNames.stem(file)).name
    let isIndex = PageNames.indexStems.contains(stem.lowercased()) && name == nil
    if site == .docusaurus { folders = folders.map { site.parts(of: $0).name } }
    let base =
      path == "404.md" ? "404" : isIndex ? "index" : PageNames.form(name ?? stem, or: "page")
    let path = free(PageNames.folders(folders), base, ".md")
    takenAddresses.insert(PageAddress.of(page: path).lowercased())
    return path
  }

  /// The path below `content/` for another file.
  mutating func file(_ path: String) -> String {
    var folders = path.split(separator: "/").map(String.init)
    let file = folders.popLast() ?? ""
    let ending = PageNames.ending(file)
    return free(
      PageNames.folders(folders), PageNames.form(PageNames.stem(file), or: "fichier"),
      ending.isEmpty ? "" : ".\(ending)"
    )
  }

  private mutating func free(
    _ folders: [String], _ base: String, _ ending: String
  ) -> String {
    var number = 1
    while true {
      let name = number == 1 ? base : "\(base)-\(number)"
      let path = folder + (folders + [name + ending]).joined(separator: "/")
      if !PageNames.reserved.contains(path), !takenPaths.contains(path), isFree(path) {
        takenPaths.insert(path)
        return path
      }
      number += 1
    }
  }

  /// Whether no page has the address that a path would have.
  private func isFree(_ path: String) -> Bool {
    !path.hasSuffix(".md") || !takenAddresses.contains(PageAddress.of(page: path).lowercased())
  }

  /// Files that mean something else to this site.
  private static let reserved: Set<String> = [
    SiteFiles.contacts, "robots.txt", "sitemap.xml", "feed.xml", "404.md",
  ]

  /// Folders likewise: a page in them would be the words of an account page.
  private static func folders(_ folders: [String]) -> [String] {
    var names = folders.map { form($0, or: "dossier") }
    if let first = names.first, ["compte", "courriels", "erreurs"].contains(first) {
      names[0] = first + "-2"
    }
    return names
  }

  /// No name is longer.
  private static let longest = 100

  private static func form(_ name: String, or other: String) -> String {
    let form = String(slug(name).prefix(longest))
    return form.isEmpty ? other : form
  }
}
