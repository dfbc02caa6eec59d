import FileSystem
import SiteGenerator
import Testing

@testable import Preview

/// The preview as a browser meets it: a real server on loopback, a real client.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct PreviewServerTests {
  private static let page = "---\ntitle: Accueil\n---\n"
  private let site: PublishedFolder

  init() throws {
    var files = [
      "site.yml": """
      version: 1
      title: Essai
      ministry: Ministère
      base_url: http://localhost:8080
      """,
      "content/index.md": PreviewServerTests.page + "Bonjour.\n", "theme/theme.css": "",
      "theme/redirect.mustache": "{{target}}", "theme/partials/contact-card.mustache": "{{name}}",
    ]
    for layout in Layout.allCases { files["theme/\(layout.rawValue).mustache"] = "{{{body}}}" }
    files["theme/faq.mustache"] = "{{{intro}}}"
    site = try PublishedFolder(files)
  }

  private var options: BuildOptions {
    BuildOptions(
      site: site.root, output: "\(site.root)/var/public", home: "\(site.root)/var",
      now: 1_772_366_400
    )
  }

  /// Runs a preview while `body` asks it.
  private func serving(_ body: @escaping @Sendable (Preview, String) async throws -> Void)
    async throws
  {
    let preview = Preview(options, language: .french)
    await preview.rebuild(now: options.now)
    let server = try PreviewServer(
      StaticSite(root: options.output, addition: PageAddition()), preview,
      accountPath: "/compte", port: 0)
    let (ports, port) = AsyncStream.makeStream(of: UInt16.self)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run { port.yield($0) } }
      group.addTask {
        for await port in ports {
          try await body(preview, "http://127.0.0.1:\(port)")
          return
        }
      }
      try await group.next()
      group.cancelAll()
    }
  }

  private static func get(_ url: String, _ more: String...) -> String? {
    Command.output(["curl", "-s", "-i", "--max-time", "10"] + more + [url])
  }

  @Test func `a page is served, and asks for news`() async throws {
    try await serving { _, base in
      let answer = try #require(Self.get(base + "/"))
      #expect(answer.hasPrefix("HTTP/1.1 200"))
      #expect(answer.contains("<p>Bonjour.</p>"))
      #expect(answer.contains("<script src=\"/_guichet/apercu.js\"></script>"))
    }
  }

  @Test func `account pages say that they are not there`() async throws {
    try await serving { _, base in
      let answer = try #require(Self.get(base + "/compte/connexion"))
      #expect(answer.hasPrefix("HTTP/1.1 503"))
      #expect(answer.contains("Les comptes ne sont pas dans cet aperçu"))
    }
  }

  @Test func `another host name is refused, so that no other site can read the preview`()
    async throws
  {
    try await serving { _, base in
      let answer = try #require(Self.get(base + "/", "-H", "Host: exemple.org"))
      #expect(answer.hasPrefix("HTTP/1.1 421"))
    }
  }

  @Test func `a wrong change is told, and the last good page stays`() async throws {
    let folder = site.root
    try await serving { preview, base in
      let wrong = PreviewServerTests.page + "[lien](nulle-part.md)\n"
      _ = try writeIfChanged("\(folder)/content/index.md", Array(wrong.utf8))
      let news = await preview.rebuild(now: 1_772_366_400)
      #expect(!news.isPublished)
      #expect(news.text.contains("content/index.md:4:8: erreur [page-introuvable]"))
      #expect(try #require(Self.get(base + "/")).contains("<p>Bonjour.</p>"))
    }
  }

  @Test func `every open page hears of a change`() async throws {
    let folder = site.root
    let preview = Preview(options, language: .french)
    await preview.rebuild(now: options.now)
    var heard = await preview.allNews().makeAsyncIterator()
    let before = try #require(await heard.next())
    let changed = PreviewServerTests.page + "Au revoir.\n"
    _ = try writeIfChanged("\(folder)/content/index.md", Array(changed.utf8))
    await preview.rebuild(now: options.now)
    let after = try #require(await heard.next())
    #expect(before.json.description != after.json.description)
  }

  @Test func `a saved file is noticed`() async throws {
    var changes = try FileWatcher.changes(of: site.root).makeAsyncIterator()
    try site.write("content/aide/nouvelle.md", PreviewServerTests.page)
    #expect(await changes.next() != nil)
    // The folder is new: a change in it is noticed as well.
    try site.write("content/aide/nouvelle.md", PreviewServerTests.page + "Texte.\n")
    #expect(await changes.next() != nil)
  }
}
