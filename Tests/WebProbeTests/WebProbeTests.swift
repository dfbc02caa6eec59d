import Foundation
import Testing
import WebProbe

/// Whether an address answers, asked of a real server on loopback.
@Suite(.timeLimit(.minutes(1)))
struct WebProbeTests {
  /// Runs a small web server in another process while `body` asks it.
  ///
  /// It ends with its input.
  private func serving(_ body: (String) async throws -> Void) async throws {
    let process = Process()
    let (input, output) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-u", "-c", Self.program]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    defer { try? input.fileHandleForWriting.close() }
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let port = try #require(Int(line.split(separator: "\n").first ?? ""))
    try await body("http://127.0.0.1:\(port)")
  }

  private static let program = """
    import http.server, os, sys, threading
    class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self):
            if self.path == '/sans-head' and self.command == 'HEAD': status = 405
            elif self.path == '/absente': status = 404
            elif self.path == '/ailleurs': status = 301
            elif self.path == '/fichier': status = 302
            else: status = 200
            self.send_response(status)
            if status == 301: self.send_header('Location', '/')
            if status == 302: self.send_header('Location', 'file:///etc/passwd')
            self.send_header('Content-Length', '0')
            self.end_headers()
        do_GET = do_HEAD = answer
        def log_message(self, *_): pass
    server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(server.server_address[1], flush=True)
    sys.stdin.read()
    os._exit(0)
    """

  @Test func `an address answers with a status, redirects followed`() async throws {
    let probe = WebProbe(userAgent: "guichet-test", timeout: 10)
    try await serving { base in
      #expect(await probe.ask(base + "/") == .status(200))
      #expect(await probe.ask(base + "/absente") == .status(404))
      #expect(await probe.ask(base + "/ailleurs") == .status(200))
      #expect(await probe.ask(base + "/sans-head") == .status(200))
    }
  }

  @Test func `no redirect leads out of the web`() async throws {
    try await serving { base in
      let answer = await WebProbe(userAgent: "guichet-test", timeout: 10).ask(base + "/fichier")
      guard case .failure = answer else {
        Issue.record("\(answer)")
        return
      }
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
