import FileSystem

/// The files that make a site, listed but not read.
package struct SiteFiles: Sendable {
  let root: String
  /// Pages, by their path below `content/`.
  private(set) var pages: [TreeEntry] = []
  /// The words of account pages and mails, likewise.
  private(set) var words: [TreeEntry] = []
  /// Images and files to download, likewise.
  private(set) var assets: [TreeEntry] = []
  private(set) var theme: [TreeEntry] = []
  private(set) var problems: [Problem] = []

  package static let settings = "site.yml"
  package static let contacts = "contacts.csv"
  package static let contentFolder = "content"

  /// Kinds of files that are published beside the pages.
  private static let publishedEndings: Set<String> = [
    "png", "jpg", "jpeg", "gif", "webp", "svg", "pdf", "odt", "ods", "docx", "xlsx", "csv", "txt",
    "zip", "ics", "mp3",
  ]

  /// Whether files whose names end so are published.
  package static func isPublished(ending: String) -> Bool { publishedEndings.contains(ending) }

  init(root: String) throws {
    self.root = root
    let entries = try listTree("\(root)/\(SiteFiles.contentFolder)")
    let names = Set(entries.map(\.path))
    for entry in entries { sort(entry, beside: names) }
    theme = try listTree("\(root)/theme")
  }

  /// - Parameter names: the paths of all files of `content/`.
  private mutating func sort(_ entry: TreeEntry, beside names: Set<String>) {
    if entry.path == SiteFiles.contacts { return }
    if entry.path.hasSuffix(".md") {
      guard PageAddress.isPlain(PageAddress.of(page: entry.path)) else { return refuse(entry) }
      isWords(entry.path) ? words.append(entry) : pages.append(entry)
    } else if let ending = SiteFiles.ending(of: entry.path),
      SiteFiles.publishedEndings.contains(ending)
    {
      PageAddress.isPublishable(file: entry.path) ? assets.append(entry) : refuse(entry)
    } else {
      let page = SiteFiles.pageName(of: entry.path).flatMap { names.contains($0) ? nil : $0 }
      problems.append(
        Problem(
          .fileIgnored(reason: entry.path, page: page?.split(separator: "/").last.map(String.init)),
          at: Place(file: Page.path(entry.path))))
    }
  }

  /// The path that a page should have whose ending is another: `page.MD`, `page.markdown`.
  private static func pageName(of path: String) -> String? {
    guard let ending = ending(of: path),
      ["md", "markdown", "mdown", "mkd", "mdx"].contains(ending)
    else { return nil }
    return String(path.dropLast(ending.count)) + "md"
  }

  /// A file whose name could write outside the site, or break what servers are told.
  private mutating func refuse(_ entry: TreeEntry) {
    problems.append(
      Problem(.fileNameRefused(name: entry.path), at: Place(file: Page.path(entry.path))))
  }

  /// Whether the site has account pages: words for them.
  var hasAccountPages: Bool { !words.isEmpty }

  private func isWords(_ path: String) -> Bool {
    path.hasPrefix(PageAddress.accountFolder) || path.hasPrefix(PageAddress.mailFolder)
  }

  static func ending(of path: String) -> String? {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: "."),
      dot != name.startIndex
    else { return nil }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The bytes of a file below the site's folder, for the excerpt of a problem; nil if unreadable.
  func source(_ path: String) -> [UInt8]? {
    try? readFile("\(root)/\(path)", limit: PageParser.largestFile)
  }
}
