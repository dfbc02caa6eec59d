import FileSystem
import Glibc
import SiteGenerator

extension TestSite {
  /// A site that should have been published and was not, with the codes of its problems.
  struct Unpublished: Error { var codes: [String] }

  /// The HTML of a page's text, without its title.
  ///
  /// - Parameters:
  ///   - text: what stands below the front matter.
  ///   - file: the page's path below `content/`.
  ///   - files: what the site has besides.
  static func html(
    of text: String, in file: String = "page.md", with files: [String: String] = [:]
  ) async throws -> String {
    let page = ["content/\(file)": "---\ntitle: Essai\n---\n\(text)\n"]
    let site = try TestSite(files.merging(page) { $1 })
    try await site.publish()
    let html = try site.published(PageAddress.outputPath(of: PageAddress.of(page: file)))
    return String((html ?? "").dropFirst("<h1>Essai</h1>\n".count))
  }

  /// Builds, and stops the test where nothing was published.
  @discardableResult
  func publish(_ change: (inout BuildOptions) -> Void = { _ in }) async throws -> BuildReport {
    let report = try await build(change)
    guard report.isPublished else { throw Unpublished(codes: report.codes) }
    return report
  }

  /// Everything that a build leaves for others: pages, lists, the portal, what servers are told.
  ///
  /// What it keeps for itself is left out.
  func result() throws -> [String: [UInt8]] {
    let published = try TestSite.tree("\(root)/public")
    let kept = try TestSite.tree("\(root)/var").filter { !$0.key.hasPrefix("cache/") }
    return published.merging(kept) { first, _ in first }
  }

  /// Every file of a folder and its bytes.
  static func tree(_ folder: String) throws -> [String: [UInt8]] {
    let files = try listTree(folder).map {
      ($0.path, try readFile("\(folder)/\($0.path)", limit: 1 << 24))
    }
    return Dictionary(files) { first, _ in first }
  }

  func bytes(_ path: String) throws -> [UInt8] { try readFile("\(root)/\(path)", limit: 1 << 24) }

  /// The stamps of every published file.
  func stamps() throws -> [String: FileStamp] {
    Dictionary(try listTree("\(root)/public").map { ($0.path, $0.stamp) }) { first, _ in first }
  }

  /// Lets the file system's clock tick: a build takes nothing for unchanged that is younger.
  func settle() {
    let start = fileClock()
    while fileClock() < start + 25_000_000 { sched_yield() }
  }
}

extension BuildReport {
  /// The codes of the problems, in order.
  var codes: [String] { problems.map(\.code.rawValue) }
}

/// The paths at which two results differ, in order.
func differences(_ left: [String: [UInt8]], _ right: [String: [UInt8]]) -> [String] {
  Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
}
