import Calendar
import FileSystem
import Portal

/// `guichet build`: list → parse → link → check → render and write what changed.
///
/// Every stage takes values and gives values, its problems among them. One error, and nothing is
/// written: the old site stays.
package struct Build: Sendable {
  package let options: BuildOptions

  package init(_ options: BuildOptions) { self.options = options }

  /// Builds and publishes.
  ///
  /// - Throws: `FileError` where the place, not the site, is at fault.
  package func run() async throws -> BuildReport {
    try BuildFolders(options).check()
    let home = HomeFolder(options.home)
    try home.make()
    guard let lock = try FileLock(home.lock) else {
      throw FileError(
        path: options.home, errno: 0,
        message: "une autre construction est en cours dans ce dossier",
        english: "another build is at work in this folder")
    }
    let report = try await run(Publisher(options, home: home))
    // Held until here.
    _ = consume lock
    return report
  }

  /// Finds the problems of the site, and writes nothing.
  package func check() async throws -> [Problem] { try await survey().problems }

  /// Finds the problems of the site and where it leads, and writes nothing.
  package func survey() async throws -> SiteSurvey {
    let home = HomeFolder(options.home)
    let (plan, problems) = try await plan(home: home, cache: nil, folder: nil)
    guard !problems.preventPublishing, let plan else {
      return SiteSurvey(problems: problems, externalLinks: nil)
    }
    return SiteSurvey(
      problems: (problems + (try await plan.weightProblems())).inReadingOrder,
      externalLinks: plan.externalLinks)
  }

  private func run(_ publisher: Publisher) async throws -> BuildReport {
    let (plan, problems) = try await plan(
      home: publisher.home, cache: publisher.cache, folder: publisher.folder)
    guard let plan, !problems.preventPublishing else { return BuildReport(problems: problems) }
    if options.strict {
      let all = (problems + (try await plan.weightProblems())).inReadingOrder
      guard !all.preventPublishing(strictly: true) else { return BuildReport(problems: all) }
    }
    var report = try await publisher.publish(plan)
    report.problems = (problems + report.problems).inReadingOrder
    return report
  }

  // MARK: The stages before writing

  private func plan(
    home: HomeFolder, cache: BuildCache?, folder: OutputFolder?
  ) async throws -> (BuildPlan?, [Problem]) {
    var problems: [Problem] = []
    let files = try SiteFiles(root: options.site)
    guard let source = try SiteSource(files, now: options.now, problems: &problems) else {
      return (nil, problems)
    }
    let history = GitDates.read(
      site: options.site, offset: source.settings.timezone, cache: home.gitDates,
      keeping: folder != nil)
    problems += history.problems
    let dates = PageDates(today: source.today, git: history.days)
    let loader = PageLoader(source: source, cache: cache, outputs: folder)
    var loaded = try await loader.load(shown: dates.shown)
    let outlines = Outline.of(loaded.map(\.page).published(on: source.today))
    // A page that was not read again may link to what is no longer there, or list what is new.
    if outlines != cache?.outlines { loaded = try await loader.complete(loaded) }
    let site = try await LinkedSite(
      source: source, loaded: loaded, dates: dates,
      published: options.guardsAddresses ? try home.readManifest() : nil)
    problems += site.problems
    let plan = BuildPlan(
      source: source, pages: site.pages, renderer: site.renderer, redirects: site.redirects,
      portal: site.portal, cacheEntries: site.cacheEntries(of: loaded, dates), outlines: outlines)
    return (plan, problems.inReadingOrder)
  }
}

extension [Problem] {
  /// Each problem once, as a person reads the site.
  package var inReadingOrder: [Problem] {
    var seen = Set<Problem>(minimumCapacity: count)
    return filter { seen.insert($0).inserted }.sorted { $0.place < $1.place }
  }
}

extension [Page] {
  func published(on today: Day) -> [Page] { filter { $0.isPublished(on: today) } }
}
