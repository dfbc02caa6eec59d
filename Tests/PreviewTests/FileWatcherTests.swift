import FileSystem
import Testing

@testable import Preview

/// Which changes of a site's folder are noticed.
@Suite(.timeLimit(.minutes(1)))
struct FileWatcherTests {
  private let site: PublishedFolder

  init() throws {
    site = try PublishedFolder([
      "site.yml": "version: 1\n", "README.md": "", "content/index.md": "", "theme/theme.css": "",
      "content/public/index.md": "", "content/aide/var/index.md": "",
    ])
  }

  /// Writes a file, and tells whether it was heard of within a time.
  private func isHeard(_ path: String, within patience: Duration) async throws -> Bool {
    let changes = try FileWatcher.changes(of: site.root)
    try site.write(path, "changé\n")
    return try await withThrowingTaskGroup(of: Bool.self) { group in
      group.addTask {
        for await _ in changes { return true }
        return false
      }
      group.addTask {
        try await Task.sleep(for: patience)
        return false
      }
      defer { group.cancelAll() }
      return try await group.next() ?? false
    }
  }

  @Test(arguments: [
    "site.yml", "content/index.md", "theme/theme.css", "theme/partials/neuf.mustache",
    "content/public/index.md", "content/aide/var/index.md",
  ])
  func `what a build reads is noticed`(path: String) async throws {
    #expect(try await isHeard(path, within: .seconds(50)))
  }

  @Test(arguments: [
    "README.md", "var/portal.db", "public/index.html", "content/.index.md.swp",
    "content/index.md~", "content/#index.md#",
  ])
  func `what no build reads is not`(path: String) async throws {
    #expect(!(try await isHeard(path, within: .milliseconds(300))))
  }

  @Test func `a folder that is not there is an error of the place`() {
    #expect(throws: FileError.self) { try FileWatcher.changes(of: "/aucun-dossier") }
  }

  @Test func `a saved file is noticed`() async throws {
    var changes = try FileWatcher.changes(of: site.root).makeAsyncIterator()
    try site.write("content/aide/nouvelle.md", "Bonjour.\n")
    #expect(await changes.next() != nil)
    // The folder is new: a change in it is noticed as well.
    try site.write("content/aide/nouvelle.md", "Texte.\n")
    #expect(await changes.next() != nil)
  }
}
