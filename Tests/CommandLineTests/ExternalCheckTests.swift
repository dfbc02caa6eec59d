import Foundation
import Testing

/// `guichet check --external` against a real server on loopback.
@Suite(.timeLimit(.minutes(2)))
struct ExternalCheckTests {
  private static let settings = """
    version: 1
    title: Essai
    ministry: Ministère de l'Exemple
    base_url: https://carriere.exemple.org

    """

  private func site(linkingTo base: String, _ more: String = "") throws -> WorkingCopy {
    try WorkingCopy([
      "site.yml": Self.settings,
      "content/index.md": """
      ---
      title: Accueil
      ---

      Voir [la page des congés](\(base)/bonne) et [celle des primes](\(base)/absente#bas).
      \(more)
      """,
    ])
  }

  @Test func `a link that answers is known for a week, a broken one is told and asked again`()
    throws
  {
    let server = try LinkServer()
    let site = try site(linkingTo: server.base)
    let first = try site.guichet("check", "--external")
    #expect(first.status == 0, "\(first)")
    #expect(
      first.errors.contains("content/index.md:5:\(server.base.count + 57): avertissement"),
      "\(first.errors)")
    #expect(first.errors.contains("[lien-externe]") && first.errors.contains("HTTP 404"))
    #expect(first.output.contains("2 adresses interrogées, 0 adresse connue"), "\(first.output)")
    let again = try site.guichet("check", "--external")
    #expect(again.output.contains("1 adresse interrogée, 1 adresse connue"), "\(again.output)")
    #expect(try site.guichet("check", "--external", "--strict").status == 1)
  }

  @Test func `a site with errors asks nobody, and says so`() throws {
    let server = try LinkServer()
    let site = try site(linkingTo: server.base, "[perdu](nulle-part.md)")
    let checked = try site.guichet("check", "--external")
    #expect(checked.status == 1)
    #expect(checked.output.contains("aucune adresse n’a été interrogée"), "\(checked.output)")
    #expect(!checked.errors.contains("lien-externe"))
    let json = try site.guichet("check", "--external", "--json")
    #expect(json.output.contains("\"externalAsked\":0"), "\(json.output)")
  }
}

/// A web server on loopback that has one page; it ends with its input, which this holds.
private final class LinkServer {
  let base: String
  private let input = Pipe()

  init() throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-u", "-c", Self.program]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    base = "http://127.0.0.1:\(line.split(separator: "\n").first ?? "0")"
  }

  deinit { try? input.fileHandleForWriting.close() }

  private static let program = """
    import http.server, os, sys, threading
    class Handler(http.server.BaseHTTPRequestHandler):
        def answer(self):
            self.send_response(200 if self.path == '/bonne' else 404)
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
}
