import SiteGenerator
import Testing

@testable import Preview

/// How bodies are read, one after the other on a connection.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct RequestBodyTests {
  private let site: PublishedFolder

  init() throws { site = try PublishedFolder(["index.html": "<h1>Accueil</h1>"]) }

  /// Runs a Python program against a preview whose account pages say how long the body was.
  private func asking(_ program: String) async throws -> String {
    let root = site.root
    let script = try site.script("say('Status: 200\\n\\n<' + str(len(body())) + '>')")
    let options = BuildOptions(site: root, output: root, home: root, now: 1_772_366_400)
    let server = try PreviewServer(
      StaticSite(root: root), Preview(options, language: .french),
      PreviewAccounts(path: "/compte", program: script, home: root, origin: nil), port: 0)
    let text = """
      import socket
      def send(*parts):
          s = socket.create_connection(('127.0.0.1', \(server.port))); s.settimeout(30)
          got = b''
          try:
              for part in parts: s.sendall(part)
              s.shutdown(socket.SHUT_WR)
              while part := s.recv(65536): got += part
          except ConnectionError: pass
          return got
      def post(fields, body): 
          head = b'POST /compte/ HTTP/1.1\\r\\nHost: localhost\\r\\n'
          return head + fields + b'\\r\\n\\r\\n' + body
      def form(body): return post(b'Content-Length: %d' % len(body), body)
      \(program)
      """
    return try await withThrowingTaskGroup(of: String?.self) { group in
      group.addTask {
        try await server.run()
        return nil
      }
      group.addTask { await output(of: ["python3", "-c", text]) }
      defer { group.cancelAll() }
      return try #require(try await group.next() ?? nil)
    }
  }

  @Test func `forms follow one another on a connection, at once or in pieces`() async throws {
    let said = try await asking(
      """
      got = send(form(b'a' * 5) + form(b'') + form(b'b' * 65536) + form(b'ccc'))
      print([got.count(b'<%d>' % n) for n in (5, 0, 65536, 3)])
      print(send(*[bytes([b]) for b in form(b'abcdef')]).count(b'<6>'))
      """)
    #expect(said == "[1, 1, 1, 1]\n1\n")
  }

  @Test func `a body without a bound, or beyond it, is refused unread`() async throws {
    let said = try await asking(
      """
      for fields in (b'Content-Length: 65537', b'Content-Length: 99999999999999999999',
          b'Transfer-Encoding: chunked', b'Transfer-Encoding: chunked\\r\\nContent-Length: 3',
          b'Content-Length: -1', b'Content-Length: +1', b'Content-Length: 3\\r\\nContent-Length: 3',
          b'Content-Length:'):
          print(send(post(fields, b'a=1'))[9:12].decode())
      """)
    #expect(said == "413\n413\n411\n411\n400\n400\n400\n400\n")
  }

  @Test func `nothing behind a refused body is taken for a request`() async throws {
    let said = try await asking(
      "print(send(post(b'Transfer-Encoding: chunked', form(b'a'))).count(b'HTTP/1.1'))")
    #expect(said == "1\n")
  }

  @Test func `a client that asks first is told to go on`() async throws {
    let said = try await asking(
      """
      head = post(b'Content-Length: 3\\r\\nExpect: 100-continue', b'')
      got = send(head, b'a=1'); print(b'<3>' in got)
      """)
    #expect(said == "True\n")
  }
}
