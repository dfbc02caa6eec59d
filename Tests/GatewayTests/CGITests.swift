import Gateway
import Glibc
import Testing

struct `One CGI request` {
  private static let post = ["REQUEST_METHOD=POST", "SCRIPT_NAME=/compte", "PATH_INFO=/connexion"]

  private func answer(
    _ lines: [String], sending body: String, ended: Bool = true, limits: Limits = Limits()
  ) -> (answer: String, unread: Int) {
    Pipes().answer(
      Environment(entries: lines.map { Array($0.utf8) }, limits: limits),
      sending: Array(body.utf8), ended: ended, limits: limits, handler: echo)
  }

  @Test func `is answered with its status first`() {
    let (answer, _) = answer(Self.post + ["CONTENT_LENGTH=3", "QUERY_STRING=x=1"], sending: "a=1")
    #expect(
      answer == "Status: 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
        + "Content-Length: 30\r\n\r\npost /compte/connexion?x=1 a=1")
  }

  @Test func `is never read past its length, and does not wait for the end`() {
    let (answer, unread) = answer(
      Self.post + ["CONTENT_LENGTH=3"], sending: "a=1&b=2", ended: false)
    #expect(answer.hasSuffix("? a=1") && unread == 4)
  }

  @Test(arguments: [
    (["CONTENT_LENGTH=-5"], 400), (["CONTENT_LENGTH=+3"], 400), (["CONTENT_LENGTH=3 "], 400),
    (["CONTENT_LENGTH=0x3"], 400), (["CONTENT_LENGTH=3,3"], 400), (["CONTENT_LENGTH=4"], 400),
    (["CONTENT_LENGTH=99999999999999999999999"], 413), (["CONTENT_LENGTH=16385"], 413),
    (["CONTENT_LENGTH="], 411), ([], 411), (["CONTENT_LENGTH=0"], 200),
    (["CONTENT_LENGTH=-1"], 200), (["HTTP_TRANSFER_ENCODING=chunked"], 200),
  ])
  func `says how long it is`(lines: [String], status: Int) {
    let (answer, _) = answer(Self.post + lines, sending: "a=1")
    #expect(answer.hasPrefix("Status: \(status) "))
  }

  @Test(arguments: ["CONTENT_LENGTH=20000", "HTTP_TRANSFER_ENCODING=chunked"])
  func `that is too long is drained and then refused`(line: String) {
    let (answer, unread) = answer(
      Self.post + [line], sending: String(repeating: "a", count: 20000))
    #expect(answer.hasPrefix("Status: 413 ") && unread == 0)
  }

  @Test func `that is longer than the limit of draining is left alone after it`() {
    var limits = Limits()
    limits.body = 10
    limits.drained = 100
    let (answer, unread) = answer(
      Self.post + ["CONTENT_LENGTH=200"], sending: String(repeating: "a", count: 200),
      limits: limits)
    #expect(answer.hasPrefix("Status: 413 ") && unread == 100)
  }

  @Test func `that is refused for something else is drained first`() {
    let (answer, unread) = answer(
      Self.post + ["CONTENT_LENGTH=3", "HTTP_COOKIE=a=1", "HTTP_COOKIE=a=2"], sending: "a=1")
    #expect(answer.hasPrefix("Status: 400 ") && unread == 0)
  }

  @Test func `without its body is given up after the idle time`() {
    var limits = Limits()
    limits.idle = 1
    let (answer, _) = answer(
      Self.post + ["CONTENT_LENGTH=4"], sending: "a=1", ended: false, limits: limits)
    #expect(answer.hasPrefix("Status: 408 "))
  }

  @Test func `whose body comes too slowly as a whole is given up`() {
    var limits = Limits()
    limits.wholeBody = -1
    let (answer, _) = answer(Self.post + ["CONTENT_LENGTH=3"], sending: "a=1", limits: limits)
    #expect(answer.hasPrefix("Status: 408 "))
  }

  @Test(arguments: ["GET", "HEAD"])
  func `that needs no body has none, and what came is dropped`(method: String) {
    let (answer, unread) = answer(
      ["REQUEST_METHOD=\(method)", "PATH_INFO=/", "CONTENT_LENGTH=20000"],
      sending: String(repeating: "a", count: 20000))
    let body = method == "GET" ? "get /? " : ""
    #expect(answer.hasPrefix("Status: 200 ") && answer.hasSuffix("\r\n\r\n\(body)"))
    #expect(unread == 0)
  }

  @Test func `tells the handler of a refusal what kind of answer is wanted`() {
    let entries = ["REQUEST_METHOD=GET", "PATH_INFO=x", "HTTP_ACCEPT=application/json"]
    var refused: RefusedRequest?
    _ = Pipes().answer(Environment(entries: entries.map { Array($0.utf8) }), sending: []) {
      if case .refused(let problem) = $0 { refused = problem }
      return Response(400)
    }
    #expect(refused == RefusedRequest(.badPath, prefersJSON: true))
  }

  @Test func `whose client went away ends without a signal`() {
    var ends: [Int32] = [-1, -1]
    _ = unsafe pipe(&ends)
    close(ends[0])
    let former = signal(SIGPIPE, SIG_IGN)
    Responder.serveCGI(
      environment("REQUEST_METHOD=GET", "PATH_INFO=/"), limits: Limits(), input: -1,
      output: ends[1], handler: echo)
    signal(SIGPIPE, former)
    close(ends[1])
  }
}
