import TestSupport
import Testing
import WebProbe

/// Whether an address answers, asked of a real server on loopback.
@Suite(.timeLimit(.minutes(1)))
struct WebProbeTests {
  private static let answers = """
    def answer(method, path):
        if path == '/sans-head' and method == 'HEAD': return 405, None
        if path == '/absente': return 404, None
        if path == '/ailleurs': return 301, '/'
        if path == '/fichier': return 302, 'file:///etc/passwd'
        return 200, None
    """

  @Test func `an address answers with a status, redirects followed`() async throws {
    let probe = WebProbe(userAgent: "guichet-test", timeout: 10)
    let server = try WebServer(Self.answers)
    #expect(await probe.ask(server.base + "/") == .status(200))
    #expect(await probe.ask(server.base + "/absente") == .status(404))
    #expect(await probe.ask(server.base + "/ailleurs") == .status(200))
    #expect(await probe.ask(server.base + "/sans-head") == .status(200))
  }

  @Test func `no redirect leads out of the web`() async throws {
    let server = try WebServer(Self.answers)
    let probe = WebProbe(userAgent: "guichet-test", timeout: 10)
    let answer = await probe.ask(server.base + "/fichier")
    guard case .failure = answer else {
      Issue.record("\(answer)")
      return
    }
  }

  @Test func `a port where nobody listens is a failure`() async {
    let probe = WebProbe(userAgent: "guichet-test", timeout: 5)
    guard case .failure = await probe.ask("http://127.0.0.1:1/") else {
      Issue.record("something answered")
      return
    }
  }
}
