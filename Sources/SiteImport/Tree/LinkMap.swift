import Markdown
import SiteGenerator

/// Where the links of the old site lead in the new one.
struct LinkMap {
  /// What a page of the old site is now.
  struct Entry {
    /// Its path in the folder that was read.
    var source: String
    /// Its path below `content/`.
    var target: String
    /// Where it was published, decoded.
    var address: String
    /// New anchors by the old ones' letters.
    var anchors: [String: String] = [:]
    var title = ""
  }

  enum Answer: Equatable {
    /// What is written already leads there.
    case kept
    /// The address to write.
    case written(String)
    /// A file that is to be brought along, by its path in the folder that was read.
    case file(String, anchor: String)
    case lost
  }

  let site: OldSite
  private(set) var entries: [Entry]
  private var bySource: [String: Int] = [:]
  private var byFold: [String: Int] = [:]
  private var byName: [String: [Int]] = [:]
  private var byAddress: [String: Int] = [:]
  private let files: Set<String>
  private var filesByFold: [String: String] = [:]

  /// - Parameter files: the paths of files other than pages.
  init(site: OldSite, entries: [Entry], oldAddresses: [[String]], files: Set<String>) {
    self.site = site
    self.entries = entries
    self.files = files
    for (number, entry) in entries.enumerated() {
      bySource[entry.source] = number
      byFold[LinkMap.fold(entry.source)] = number
      let name = PageNames.stem(String(entry.source.split(separator: "/").last ?? ""))
      byName[slug(name), default: []].append(number)
      for address in oldAddresses[number] where byAddress[LinkMap.key(address)] == nil {
        byAddress[LinkMap.key(address)] = number
      }
    }
    for file in files.sorted() where filesByFold[LinkMap.fold(file)] == nil {
      filesByFold[LinkMap.fold(file)] = file
    }
  }

  /// The letters of a path that two systems of files may spell in two ways.
  private static func fold(_ path: String) -> String {
    path.split(separator: "/").map { part in
      let ending = PageNames.ending(String(part))
      return slug(PageNames.stem(String(part))) + "." + (ending == "markdown" ? "md" : ending)
    }.joined(separator: "/")
  }

  /// `/Aide/Index.html` and `/aide/` are one address.
  private static func key(_ address: String) -> String {
    var parts = address.lowercased().split(separator: "/").map(String.init)
    if let last = parts.last, ["index.html", "index.htm", "index", "readme"].contains(last) {
      parts.removeLast()
    }
    if let last = parts.last, [".html", ".htm", ".md"].contains(where: { last.hasSuffix($0) }) {
      parts[parts.count - 1] = PageNames.stem(last)
    }
    return "/" + parts.map { slug($0) }.joined(separator: "/")
  }

  // MARK: Answering

  /// - Parameters:
  ///   - typed: the address as it was typed, references of HTML read.
  ///   - entry: the page that holds it.
  func answer(_ typed: String, in entry: Entry) -> Answer {
    let typed = typed.trimmingCharacters()
    if typed.isEmpty { return .lost }
    if let answer = outside(typed) { return answer }
    let (path, anchor) = LinkMap.split(typed)
    if path.isEmpty { return self.anchor(anchor, of: entry, path: "", typed: typed) }
    if let page = page(path, from: entry) {
      return self.anchor(
        anchor, of: page, path: LinkMap.relative(to: page.target, from: entry.target), typed: typed)
    }
    return file(path, from: entry).map { .file($0, anchor: "") } ?? .lost
  }

  /// What leads out of the site, or nowhere at all.
  private func outside(_ typed: String) -> Answer? {
    if typed.hasPrefix("//") { return .written("https:" + typed) }
    if typed.hasPrefix("www.") { return .written("https://" + typed) }
    guard let colon = typed.firstIndex(of: ":") else {
      let isMail = typed.contains("@") && !typed.contains("/")
      return isMail ? .written("mailto:" + typed) : nil
    }
    switch typed[..<colon].lowercased() {
    case "http", "https", "mailto", "tel", "lien", "contact", "compte":
      return typed[typed.index(after: colon)...].contains { $0 != "/" } ? .kept : .lost
    case "fichier", "pathname": return nil
    default: return typed[..<colon].contains("/") ? nil : .lost
    }
  }

  private func page(_ typed: String, from entry: Entry) -> Entry? {
    var path = typed.replacing("\\", with: "/")
    if path.hasPrefix(PageText.pageScheme) {
      path = String(path.dropFirst(PageText.pageScheme.count))
      if let named = named(path) { return named }
    }
    for prefix in ["@site/", "pathname://"] where path.hasPrefix(prefix) {
      path = "/" + path.dropFirst(prefix.count)
    }
    let folder = LinkMap.folder(of: entry.source)
    if path.hasPrefix("/") {
      return known(address: path)
        ?? ([""] + ["content/", "docs/"]).lazy.compactMap { self.source($0 + path.dropFirst()) }
        .first
    }
    if let joined = LinkMap.join(folder, path), let found = source(joined) { return found }
    // Without an ending, it is an address beside the page's own.
    guard let address = LinkMap.join(entry.address, path) else { return nil }
    return known(address: "/" + address)
      ?? LinkMap.join(LinkMap.folder(of: entry.address), path).flatMap { known(address: "/" + $0) }
  }

  private func known(address: String) -> Entry? {
    byAddress[LinkMap.key(address)].map { entries[$0] }
  }

  private func source(_ path: String) -> Entry? {
    let path = path.hasSuffix("/") ? String(path.dropLast()) : path
    let stem =
      [".html", ".htm"].contains { path.lowercased().hasSuffix($0) } ? PageNames.stem(path) : path
    let candidates =
      [path, stem + ".md", stem + ".mdx", stem + ".markdown"]
      + ["index.md", "_index.md", "README.md", "index.mdx"].map {
        stem.isEmpty ? $0 : "\(stem)/\($0)"
      }
    let number =
      candidates.lazy.compactMap { bySource[$0] }.first
      ?? candidates.lazy.compactMap { byFold[LinkMap.fold($0)] }.first
    return number.map { entries[$0] }
  }

  /// A page by its name, wherever it stands; nil where two have it.
  func named(_ name: String) -> Entry? {
    let path = name.hasPrefix("/") ? String(name.dropFirst()) : name
    if let found = source(path) ?? source("content/" + path) { return found }
    let last = String(path.split(separator: "/").last ?? "")
    let isPage = PageNames.pageEndings.contains(PageNames.ending(last))
    let found = byName[slug(isPage ? PageNames.stem(last) : last)] ?? []
    return found.count == 1 ? entries[found[0]] : nil
  }

  private func file(_ typed: String, from entry: Entry) -> String? {
    let path = typed.replacing("\\", with: "/").replacing("pathname://", with: "")
    let isAbsolute = path.hasPrefix("/") || path.hasPrefix("@site/")
    let name = path.hasPrefix("@site/") ? path.dropFirst(6) : path.drop { $0 == "/" }
    var candidates = (site.fileFolders + [""]).map { $0 + name }
    if !isAbsolute {
      let beside = [LinkMap.join(LinkMap.folder(of: entry.source), path)]
      let below =
        (LinkMap.join(entry.address, path)).map { rest in site.fileFolders.map { $0 + rest } } ?? []
      candidates = beside.compactMap { $0 } + below + candidates
    }
    return candidates.first { files.contains($0) }
      ?? candidates.lazy.compactMap { filesByFold[LinkMap.fold($0)] }.first
  }

  private func anchor(_ anchor: String?, of entry: Entry, path: String, typed: String) -> Answer {
    var written = path
    if let anchor, !anchor.isEmpty, anchor != "top" {
      let current = entries[bySource[entry.source] ?? 0]
      if let id = current.anchors[slug(anchor)], !id.isEmpty { written += "#\(id)" }
    }
    if written.isEmpty { written = String(entry.target.split(separator: "/").last ?? "") }
    return written == typed ? .kept : .written(written)
  }

  mutating func setAnchors(_ anchors: [String: String], title: String, of number: Int) {
    entries[number].anchors = anchors
    entries[number].title = title
  }
}
