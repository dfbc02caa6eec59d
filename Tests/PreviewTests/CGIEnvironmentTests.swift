import Testing

@testable import Preview

/// What a CGI program is told of a request.
struct CGIEnvironmentTests {
  private func entries(_ text: String, body: String = "") throws -> [String] {
    let head = try #require(RequestHead(Array(text.utf8)))
    return CGIEnvironment.entries(
      for: BrowserRequest(head: head, body: Array(body.utf8)), path: "/compte/prénom",
      home: "/srv/apercu", port: 8081)
  }

  @Test func `a request without a body has no length and no type`() throws {
    #expect(
      try entries("GET /compte/pr%C3%A9nom?q=%20a HTTP/1.0\r\n\r\n") == [
        "GATEWAY_INTERFACE=CGI/1.1", "SERVER_SOFTWARE=guichet", "SERVER_PROTOCOL=HTTP/1.0",
        "SERVER_NAME=localhost", "SERVER_PORT=8081", "REMOTE_ADDR=127.0.0.1", "REQUEST_METHOD=GET",
        "SCRIPT_NAME=", "PATH_INFO=/compte/prénom", "QUERY_STRING=q=%20a",
        "GUICHET_HOME=/srv/apercu",
      ])
  }

  @Test func `a form has its length, its type and its fields`() throws {
    let entries = try entries(
      "POST / HTTP/1.1\r\nHost: 127.0.0.1:8081\r\nContent-Length: 3\r\nContent-Type: text/x\r\n"
        + "Accept-Language: fr\r\nCookie: a=b\r\n\r\n", body: "a=1")
    #expect(
      entries.dropFirst(11) == [
        "CONTENT_LENGTH=3", "CONTENT_TYPE=text/x", "HTTP_ACCEPT_LANGUAGE=fr", "HTTP_COOKIE=a=b",
        "HTTP_HOST=127.0.0.1:8081",
      ])
    #expect(entries.contains("SERVER_NAME=127.0.0.1"))
  }

  @Test(arguments: ["Proxy", "PROXY", "X_Real_IP", "X.Real.IP", "X'Y", "Content_Length"])
  func `a field that would pass for another is dropped`(name: String) throws {
    let entries = try entries("GET / HTTP/1.1\r\n\(name): 203.0.113.9\r\n\r\n")
    #expect(!entries.contains { $0.hasPrefix("HTTP_") || $0.contains("203.0.113.9") })
  }
}
