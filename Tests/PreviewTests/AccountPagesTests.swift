import SiteGenerator
import Synchronization
import Testing

@testable import Preview

/// Account pages in the preview: a real program behind a real server, asked by a real client.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct AccountPagesTests {
  private let site: PublishedFolder
  private let delivered = Delivered()

  init() throws { site = try PublishedFolder(["index.html": "<h1>Accueil</h1>"]) }

  /// Counts how often mails were to be sent.
  private final class Delivered: Sendable {
    let count = Mutex(0)
  }

  /// What `curl` sees of a preview whose account pages a program answers.
  private func asking(
    _ program: String, _ path: String = "/compte/connexion", _ arguments: [String] = [],
    origin: String? = nil, time: Int = 15_000
  ) async throws -> String {
    let root = site.root
    var limits = CGIChild.Limits()
    limits.time = time
    limits.output = 1 << 20
    let delivered = delivered
    let accounts = PreviewAccounts(
      path: "/compte", program: try site.script(program), home: "\(root)/var", origin: origin,
      deliver: { delivered.count.withLock { $0 += 1 } })
    let options = BuildOptions(site: root, output: root, home: root, now: 1_772_366_400)
    let server = try PreviewServer(
      StaticSite(root: root, addition: PageAddition()), Preview(options, language: .french),
      accounts, limits, port: 0)
    let url = "http://localhost:\(server.port)\(path)"
    return try await withThrowingTaskGroup(of: String?.self) { group in
      group.addTask {
        try await server.run()
        return nil
      }
      group.addTask {
        await output(of: ["curl", "-s", "-i", "--max-time", "30"] + arguments + [url])
      }
      defer { group.cancelAll() }
      return try #require(try await group.next() ?? nil)
    }
  }

  private static let echo = """
    say('Status: 200 OK\\r\\nContent-Type: text/plain\\r\\n\\r\\n')
    say('\\n'.join(f'{k}={env[k]}' for k in sorted(env)) + '\\n' + repr(body()))
    """

  @Test func `a page is asked for by its decoded path, its query and its fields`() async throws {
    let said = try await asking(
      Self.echo, "/compte/pr%C3%A9nom?a=%20", ["-H", "Proxy: evil", "-H", "X_Under: a"])
    #expect(said.hasPrefix("HTTP/1.1 200"))
    for line in [
      "REQUEST_METHOD=GET", "PATH_INFO=/compte/prénom", "QUERY_STRING=a=%20", "SCRIPT_NAME=",
      "GATEWAY_INTERFACE=CGI/1.1", "REMOTE_ADDR=127.0.0.1", "GUICHET_HOME=\(site.root)/var",
    ] { #expect(said.contains(line + "\n"), "\(line)") }
    #expect(!said.contains("HTTP_PROXY") && !said.contains("UNDER"))
    #expect(delivered.count.withLock { $0 } == 0)
  }

  @Test func `a form comes whole, and its mails are sent before its answer`() async throws {
    let said = try await asking(Self.echo, "/compte/connexion", ["-d", "identifiant=%C3%A9"])
    #expect(said.contains("CONTENT_LENGTH=18\nCONTENT_TYPE=application/x-www-form-urlencoded\n"))
    #expect(said.hasSuffix("b'identifiant=%C3%A9'"))
    #expect(delivered.count.withLock { $0 } == 1)
  }

  @Test func `two cookies are two fields, and the site's address leads to the preview`()
    async throws
  {
    let said = try await asking(
      """
      say('Status: 303 See Other\\r\\nLocation: https://carriere.exemple.org/compte/?a=b\\r\\n')
      say('Set-Cookie: a=1; HttpOnly\\r\\nSet-Cookie: b=2\\r\\nContent-Length: 0\\r\\n\\r\\n')
      """, "/compte/connexion", ["-d", "a=1"], origin: "https://carriere.exemple.org")
    #expect(
      said == "HTTP/1.1 303 \r\nLocation: /compte/?a=b\r\nSet-Cookie: a=1; HttpOnly\r\n"
        + "Set-Cookie: b=2\r\nContent-Length: 0\r\n\r\n")
  }

  @Test(arguments: [
    ("os.kill(os.getpid(), signal.SIGKILL)", "502"),
    ("say('Status: 200\\n\\n'); os.kill(os.getpid(), signal.SIGKILL)", "200"),
    ("say('Bonjour')", "502"), ("say('Content-Type: text/html\\n\\n<p>')", "200"),
    ("say('Status: 200\\n\\n' + 'x' * (2 << 20))", "502"), ("time.sleep(30)", "504"),
  ])
  func `a program that fails is told by a status`(program: String, status: String) async throws {
    let said = try await asking(program, time: 2_000)
    #expect(said.hasPrefix("HTTP/1.1 \(status)"))
    if status != "200" { #expect(said.contains("Le programme des comptes n’a pas répondu")) }
  }

  @Test func `a page that was looked at hears of changes, one that answers a form does not`()
    async throws
  {
    let page = """
      body(); say("Status: 200\\nContent-Type: text/html\\n")
      say("Content-Security-Policy: default-src 'none'; script-src 'sha256-x'\\n\\n<p>")
      """
    let looked = try await asking(page)
    #expect(
      looked.contains("script-src 'self' 'sha256-x'; connect-src 'self'")
        || looked.contains(
          "connect-src 'self'; script-src 'self' 'sha256-x'")
    )
    #expect(looked.hasSuffix("<p><script src=\"/_guichet/apercu.js\"></script>\n"))
    let sent = try await asking(page, "/compte/connexion", ["-d", "a=1"])
    #expect(sent.contains("default-src 'none'; script-src 'sha256-x'\r\n"))
    #expect(sent.hasSuffix("\r\n\r\n<p>"))
  }

  @Test func `another site's name does not reach the program`() async throws {
    let said = try await asking(Self.echo, "/compte/", ["-H", "Host: exemple.org", "-d", "a=1"])
    #expect(said.hasPrefix("HTTP/1.1 421"))
    #expect(delivered.count.withLock { $0 } == 0)
  }

  @Test(arguments: ["/compte/%00", "/compte/%zz", "/compte/%C3"])
  func `a path that no variable can hold is refused`(path: String) async throws {
    #expect(try await asking(Self.echo, path).hasPrefix("HTTP/1.1 400"))
  }

  @Test func `beyond sixteen programs at once a request is put off`() async throws {
    let gate = "\(site.root)/ouvert"
    let program = try site.script(
      "while not os.path.exists('\(gate)'): time.sleep(.01)\nsay('Status: 200\\n\\n')")
    let wording = PreviewWording(language: .french)
    let pages = AccountPages(
      PreviewAccounts(path: "/compte", program: program, home: site.root, origin: nil),
      PreviewPages(wording: wording, addition: nil), limits: CGIChild.Limits())
    let head = try #require(RequestHead(Array("GET /compte/ HTTP/1.1\r\n\r\n".utf8)))
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<17 {
        group.addTask { await pages.answer(BrowserRequest(head: head), port: 8080).status }
      }
      var statuses: [Int] = []
      while let status = try await group.next() {
        statuses.append(status)
        try site.write("ouvert", "")
      }
      return statuses
    }
    #expect(statuses == [503] + [Int](repeating: 200, count: 16))
    #expect(await pages.answer(BrowserRequest(head: head), port: 8080).status == 200)
  }
}
