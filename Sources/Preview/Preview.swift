import FileSystem
import JSON
package import SiteGenerator

/// The site as its editor sees it: built again at each change, the last good one kept where a
/// change is wrong.
package actor Preview {
  private let options: BuildOptions
  private let language: MessageLanguage
  /// What is told to every page that is open.
  private(set) var news: PreviewNews
  private var listeners: [Int: AsyncStream<PreviewNews>.Continuation] = [:]
  private var nextListener = 0

  /// - Parameter options: where the site is; its output and home are the preview's own.
  package init(_ options: BuildOptions, language: MessageLanguage) {
    var options = options
    options.compress = false
    options.guardsAddresses = false
    self.options = options
    self.language = language
    news = PreviewNews(site: "\(options.now)-0")
  }

  /// Builds the site; a site with errors is not published, and the last one stays.
  @discardableResult
  package func rebuild(now: Int) async -> PreviewNews {
    var options = options
    options.now = now
    do {
      tell(try await Build(options).run())
    } catch {
      let failure = failureText(of: error, in: language)
      news.problems = .array([
        .object([
          ("file", .string(options.site)), ("code", .string("")),
          ("message", .string(failure)), ("advice", .string("")),
        ])
      ])
      news.summary = ""
      news.text = failure
      news.isPublished = false
      tellAll()
    }
    return news
  }

  private func tell(_ built: BuildReport) {
    let site = options.site
    let report = ProblemReport(built.problems, in: language) { path in
      try? readFile("\(site)/\(path)", limit: 1 << 24)
    }
    news.version += built.isPublished && (built.written > 0 || built.removed > 0) ? 1 : 0
    news.isPublished = built.isPublished
    news.pageCount = built.isPublished ? built.pageCount : news.pageCount
    news.summary = report.summary
    news.text = report.text
    news.problems = report.json
    tellAll()
  }

  private func tellAll() {
    for listener in listeners.values { listener.yield(news) }
  }

  /// The news as it stands, and each one that follows.
  func allNews() -> AsyncStream<PreviewNews> {
    let (stream, continuation) = AsyncStream.makeStream(
      of: PreviewNews.self, bufferingPolicy: .bufferingNewest(1))
    let number = nextListener
    nextListener += 1
    listeners[number] = continuation
    continuation.onTermination = { _ in Task { await self.forget(number) } }
    continuation.yield(news)
    return stream
  }

  private func forget(_ listener: Int) { listeners[listener] = nil }
}

/// What the preview tells of the site after a build.
package struct PreviewNews: Sendable {
  /// The program's own start, so that a page of an earlier preview is shown again.
  let site: String
  var version = 0
  package internal(set) var isPublished = false
  package internal(set) var pageCount = 0
  package internal(set) var summary = ""
  /// The problems for a terminal.
  package internal(set) var text = ""
  var problems = JSONText.array([])

  init(site: String) { self.site = site }

  /// For the script in the pages.
  var json: JSONText {
    .object([
      ("site", .string("\(site)-\(version)")), ("published", .boolean(isPublished)),
      ("summary", .string(summary)), ("problems", problems),
    ])
  }
}
