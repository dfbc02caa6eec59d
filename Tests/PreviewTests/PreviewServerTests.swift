import FileSystem
import JSON
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
  private func serving(
    addition: PageAddition? = PageAddition(), language: MessageLanguage = .french,
    _ body: @escaping @Sendable (Preview, String) async throws -> Void
  ) async throws {
    let preview = Preview(options, language: language)
    await preview.rebuild(now: options.now)
    let server = try PreviewServer(
      StaticSite(root: options.output, addition: addition, language: language), preview,
      PreviewAccounts(
        path: "/compte", program: "\(site.root)/guichet.cgi", home: site.root, origin: nil),
      port: 0)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await server.run() }
      group.addTask { try await body(preview, "http://127.0.0.1:\(server.port)") }
      defer { group.cancelAll() }
      try await group.next()
    }
  }

  private static func get(_ url: String, _ more: String...) async -> String? {
    await output(of: ["curl", "-s", "-i", "--max-time", "30"] + more + [url])
  }

  @Test func `a page is served, and asks for news`() async throws {
    try await serving { _, base in
      let answer = try #require(await Self.get(base + "/"))
      #expect(answer.hasPrefix("HTTP/1.1 200"))
      #expect(answer.contains("<p>Bonjour.</p>"))
      #expect(answer.contains("<script src=\"/_guichet/apercu.js\"></script>"))
    }
  }

  @Test func `without their program, account pages say how to build it`() async throws {
    let program = "\(site.root)/guichet.cgi"
    try await serving { _, base in
      let answer = try #require(await Self.get(base + "/compte/connexion"))
      #expect(answer.hasPrefix("HTTP/1.1 503"))
      #expect(answer.contains("Les comptes ne sont pas dans cet aperçu"))
      #expect(answer.contains("Le programme des comptes n’est pas là : \(program)"))
      #expect(answer.contains("swift build -c release --product guichet.cgi"))
    }
  }

  @Test func `without reloading, no page asks for news and nobody tells any`() async throws {
    try await serving(addition: nil) { _, base in
      for path in ["/", "/compte/connexion", "/rien"] {
        let answer = try #require(await Self.get(base + path))
        #expect(!answer.contains("<script") && !answer.contains("script-src"), "\(path)")
      }
      for name in ["apercu.js", "changements"] {
        let answer = try #require(await Self.get(base + "/_guichet/" + name))
        #expect(answer.hasPrefix("HTTP/1.1 404"))
      }
    }
  }

  @Test func `the preview speaks English where it is asked to`() async throws {
    try await serving(language: .english) { _, base in
      let accounts = try #require(await Self.get(base + "/compte/connexion"))
      #expect(accounts.contains("Accounts are not in this preview"))
      #expect(try #require(await Self.get(base + "/%zz")).contains("Malformed address."))
      #expect(try #require(await Self.get(base + "/_guichet/apercu.js")).contains("\"Hide\""))
    }
  }

  @Test func `another host name is refused, so that no other site can read the preview`()
    async throws
  {
    try await serving { _, base in
      let answer = try #require(await Self.get(base + "/", "-H", "Host: exemple.org"))
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
      #expect(try #require(await Self.get(base + "/")).contains("<p>Bonjour.</p>"))
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
}
