import Markdown
package import SiteGenerator

/// What an import would write, and what it has to say: a value made of a folder's files.
package struct ImportPlan: Sendable {
  /// A page as it will stand in the site.
  package struct Page: Sendable, Equatable {
    /// Its path in the folder that was read.
    package var source: String
    /// Its path below `content/`.
    package var target: String
    package var text: String
    package var remarks: [ImportRemark]
  }

  /// A file that a page cites.
  package struct File: Sendable, Equatable {
    package var source: String
    package var target: String
  }

  package private(set) var site: OldSite
  /// In the order of their paths.
  package private(set) var pages: [Page] = []
  package private(set) var files: [File] = []
  /// Files that stay where they are, with the reason; a file that no page cites has none.
  package private(set) var left: [(source: String, reason: SourceTree.Refusal?)] = []

  /// The pages whose address the site has already, by their paths below `content/`.
  package private(set) var takenAddresses: [String] = []

  /// - Parameters:
  ///   - folder: the folder below `content/` that all goes into, with its slash, or empty.
  ///   - addresses: those that the site has already, decoded.
  ///   - settings: those of the site, for what its checks will say.
  package init(
    _ tree: SourceTree, into folder: String = "", addresses: Set<String> = [],
    settings: Settings? = nil
  ) {
    site = tree.site
    let read = tree.pages.sorted { ImportPlan.rank($0.key) < ImportPlan.rank($1.key) }
      .map { PageImport($0.value, source: $0.key, site: tree.site) }
    var names = PageNames(folder: folder)
    let htmlEndings = ImportPlan.linksEndInHTML(tree)
    var old: [[String]] = []
    var entries: [LinkMap.Entry] = []
    for page in read {
      let logical = site.logicalPath(page.source) ?? page.source
      let own = page.frontMatter.slug.flatMap { $0.split(separator: "/").last.map(String.init) }
      let target = names.page(logical, of: site, name: own)
      let address =
        page.frontMatter.address.map { "/" + $0.drop { $0 == "/" } }
        ?? site.address(of: logical, page.frontMatter, htmlEndings: htmlEndings)
      entries.append(
        LinkMap.Entry(
          source: page.source, target: target, address: address, anchors: page.anchors,
          title: page.title))
      old.append([address] + page.frontMatter.aliases)
    }
    let map = LinkMap(site: site, entries: entries, oldAddresses: old, files: Set(tree.files.keys))
    var aliases = OldAddresses(
      taken: addresses.union(entries.map { PageAddress.of(page: $0.target) }))
    var brought: [String: String] = [:]
    for (page, (entry, addresses)) in zip(read, zip(entries, old)) {
      let (kept, lost) = aliases.take(addresses, of: entry.target)
      let (text, remarks) = page.finished(in: entry, by: map, aliases: kept) { source in
        if brought[source] == nil {
          brought[source] = names.file(ImportPlan.filePath(source, site))
        }
        return brought[source]
      }
      let problems = settings.map { ImportPlan.problems(of: text, at: entry.target, $0) } ?? []
      pages.append(
        Page(
          source: page.source, target: entry.target, text: text,
          remarks: (remarks + lost + problems).sorted { $0.line < $1.line }))
    }
    pages.sort { $0.source < $1.source }
    takenAddresses = pages.map(\.target).filter { addresses.contains(PageAddress.of(page: $0)) }
    files = brought.map { File(source: $0, target: $1) }.sorted { $0.source < $1.source }
    left =
      tree.refused.map { ($0, $1) }
      + tree.files.keys.filter { brought[$0] == nil }.map { ($0, nil) }
    left.sort { $0.source < $1.source }
  }

  /// Index pages come first: they have the first claim to their folder's address.
  private static func rank(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? ""
    let place =
      ["index", "_index", "readme"].firstIndex(of: PageNames.stem(file).lowercased()) ?? 3
    return "\(place)\(path)"
  }

  private static func linksEndInHTML(_ tree: SourceTree) -> Bool {
    tree.site == .none
      && tree.pages.values.contains { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return text.contains(".html)") || text.contains(".html#")
      }
  }

  private static func filePath(_ source: String, _ site: OldSite) -> String {
    let folder = site.fileFolders.first { !$0.isEmpty && source.hasPrefix($0) } ?? ""
    return String(source.dropFirst(folder.count))
  }

  /// What the site's own checks say of a page that could not be mended.
  private static func problems(
    of text: String, at target: String, _ settings: Settings
  ) -> [ImportRemark] {
    PageParser(settings: settings).parse(target, Array(text.utf8)).problems
      .filter { $0.severity == .error }.map { ImportRemark(.problem($0), line: 0) }
  }
}
