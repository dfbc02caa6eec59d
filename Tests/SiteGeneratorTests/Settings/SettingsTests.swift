import Testing

@testable import SiteGenerator

/// `site.yml` as a whole.
struct SettingsTests {
  private func read(_ source: String) -> (settings: Settings?, problems: [Problem]) {
    Settings.read(Array(source.utf8), file: "site.yml")
  }

  @Test(arguments: ["\n", "\r\n"])
  func `every key is read`(_ end: String) throws {
    let source = FullSettings.source.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: end)
    let (settings, problems) = read(source)
    #expect(problems == [])
    #expect(settings == FullSettings.settings)
  }

  @Test func `a byte order mark is not a part of the first key`() {
    #expect(read("\u{FEFF}" + FullSettings.source).settings == FullSettings.settings)
  }

  @Test func `what is not said has its usual value`() throws {
    let (settings, problems) = read(TestSite.settings)
    #expect(problems == [])
    #expect(settings == FullSettings.usual)
  }

  @Test func `a key with nothing behind it says as much as no key`() throws {
    let more = ["description:", "navigation:", "links: ~", "durations:", "removed: null"]
    let (settings, problems) = read(TestSite.settings + more.joined(separator: "\n") + "\n")
    #expect(problems == [])
    #expect(settings == FullSettings.usual)
  }

  @Test func `each key of the full settings changes something`() {
    let (full, usual) = (FullSettings.settings.asLines, FullSettings.usual.asLines)
    #expect(full.count == usual.count)
    for (line, other) in zip(full, usual) where !line.hasPrefix("title") {
      #expect(line != other)
    }
  }

  @Test(arguments: [
    ("version: 2", "2"), ("version: \"2\"", "2"), ("version: 1.0", "1.0"), ("version: un", "un"),
  ])
  func `another version is refused, and nothing else is said of it`(
    _ line: String, _ found: String
  ) {
    let (settings, problems) = read(line + "\ntitle: Le guichet\n")
    #expect(settings == nil)
    #expect(problems.map(\.kind) == [.settingsVersion(found: found)])
  }

  @Test func `the version may stand in quotation marks`() {
    #expect(read(TestSite.settings.replacingFirstLine(by: "version: \"1\"")).problems == [])
  }

  @Test func `everything that must be there is asked for at once`() {
    let (_, problems) = read("description: Rien\nministry:\n")
    let missing = [("version", 1), ("title", 1), ("base_url", 1), ("ministry", 2)]
    #expect(problems.map(\.kind) == missing.map { .settingMissing(key: $0.0) })
    #expect(problems.map(\.place.line) == missing.map(\.1))
    #expect(problems.allSatisfy { $0.code == "reglage-absent" && $0.place.column == 1 })
  }
}

extension String {
  fileprivate func replacingFirstLine(by line: String) -> String {
    line + drop { $0 != "\n" }
  }
}

extension Settings {
  /// Its members, a line each.
  fileprivate var asLines: [String] {
    Mirror(reflecting: self).children.map { "\($0.label ?? ""): \($0.value)" }
  }
}
