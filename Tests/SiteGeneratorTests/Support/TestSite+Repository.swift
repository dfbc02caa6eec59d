import FileSystem
import TestSupport
import Testing

extension TestSite {
  /// The site of this repository: its settings, its content, its theme.
  static func ofRepository() throws -> TestSite {
    let site = try TestSite()
    _ = Command.output(["rm", "-r", "\(site.root)/content", "\(site.root)/theme"])
    let parts = ["site.yml", "content", "theme"].map { "\(Repository.root)/\($0)" }
    try #require(Command.output(["cp", "-R"] + parts + [site.root]) != nil)
    // 2026-04-01, noon: after every date that the content says.
    site.now = 1_775_044_800
    return site
  }
}
