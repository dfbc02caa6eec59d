import Calendar
import FileSystem
import Glibc

/// When each file of `content/` was last changed, by its git history.
///
/// A copy without its whole history (`git clone --depth 1`) says of every file that it changed with
/// the last commit: there it is better to say nothing, and why.
struct GitDates: Sendable {
  /// By path below `content/`.
  var days: [String: Day] = [:]
  var problems: [Problem] = []

  /// - Parameters:
  ///   - offset: the site's, in seconds: a change late in the evening is of that day.
  ///   - cache: a file that keeps the answer for as long as the history stands still.
  ///   - keeping: whether the answer is written there.
  static func read(
    site: String, offset: UTCOffset, cache: String, keeping: Bool
  ) -> GitDates {
    guard
      let answer = git(site, ["rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD"])
    else { return GitDates() }
    let lines = answer.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count >= 3, let head = lines.last(where: { $0.utf8.count >= 40 }) else {
      return GitDates()
    }
    if lines[0] == "true" {
      return GitDates(problems: [Problem(.historyShallow, at: Place(file: SiteFiles.contentFolder))]
      )
    }
    let prefix = lines[1] + SiteFiles.contentFolder + "/"
    let state = "\(head) \(offset.seconds) \(prefix)"
    if let kept = kept(in: cache, state: state) { return GitDates(days: kept) }
    guard
      let log = git(
        site,
        [
          "log", "--format=%x01%ct", "--name-only", "-z", "--no-renames", "--",
          SiteFiles.contentFolder,
        ])
    else { return GitDates() }
    let days = days(in: log, below: prefix, offset: offset)
    if keeping { keep(days, in: cache, state: state) }
    return GitDates(days: days)
  }

  // MARK: git

  /// Runs git; nil where there is none, or it refuses.
  private static func git(_ site: String, _ arguments: [String]) -> String? {
    Command.output(["git", "-C", site, "-c", "core.quotepath=off"] + arguments)
  }

  /// The newest day of each file.
  ///
  /// The log begins with the newest commit.
  private static func days(
    in log: String, below prefix: String, offset: UTCOffset
  ) -> [String: Day] {
    var days: [String: Day] = [:]
    var day: Day?
    for field in log.utf8.split(whereSeparator: { $0 == 0 || $0 == UInt8(ascii: "\n") }) {
      let text = Substring(field)
      if text.utf8.first == 1 {
        day = Int(text.dropFirst()).flatMap { GitDates.day(of: $0, offset: offset) }
      } else if let day, text.hasPrefix(prefix) {
        let file = String(text.dropFirst(prefix.count))
        if days[file] == nil { days[file] = day }
      }
    }
    return days
  }

  /// The day of a commit; nil for a date that is none: git takes any number.
  private static func day(of seconds: Int, offset: UTCOffset) -> Day? {
    guard (0..<GitDates.year10000).contains(seconds) else { return nil }
    return Day(secondsSinceEpoch: seconds + offset.seconds)
  }

  /// 10000-01-01 in seconds since the epoch.
  private static let year10000 = 253_402_300_800

  // MARK: Kept between two builds

  private static func kept(in cache: String, state: String) -> [String: Day]? {
    guard let bytes = try? readFileIfPresent(cache, limit: 1 << 26) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.first.map(String.init) == state else { return nil }
    var days: [String: Day] = [:]
    for line in lines.dropFirst() {
      guard let day = Day(iso: line.prefix(10)) else { return nil }
      days[String(line.dropFirst(11))] = day
    }
    return days
  }

  /// Where the answer cannot be kept, it is asked for again.
  private static func keep(_ days: [String: Day], in cache: String, state: String) {
    let lines = days.sorted { $0.key < $1.key }.map { "\($0.value.iso) \($0.key)" }
    let text = ([state] + lines).joined(separator: "\n") + "\n"
    _ = try? writeIfChanged(cache, Array(text.utf8))
  }
}
