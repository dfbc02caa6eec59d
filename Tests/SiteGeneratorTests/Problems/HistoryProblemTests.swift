import FileSystem
import SiteGenerator
import Testing

/// A copy of a site's git history that is not whole.
struct HistoryProblemTests {
  @Test func `a shallow copy is a problem, a whole one is none`() async throws {
    let site = try TestSite()
    try git(site.root, "init", "--quiet")
    try commit(site, "Un")
    try site.write("content/index.md", "---\ntitle: Accueil\n---\nBonsoir.\n")
    try commit(site, "Deux")

    try git(site.root, "clone", "--quiet", "--depth", "1", "file://\(site.root)", "court")
    try git(site.root, "clone", "--quiet", "file://\(site.root)", "entier")

    #expect(try await problems(of: site, in: "court") == ["historique-partiel content"])
    #expect(try await problems(of: site, in: "entier") == [])
  }

  private func commit(_ site: TestSite, _ subject: String) throws {
    try git(site.root, "add", "site.yml", "content", "theme")
    try git(
      site.root, "-c", "user.name=Essai", "-c", "user.email=essai@exemple.org",
      "-c", "commit.gpgsign=false", "commit", "--quiet", "-m", subject)
  }

  private func git(_ folder: String, _ arguments: String...) throws {
    try #require(Command.output(["git", "-C", folder] + arguments) != nil, "git \(arguments)")
  }

  private func problems(of site: TestSite, in clone: String) async throws -> [String] {
    var options = site.options
    options.site = "\(site.root)/\(clone)"
    return try await Build(options).check().map {
      "\($0.code.rawValue) \(ProblemReport.location($0.place))"
    }
  }
}
