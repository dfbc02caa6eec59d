import Gateway
import Testing

struct `An answer` {
  private func text(_ response: Response, withBody: Bool = true) -> String {
    String(decoding: response.bytes(withBody: withBody), as: UTF8.self)
  }

  @Test func `has its status first, its fields in order, its length and its body`() {
    var response = Response(422, contentType: "text/html; charset=utf-8", "é")
    response["Cache-Control"] = "no-cache"
    response["cache-control"] = "no-store"
    response.addCookie("a=1; Path=/")
    response.addCookie("b=2")
    #expect(
      text(response) == """
        Status: 422 Unprocessable Content\r
        Content-Type: text/html; charset=utf-8\r
        cache-control: no-store\r
        Set-Cookie: a=1; Path=/\r
        Set-Cookie: b=2\r
        Content-Length: 2\r
        \r
        é
        """)
  }

  @Test func `to HEAD has the length of the body and not the body`() {
    let response = Response(200, contentType: "text/plain", "abc")
    #expect(
      text(response, withBody: false)
        == "Status: 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\n")
  }

  @Test(arguments: [204, 304])
  func `of 204 and 304 has neither`(status: Int) {
    let text = text(Response(status, body: [0x61]))
    #expect(!text.contains("Content-Length") && text.hasSuffix("\r\n\r\n"))
  }

  @Test(arguments: [
    ("X-A", "a\r\nSet-Cookie: b=1"), ("X-A", "a\nb"), ("X-A", "a\u{0}"), ("X-A", "a\u{1B}"),
    ("X-A", "é"), ("X A", "a"), ("", "a"), ("X-A:", "a"), ("Status", "200"),
    ("Transfer-Encoding", "chunked"), ("connection", "close"), ("Date", "x"),
    ("Content-Length", "1"), ("Location", "/compte/"), ("Location", "//exemple.org"),
  ])
  func `with a field that must not be is a bare 500`(name: String, value: String) {
    var response = Response(200, contentType: "text/plain", "secret")
    response[name] = value
    #expect(response.refusedField == name)
    #expect(text(response).hasPrefix("Status: 500 Internal Server Error\r\n"))
    #expect(!text(response).contains("secret") && !text(response).contains("b=1"))
  }

  @Test func `may go elsewhere, by a whole address`() {
    var response = Response(303)
    response["Location"] = "https://exemple.org/compte/"
    #expect(text(response).contains("\r\nLocation: https://exemple.org/compte/\r\n"))
  }

  @Test func `loses a field that is set to nothing`() {
    var response = Response(200, contentType: "text/plain", "")
    response["CONTENT-TYPE"] = nil
    #expect(response.fields.isEmpty && response["Content-Type"] == nil)
  }
}
