import Calendar
import FileSystem

/// The pages of a site: those that changed are read and parsed, the others known from the last
/// build.
struct PageLoader: Sendable {
  let source: SiteSource
  let parser: PageParser
  /// nil where nothing of the last build can be used.
  let cache: BuildCache?
  let outputs: OutputFolder?

  init(source: SiteSource, cache: BuildCache?, outputs: OutputFolder?) {
    self.source = source
    self.cache = cache?.world == source.world ? cache : nil
    self.outputs = outputs
    parser = PageParser(settings: source.settings)
  }

  /// A page as it was found.
  struct Loaded: Sendable {
    var page: Page
    var problems: [Problem]
    var stamp: FileStamp
  }

  /// - Parameter shown: what a page says of its dates (`PageDates.shown`); where it says something
  ///   else than in the last build, the page is made anew.
  func load(shown: @Sendable @escaping (Page) -> String) async throws -> [Loaded] {
    try await inParallel(source.files.pages) { entry in
      try unchanged(entry, shown) ?? parse(entry)
    }
  }

  /// The pages that have no document yet, parsed after all.
  func complete(_ pages: [Loaded]) async throws -> [Loaded] {
    let entries = Dictionary(
      source.files.pages.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    return try await inParallel(pages) { loaded in
      guard loaded.page.document == nil, let entry = entries[loaded.page.file] else {
        return loaded
      }
      return try parse(entry)
    }
  }

  private func unchanged(_ entry: TreeEntry, _ shown: (Page) -> String) -> Loaded? {
    guard let cached = cache?.pages[entry.path], cached.source == entry.stamp,
      cached.shown == shown(cached.page), let outputs,
      outputs.holds(PageAddress.outputPath(of: cached.page.address), as: cache)
    else { return nil }
    return Loaded(page: cached.page, problems: [], stamp: entry.stamp)
  }

  private func parse(_ entry: TreeEntry) throws -> Loaded {
    let path = Page.path(entry.path)
    do {
      let bytes = try readFile("\(source.files.root)/\(path)", limit: PageParser.largestFile)
      let (page, problems) = parser.parse(entry.path, bytes)
      return Loaded(page: page, problems: problems, stamp: entry.stamp)
    } catch let error as FileError {
      let page = Page(file: entry.path, address: PageAddress.of(page: entry.path))
      let problem = Problem(.fileUnreadable(reason: error.unreadable), at: Place(file: path))
      return Loaded(page: page, problems: [problem], stamp: entry.stamp)
    }
  }
}

/// What a page says of its dates.
struct PageDates: Sendable {
  let today: Day
  let git: [String: Day]

  /// The day that a page says it was changed on.
  func updated(_ page: Page) -> Day? { page.frontMatter.date ?? git[page.file] }

  /// Everything of a page that can change without its file.
  func shown(_ page: Page) -> String {
    "\(updated(page)?.iso ?? "") \(page.isOverdue(on: today))"
  }
}
