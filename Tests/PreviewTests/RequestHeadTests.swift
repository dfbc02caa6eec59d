import Testing

@testable import Preview

/// What is read before a request's body.
struct RequestHeadTests {
  private func read(_ text: String) -> RequestHead? { RequestHead(Array(text.utf8)) }

  @Test func `a head is a method, a path and fields`() throws {
    let head = try #require(
      read("GET /aide/?q=1 HTTP/1.1\r\nHost: localhost:8080\r\nACCEPT:\t a \r\naccept: b\r\n\r\n"))
    #expect(head.method == "GET")
    #expect(head.path == "/aide/")
    #expect(head.query == "q=1")
    #expect(head.version == "HTTP/1.1")
    #expect(head.fields == ["host": "localhost:8080", "accept": "a, b"])
    #expect(head.keepsOpen && !head.hasBody)
  }

  @Test(arguments: [
    ("GET / HTTP/1.0\r\n\r\n", false, false),
    ("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n", false, false),
    ("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n", true, true),
    ("POST / HTTP/1.1\r\nContent-Length: 0\r\n\r\n", true, false),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", true, true),
  ])
  func `whether more is asked, and a body follows`(text: String, open: Bool, body: Bool) throws {
    let head = try #require(read(text))
    #expect(head.keepsOpen == open)
    #expect(head.hasBody == body)
  }

  @Test(arguments: [
    "", "\r\n\r\n", "GET /\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n", "GET / HTTP/2\r\n\r\n",
    "GET http://localhost/ HTTP/1.1\r\n\r\n", "G(T / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost : a\r\n\r\n", "GET / HTTP/1.1\r\n folded\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET / HTTP/1.1\r\n: a\r\n\r\n",
    "GET / HTTP/1.1\r\nA: b\0c\r\n\r\n", "GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\n",
    "GET /?\0 HTTP/1.1\r\n\r\n",
  ])
  func `a malformed head is refused`(text: String) {
    #expect(read(text) == nil)
  }

  @Test func `bytes that are no text are refused`() {
    #expect(RequestHead(Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1\r\n\r\n".utf8)) == nil)
  }

  @Test(arguments: [("GET\r\n\r", 0, nil), ("GET\r\n\r\n", 0, 7), ("GET\r\n\r\nrest", 2, 7)])
  func `a head ends behind its empty line`(text: String, start: Int, end: Int?) {
    #expect(RequestHead.end(in: Array(text.utf8), from: start) == end)
  }

  @Test func `no value of an answer begins another field`() {
    let answer = StaticAnswer(301, [("Location", "/a\r\nSet-Cookie: b"), ("Content-Length", "0")])
    #expect(
      String(decoding: ResponseHead.bytes(of: answer, closes: true), as: UTF8.self)
        == "HTTP/1.1 301 \r\nLocation: /aSet-Cookie: b\r\nContent-Length: 0\r\n"
        + "Connection: close\r\n\r\n")
  }
}
