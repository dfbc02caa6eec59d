import Synchronization
import Testing

@testable import SiteGenerator

/// How other sites are asked whether the links to them work.
@Suite(.timeLimit(.minutes(1)))
struct ExternalLinkTests {
  private static let week = 7 * 86_400
  private static let page = "---\ntitle: Accueil\n---\n"

  /// Asks for a site's links as `guichet check --external` does.
  private func check(
    _ site: TestSite, _ web: Web, clock: RecordingClock = RecordingClock()
  ) async throws -> ExternalLinkCheck<RecordingClock>.Outcome {
    let links = try #require(try await Build(site.options).survey().externalLinks)
    let check = ExternalLinkCheck(home: site.options.home, now: site.now, clock: clock) { url in
      await web.ask(url)
    }
    return try await check.run(on: links)
  }

  private func site(_ text: String, settings: String = "") throws -> TestSite {
    try TestSite([
      "site.yml": TestSite.settings + settings, "content/index.md": Self.page + text + "\n",
    ])
  }

  @Test func `a host is asked one question at a time, with a second between two`() async throws {
    let links = (0..<4).map { "[page \($0)](https://a.exemple.org/\($0))" }
    let other = (0..<3).map { "[page \($0)](https://b.exemple.org/\($0))" }
    let site = try site((links + other).joined(separator: "\n"))
    let (web, clock) = (Web(), RecordingClock())
    #expect(try await check(site, web, clock: clock).asked == 7)
    #expect(web.mostAtOnce == ["a.exemple.org": 1, "b.exemple.org": 1])
    #expect(clock.sleeps == Array(repeating: .seconds(1), count: 3 + 2))
  }

  @Test func `an answer is remembered for a week and no longer`() async throws {
    let site = try site("[page](https://a.exemple.org/)")
    let web = Web()
    let start = site.now
    _ = try await check(site, web)
    site.now = start + Self.week - 1
    let outcome = try await check(site, web)
    #expect(outcome.asked == 0)
    #expect(outcome.known == 1)
    site.now = start + Self.week
    #expect(try await check(site, web).asked == 1)
    #expect(web.asked.count == 2)
  }

  @Test func `an address that does not answer is asked again`() async throws {
    let site = try site("[page](https://a.exemple.org/absente)")
    let web = Web(broken: ["https://a.exemple.org/absente"])
    _ = try await check(site, web)
    let outcome = try await check(site, web)
    #expect(outcome.problems.count == 1)
    #expect(web.asked.count == 2)
  }

  @Test func `an address that site.yml exempts is not asked`() async throws {
    let settings = """
      links:
        intranet: { title: Intranet, url: "https://intranet.exemple.org/", check: false }
        paie: { title: Paie, url: "https://paie.exemple.org/" }

      """
    let site = try site(
      "[Intranet](https://intranet.exemple.org/) [Paie](lien:paie)", settings: settings)
    let web = Web()
    _ = try await check(site, web)
    #expect(web.asked == ["https://paie.exemple.org/"])
  }

  @Test func `a fragment is no part of the question`() async throws {
    let site = try site("[a](https://a.exemple.org/p#haut) [b](https://a.exemple.org/p#bas)")
    let web = Web()
    _ = try await check(site, web)
    #expect(web.asked == ["https://a.exemple.org/p"])
  }

  @Test func `a broken address is told at each place that gives it`() async throws {
    let broken = "https://a.exemple.org/absente"
    let site = try site("[une](\(broken))\n\n[deux](\(broken))")
    try site.write("content/autre.md", "---\ntitle: Autre\n---\n[trois](\(broken))\n")
    let problems = try await check(site, Web(broken: [broken])).problems
    #expect(
      problems.map { "\($0.code.rawValue) \(ProblemReport.location($0.place))" } == [
        "lien-externe content/autre.md:4:9", "lien-externe content/index.md:4:7",
        "lien-externe content/index.md:6:8",
      ])
    #expect(problems.allSatisfy { $0.severity == .warning })
  }

  @Test func `a site with errors leads nowhere yet`() async throws {
    let site = try site("[page](https://a.exemple.org/) [perdu](nulle-part.md)")
    let survey = try await Build(site.options).survey()
    #expect(survey.externalLinks == nil)
    #expect(survey.problems.preventPublishing)
  }
}

/// Other sites, which note how they are asked.
private final class Web: Sendable {
  private let broken: Set<String>
  private let state = Mutex(State())

  private struct State {
    var asked: [String] = []
    var open: [String: Int] = [:]
    var mostAtOnce: [String: Int] = [:]
  }

  init(broken: Set<String> = []) { self.broken = broken }

  var asked: [String] { state.withLock { $0.asked } }
  var mostAtOnce: [String: Int] { state.withLock { $0.mostAtOnce } }

  func ask(_ url: String) async -> ExternalLinkCheck<RecordingClock>.Answer {
    let host = ExternalLink(url: url, places: []).host
    state.withLock { state in
      state.asked.append(url)
      state.open[host, default: 0] += 1
      state.mostAtOnce[host] = max(state.mostAtOnce[host] ?? 0, state.open[host] ?? 0)
    }
    // A second question would come in here, were it not for the first.
    for _ in 0..<50 { await Task.yield() }
    state.withLock { $0.open[host, default: 0] -= 1 }
    return broken.contains(url) ? .broken("HTTP 404") : .works
  }
}

/// A clock on which waiting takes no time, and is noted.
private final class RecordingClock: Clock {
  struct Instant: InstantProtocol {
    var offset: Swift.Duration = .zero

    func advanced(by duration: Swift.Duration) -> Instant { Instant(offset: offset + duration) }
    func duration(to other: Instant) -> Swift.Duration { other.offset - offset }
    static func < (left: Instant, right: Instant) -> Bool { left.offset < right.offset }
  }

  private let waited = Mutex<[Swift.Duration]>([])

  var sleeps: [Swift.Duration] { waited.withLock { $0 } }
  var now: Instant { Instant() }
  var minimumResolution: Swift.Duration { .zero }

  func sleep(until deadline: Instant, tolerance: Swift.Duration?) async throws {
    waited.withLock { $0.append(deadline.offset) }
  }
}
