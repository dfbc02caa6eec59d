import Gateway
import Testing

struct `A request from variables` {
  private func request(_ lines: String...) throws(RequestProblem) -> Request {
    let entries = (["REQUEST_METHOD=GET", "SCRIPT_NAME=/compte"] + lines).map { Array($0.utf8) }
    return try Request(Environment(entries: entries), limits: Limits())
  }

  private func problem(_ entries: [[UInt8]]) -> RequestProblem? {
    do throws(RequestProblem) {
      _ = try Request(Environment(entries: entries), limits: Limits())
    } catch { return error }
    return nil
  }

  @Test(arguments: [
    ("GET", Method.get), ("HEAD", .head), ("POST", .post), ("DELETE", .delete),
    ("OPTIONS", .options), ("get", .other("get")), ("PATCH", .other("PATCH")),
    ("M-SEARCH", .other("M-SEARCH")),
  ])
  func `methods are compared exactly`(text: String, method: Method) throws {
    #expect(try Method(parsing: Array(text.utf8)) == method)
  }

  @Test(arguments: ["", "GE T", "GET\n", "PÖST", "A23456789012345678901234567890123"])
  func `what is no token is no method`(text: String) {
    #expect(throws: RequestProblem.badMethod) { try Method(parsing: Array(text.utf8)) }
  }

  @Test(arguments: [
    (["SCRIPT_NAME=/compte", "PATH_INFO=/connexion"], "/compte/connexion"),
    (["SCRIPT_NAME=/compte/connexion"], "/compte/connexion"),
    (["SCRIPT_NAME=", "PATH_INFO=/compte/connexion"], "/compte/connexion"),
    (["SCRIPT_NAME=/compte", "PATH_INFO=/a/été%2e"], "/compte/a/été%2e"),
  ])
  func `servers cut the path in different places, and it is decoded once`(
    lines: [String], path: String
  ) throws {
    let entries = (["REQUEST_METHOD=GET"] + lines).map { Array($0.utf8) }
    #expect(try Request(Environment(entries: entries), limits: Limits()).path == path)
  }

  @Test(
    arguments: [
      [], [0x61], [0x2F, 0x0D, 0x0A], [0x2F, 0x20], [0x2F, 0x7F], [0x2F, 0xC0, 0xAE],
      [0x2F, 0xFF], [0x2F, 0x09], [0x2F, 0xED, 0xA0, 0x80],
    ] as [[UInt8]])
  func `a path with a control, a space or broken UTF-8 is 400`(path: [UInt8]) {
    let entries = [Array("REQUEST_METHOD=GET".utf8), Array("SCRIPT_NAME=".utf8) + path]
    #expect(problem(entries) == .badPath && RequestProblem.badPath.status == 400)
    let query = entries[0...0] + [Array("SCRIPT_NAME=/".utf8), Array("QUERY_STRING=".utf8) + path]
    let isQuery = path.isEmpty || path == [0x61]
    #expect(problem(Array(query)) == (isQuery ? nil : .badQuery))
  }

  @Test func `a path of 2,048 bytes and a query of 4,096 are taken, one more is 414`() {
    func entries(_ path: Int, _ query: Int) -> [[UInt8]] {
      [
        Array("REQUEST_METHOD=GET".utf8),
        Array("PATH_INFO=/".utf8) + Array(repeating: 0x61, count: path - 1),
        Array("QUERY_STRING=".utf8) + Array(repeating: 0x61, count: query),
      ]
    }
    #expect(problem(entries(2048, 4096)) == nil)
    #expect(problem(entries(2049, 0)) == .pathTooLong)
    #expect(problem(entries(1, 4097)) == .queryTooLong)
    #expect(RequestProblem.pathTooLong.status == 414)
  }

  @Test(arguments: [
    "HTTP_COOKIE", "HTTP_ORIGIN", "HTTP_HOST", "HTTP_SEC_FETCH_SITE", "HTTP_AUTHORIZATION",
    "CONTENT_LENGTH", "CONTENT_TYPE", "REQUEST_METHOD", "REMOTE_ADDR", "SCRIPT_NAME", "PATH_INFO",
    "HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP", "HTTP_TRANSFER_ENCODING",
  ])
  func `a variable that decides something and stands twice is 400`(name: String) {
    let twice = Environment(
      entries: ["REQUEST_METHOD=GET", "SCRIPT_NAME=/", "\(name)=/GET", "\(name)=/GET"]
        .map { Array($0.utf8) })
    #expect(throws: RequestProblem.self) { try Request(twice, limits: Limits()) }
    #expect(
      problem(["PATH_INFO=/", "\(name)=a", "\(name)=b"].map { Array($0.utf8) })?.status == 400)
  }

  @Test func `a list that came in two lines is one list`() throws {
    let request = try request("HTTP_ACCEPT=text/html", "HTTP_ACCEPT=application/json")
    #expect(request.headers[.accept] == "text/html, application/json")
  }

  @Test func `headers outside the list do not reach the program`() throws {
    let request = try request(
      "HTTP_X_HTTP_METHOD_OVERRIDE=DELETE", "HTTP_PROXY=http://evil.exemple.org",
      "HTTP_REFERER=https://exemple.org/secret", "HTTP_RANGE=bytes=0-1", "NOISE", "=x")
    #expect(request.method == .get)
    #expect(Header.allCases.filter { request.headers[$0] != nil } == [.range])
  }

  @Test func `a header of 8 KiB is taken, a longer one and 64 KiB of them are 431`() {
    let long = String(repeating: "a", count: 8 * 1024)
    let one = ["REQUEST_METHOD=GET", "PATH_INFO=/"].map { Array($0.utf8) }
    #expect(problem(one + [Array("HTTP_COOKIE=\(long)".utf8)]) == nil)
    #expect(
      problem(one + [Array("HTTP_COOKIE=\(long)a".utf8)]) == .headerTooLarge("HTTP_COOKIE"))
    let many = (0..<8).map { Array("HTTP_X_\($0)=\(long)".utf8) }
    #expect(problem(one + many) == .tooManyHeaders)
    #expect(RequestProblem.tooManyHeaders.status == 431)
  }
}
