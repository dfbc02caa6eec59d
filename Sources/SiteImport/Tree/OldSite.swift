import Calendar
import Markdown
import SiteGenerator

/// The generator that a folder was written for: where its pages stand, and at which addresses it
/// published them.
package enum OldSite: String, Sendable, CaseIterable {
  case hugo, jekyll, docusaurus, mkdocs
  /// A folder of Markdown and nothing else.
  case none

  /// What a folder is, by the files that stand in it.
  static func of(_ files: some Collection<String>) -> OldSite {
    let names = Set(files.filter { !$0.contains("/") })
    let has = { (name: String) in
      ["", ".toml", ".yaml", ".yml", ".json", ".js", ".ts", ".mjs"].contains {
        names.contains(name + $0)
      }
    }
    if has("docusaurus.config") { return .docusaurus }
    if has("mkdocs") { return .mkdocs }
    if has("_config") { return .jekyll }
    if has("hugo") || (has("config") && files.contains { $0.hasPrefix("content/") }) {
      return .hugo
    }
    return .none
  }

  /// The folders whose pages are the site's, and what they are called here; the first that fits.
  private var contentFolders: [(old: String, new: String)] {
    switch self {
    case .hugo: [("content/", "")]
    case .mkdocs: [("docs/", "")]
    case .docusaurus: [("docs/", "docs/"), ("blog/", "blog/"), ("src/pages/", "")]
    case .jekyll: [("_posts/", "posts/"), ("_drafts/", "drafts/"), ("_", ""), ("", "")]
    case .none: [("", "")]
    }
  }

  /// Folders of programs and templates.
  private static let foreignFolders: Set<String> = [
    "node_modules", "vendor", "themes", "layouts", "archetypes", "_includes", "_layouts", "_sass",
    "_data", "_site", "_plugins", "public", "overrides", "site", "build", "target",
  ]

  /// A page's path without the folders that only its generator needs; nil where it is no page of
  /// the site.
  func logicalPath(_ path: String) -> String? {
    if self != .none, let first = path.split(separator: "/").first, path.contains("/"),
      OldSite.foreignFolders.contains(String(first))
    {
      return nil
    }
    guard let (old, new) = contentFolders.first(where: { path.hasPrefix($0.old) }) else {
      return nil
    }
    return new + path.dropFirst(old.count)
  }

  /// Folders whose files are published at the site's root.
  var fileFolders: [String] {
    switch self {
    case .hugo: ["static/", "assets/", "content/"]
    case .docusaurus: ["static/", "docs/"]
    case .mkdocs: ["docs/"]
    case .jekyll, .none: [""]
    }
  }

  /// The name of a page, parted: `2024-03-05-titre` is a day's, `01-titre` has a rank.
  func parts(of stem: String) -> (name: String, day: Day?, rank: Int?) {
    if self == .jekyll || self == .docusaurus, let day = Day(iso: stem.prefix(10)),
      stem.dropFirst(10).first == "-"
    {
      return (String(stem.dropFirst(11)), day, nil)
    }
    let digits = stem.prefix { $0.isASCII && $0.isNumber }
    let rest = stem[digits.endIndex...].drop { $0 == " " }
    if self == .docusaurus, (1...4).contains(digits.count), let sign = rest.first,
      "-_.".contains(sign)
    {
      let name = rest.dropFirst().drop { $0 == " " }
      return name.isEmpty ? (stem, nil, nil) : (String(name), nil, Int(digits))
    }
    return (stem, nil, nil)
  }

  /// The address at which a page was published, decoded.
  ///
  /// - Parameters:
  ///   - path: the page's logical path.
  ///   - htmlEndings: whether addresses end in `.html` where the generator lets one choose.
  func address(of path: String, _ page: FrontMatterMapping, htmlEndings: Bool) -> String {
    var folders = path.split(separator: "/").map(String.init)
    let file = folders.popLast() ?? ""
    let (name, day, _) = parts(of: PageNames.stem(file))
    if self == .docusaurus { folders = folders.map { parts(of: $0).name } }
    let isIndex = PageNames.indexStems.contains(name.lowercased())
    let own = page.slug ?? name
    let prefix = folders.isEmpty ? "/" : "/\(folders.joined(separator: "/"))/"
    if own.hasPrefix("/") { return self == .docusaurus ? "/docs\(own)" : own }
    switch self {
    case .hugo:
      let address = isIndex && page.slug == nil ? prefix : "\(prefix)\(own)/"
      return address.lowercased().replacing(" ", with: "-")
    case .jekyll:
      guard let day else { return isIndex ? prefix : "\(prefix)\(own).html" }
      let dated = day.iso.replacing("-", with: "/")
      return "/" + (page.categories + ["\(dated)/\(own).html"]).joined(separator: "/").lowercased()
    case .docusaurus:
      if let day { return "\(prefix)\(day.iso.replacing("-", with: "/"))/\(own)/" }
      let isFolders = isIndex || name == folders.last
      return isFolders && page.slug == nil ? prefix : "\(prefix)\(own)/"
    case .mkdocs, .none:
      if isIndex { return prefix }
      return htmlEndings ? "\(prefix)\(own).html" : "\(prefix)\(own)/"
    }
  }
}
