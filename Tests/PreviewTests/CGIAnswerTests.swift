import Testing

@testable import Preview

/// What a browser is sent of what a CGI program writes.
struct CGIAnswerTests {
  private func read(_ text: String, to method: String = "GET") -> StaticAnswer? {
    CGIAnswer.read(Array(text.utf8), to: method)
  }

  @Test func `status, fields in their order, and body`() throws {
    let answer = try #require(
      read(
        "Status: 303 See Other\r\nLocation: /compte/\r\nSet-Cookie: a=1; Path=/\r\n"
          + "Set-Cookie: b=2\r\nContent-Length: 2\r\n\r\nok"))
    #expect(answer.status == 303)
    #expect(answer.headers.map(\.name) == ["Location", "Set-Cookie", "Set-Cookie"])
    #expect(answer.headers.map(\.value) == ["/compte/", "a=1; Path=/", "b=2"])
    #expect(answer.body == Array("ok".utf8))
  }

  @Test(arguments: [
    ("Content-Type: text/html\n\n<p>", 200), ("Location: /ailleurs\n\n", 302),
    ("Status: 404\nContent-Type: text/html\n\n", 404), ("STATUS:422 \n\n", 422),
  ])
  func `a status is told, or follows from the fields`(output: String, status: Int) throws {
    #expect(try #require(read(output)).status == status)
  }

  @Test(arguments: [
    "", "\n", "\r\n\r\n<p>", "<p>Bonjour</p>", "Content-Type: text/html\r\n", "X: 1\n\nbody",
    "Status: 99\n\n", "Status: 600\n\n", "Status: ok\n\n", "Status: 100 Continue\n\n",
    "Status: 200\nStatus: 500\n\n", "Location: /a\nlocation: /b\n\n", "Status: 200\n a: b\n\n",
    "Status: 200\nContent-Length: 9\n\ncourt", "Status: 200\nContent-Length: x\n\n",
    "Traceback (most recent call last):\n\n",
  ])
  func `what is no answer is not sent on`(output: String) { #expect(read(output) == nil) }

  @Test func `a head without end is no answer`() {
    #expect(read("Status: 200\nX: \(String(repeating: "a", count: 70_000))\n\n") == nil)
  }

  @Test func `fields of the connection are the server's`() throws {
    let answer = try #require(
      read("Status: 200\nTransfer-Encoding: chunked\nConnection: close\nX-A: b\n\nok"))
    #expect(answer.headers.map(\.name) == ["X-A"])
  }

  @Test func `the answer to HEAD tells a length and has no body`() throws {
    let answer = try #require(read("Status: 200\ncontent-length: 900\n\n", to: "HEAD"))
    #expect(answer.header("Content-Length") == "900")
    #expect(try #require(read("Status: 200\n\nbody", to: "HEAD")).body.isEmpty)
  }

  @Test(arguments: [204, 304])
  func `a status without a body has none, and no length`(status: Int) throws {
    let answer = try #require(read("Status: \(status)\n\nbody"))
    let sent = String(decoding: ResponseHead.bytes(of: answer, closes: false), as: UTF8.self)
    #expect(answer.body.isEmpty)
    #expect(!sent.contains("Content-Length"))
  }
}
