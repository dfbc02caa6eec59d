import FileSystem

extension TestSite {
  /// The site of this repository: its settings, its content, its theme.
  static func ofRepository() throws -> TestSite {
    // Tests/SiteGeneratorTests/Support/Repository.swift
    let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let site = try TestSite()
    _ = Command.output(["rm", "-r", "\(site.root)/content", "\(site.root)/theme"])
    let parts = ["site.yml", "content", "theme"].map { "\(root)/\($0)" }
    guard Command.output(["cp", "-R"] + parts + [site.root]) != nil else { throw Failure.noFolder }
    // 2026-04-01, noon: after every date that the content says.
    site.now = 1_775_044_800
    return site
  }
}
