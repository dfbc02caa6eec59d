import Calendar
import FileSystem

/// Everything that is written beside the pages: lists for machines, old addresses, assets.
struct Publication: Sendable {
  let source: SiteSource
  let pages: [Page]
  let renderer: PageRenderer
  let redirects: Redirects

  private var settings: Settings { source.settings }
  private var baseURL: BaseURL { settings.baseURL }

  /// The small files of the site, by their path below the output folder.
  ///
  /// - Throws: `FileError` where an old address could be read as anything else.
  func files() throws -> [(path: String, bytes: [UInt8])] {
    var files = [
      (path(Sitemap.address), Sitemap.xml(of: pages, baseURL: baseURL, updated: updated)),
      (path(Feed.address), Feed.xml(of: pages, settings: settings, updated: updated)),
      ("robots.txt", Sitemap.robots(settings)),
      ("_redirects", try redirects.staticHost(baseURL)),
    ]
    if let icon = source.theme.icon { files.append((path(icon.address), source.theme.iconBytes)) }
    for (from, to) in redirects.moved {
      let target = redirects.target(to, baseURL)
      files.append((path(from), renderer.redirect(to: target, title: title(of: to))))
    }
    return files
  }

  /// What servers are told, by file name below `home/serveur/`.
  func serverFiles() throws -> [(name: String, bytes: [UInt8])] {
    try redirects.serverFiles(baseURL)
  }

  private func updated(_ page: Page) -> Day? { renderer.dates.updated(page) }

  private func path(_ address: String) -> String { PageAddress.outputPath(of: address) }

  private func title(of target: String) -> String {
    let address = String(target.prefix { $0 != "#" })
    return renderer.resolver.book.page(address: address)?.title ?? settings.title
  }
}
