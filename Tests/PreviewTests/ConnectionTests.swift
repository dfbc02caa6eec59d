import SiteGenerator
import Testing

@testable import Preview

/// What the preview bears from whoever connects to it.
@Suite(.serialized, .timeLimit(.minutes(1)))
struct ConnectionTests {
  private let site: PublishedFolder

  init() throws { site = try PublishedFolder(["index.html": "<h1>Accueil</h1>"]) }

  /// Runs a Python program against a preview; it finds the port in `port`.
  private func asking(_ program: String) async throws -> String {
    let root = site.root
    let options = BuildOptions(site: root, output: root, home: "\(root)/var", now: 1_772_366_400)
    let server = try PreviewServer(
      StaticSite(root: root, addition: PageAddition()), Preview(options, language: .french),
      PreviewAccounts(path: "/compte", program: "\(root)/guichet.cgi", home: root, origin: nil),
      port: 0)
    let text = """
      import socket, time
      port = \(server.port)
      def connect():
          s = socket.create_connection(('127.0.0.1', port)); s.settimeout(30); return s
      def read(s):
          got = b''
          try:
              while part := s.recv(65536): got += part
          except (ConnectionError, TimeoutError): pass
          return got
      get = b'GET / HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n'
      last = b'GET / HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n'
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

  @Test func `a head of 16 KB is read, a longer one is refused, and others are served meanwhile`()
    async throws
  {
    let said = try await asking(
      """
      s = connect()
      s.sendall(b'GET /?' + b'a' * 16000 + b' HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n')
      print(read(s)[:12].decode())
      for head in (b'GET /' + b'a' * 200000, b'GET / HTTP/1.1\\r\\n' + b'A: b\\r\\n' * 40000):
          s = connect()
          try: s.sendall(head)
          except ConnectionError: pass
          print(read(s)[:12].decode())
      s = connect(); s.sendall(last); print(b'<h1>Accueil</h1>' in read(s))
      """)
    #expect(said == "HTTP/1.1 200\nHTTP/1.1 431\nHTTP/1.1 431\nTrue\n")
  }

  @Test func `one connection carries several requests, sent at once or in pieces`() async throws {
    let said = try await asking(
      """
      s = connect(); s.sendall(get + get + last); print(read(s).count(b'HTTP/1.1 200'))
      s = connect()
      for byte in last: s.sendall(bytes([byte]))
      print(read(s).count(b'HTTP/1.1 200'))
      s = connect()
      s.sendall(b'POST / HTTP/1.1\\r\\nHost: localhost\\r\\nContent-Length: 9\\r\\n\\r\\n' + get)
      got = read(s); print(got.count(b'HTTP/1.1 405'), got.count(b'HTTP/1.1 200'))
      """)
    #expect(said == "3\n1\n1 0\n")
  }

  @Test func `beyond 64 open connections a new one is closed, until one goes`() async throws {
    let said = try await asking(
      """
      open = [connect() for _ in range(64)]
      for s in open: s.sendall(get)
      print(sum(s.recv(12) == b'HTTP/1.1 200' for s in open))
      s = connect()
      try: s.sendall(last)
      except ConnectionError: pass
      print(len(read(s)))
      for s in open: s.close()
      time.sleep(0.3)
      s = connect(); s.sendall(last); print(read(s)[:12].decode())
      """)
    #expect(said == "64\n0\nHTTP/1.1 200\n")
  }

  @Test func `a page that is left gives its place back`() async throws {
    let said = try await asking(
      """
      news = b'GET /_guichet/changements HTTP/1.1\\r\\nHost: localhost\\r\\n\\r\\n'
      for _ in range(70):
          s = connect(); s.sendall(news); assert s.recv(12) == b'HTTP/1.1 200'; s.close()
          time.sleep(0.005)
      s = connect(); s.sendall(last); print(read(s)[:12].decode())
      """)
    #expect(said == "HTTP/1.1 200\n")
  }
}
