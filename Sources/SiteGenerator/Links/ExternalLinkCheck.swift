import FileSystem

/// `guichet check --external`: asks other sites whether the addresses that pages give still answer.
///
/// Politely: one question at a time to each host, a pause between two, and an address that answered
/// is not asked again for a week. What it finds are warnings: no other site can stop this one.
package struct ExternalLinkCheck<Time: Clock>: Sendable where Time.Duration == Swift.Duration {
  private let cache: ExternalLinkCache
  private let clock: Time
  private let ask: @Sendable (String) async -> Answer

  /// What another site answered.
  package enum Answer: Sendable, Equatable {
    case works
    /// In words: `404`, « pas de réponse ».
    case broken(String)
  }

  /// - Parameters:
  ///   - home: the folder that remembers which addresses answered.
  ///   - now: seconds since the epoch.
  ///   - ask: asks one address.
  package init(
    home: String, now: Int, clock: Time, ask: @escaping @Sendable (String) async -> Answer
  ) {
    cache = ExternalLinkCache(path: HomeFolder(home).externalLinks, now: now)
    self.clock = clock
    self.ask = ask
  }

  /// What asking came to.
  package struct Outcome: Sendable {
    /// The links that do not work, at each place that has one.
    package var problems: [Problem]
    /// Addresses that were asked.
    package var asked: Int
    /// Addresses that answered lately, and were not asked again.
    package var known: Int
  }

  /// Asks the addresses that are not known to work.
  package func run(on links: [ExternalLink]) async throws -> Outcome {
    let known = cache.working()
    let asked = links.filter { known[$0.url] == nil }
    let byHost = Dictionary(grouping: asked, by: \.host)
    let answers = try await withThrowingTaskGroup(of: [(ExternalLink, Answer)].self) { group in
      for links in byHost.values { group.addTask { try await self.answers(to: links) } }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    let working = answers.filter { $0.1 == .works }.map(\.0.url)
    try cache.remember(working, beside: known, of: links)
    return Outcome(
      problems: answers.flatMap { Self.problems(of: $0, $1) }.inReadingOrder, asked: asked.count,
      known: links.count - asked.count)
  }

  private static func problems(of link: ExternalLink, _ answer: Answer) -> [Problem] {
    guard case .broken(let reason) = answer else { return [] }
    return link.places.map { Problem(.externalLinkBroken(url: link.url, reason: reason), at: $0) }
  }

  /// Asks one host, one address after the other.
  private func answers(to links: [ExternalLink]) async throws -> [(ExternalLink, Answer)] {
    var answers: [(ExternalLink, Answer)] = []
    for (number, link) in links.enumerated() {
      if number > 0 { try await clock.sleep(for: .seconds(1)) }
      answers.append((link, await ask(link.url)))
    }
    return answers
  }
}

/// Which addresses answered, and when.
struct ExternalLinkCache: Sendable {
  let path: String
  let now: Int

  /// A week.
  private static let lifetime = 7 * 86_400

  /// The addresses that answered lately: URL → seconds since the epoch.
  func working() -> [String: Int] {
    guard let bytes = try? readFileIfPresent(path, limit: 1 << 24) else { return [:] }
    var working: [String: Int] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 2, let time = Int(fields[0]), time <= now,
        now - time < ExternalLinkCache.lifetime
      else { continue }
      working[String(fields[1])] = time
    }
    return working
  }

  /// Keeps what is known of the links that the site still has.
  func remember(_ fresh: [String], beside known: [String: Int], of links: [ExternalLink]) throws {
    let all = known.merging(fresh.map { ($0, now) }) { $1 }
    let current = links.compactMap { link in all[link.url].map { "\($0)\t\(link.url)\n" } }
    _ = try writeIfChanged(path, Array(current.joined().utf8))
  }
}
