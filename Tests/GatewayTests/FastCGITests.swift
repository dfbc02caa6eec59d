import Gateway
import Glibc
import TestSupport
import Testing

@Suite(.serialized)
struct `A FastCGI worker` {
  private static let get = ["REQUEST_METHOD=GET", "SCRIPT_NAME=/compte", "PATH_INFO=/"]
  private static let post = ["REQUEST_METHOD=POST", "SCRIPT_NAME=/compte", "PATH_INFO=/"]

  private func worker(answers: Int, idle: Int = 10_000) throws -> FastCGIFixture {
    try FastCGIFixture(limits: limits(answers, idle))
  }

  private func limits(_ answers: Int, _ idle: Int = 10_000) -> Limits {
    var limits = Limits()
    limits.requestsPerWorker = answers
    limits.idle = idle
    return limits
  }

  private func ask(
    _ worker: FastCGIFixture, _ lines: [String], body: [UInt8] = [], keep: Bool = false,
    recordLength: Int = 60000
  ) throws -> FastCGIAnswer {
    let descriptor = try worker.connect()
    FastCGIClient.send(
      FastCGIClient.begin(keep: keep)
        + FastCGIClient.parameters(lines, recordLength: recordLength) + FastCGIClient.body(body),
      to: descriptor)
    return FastCGIClient.receive(descriptor)
  }

  @Test func `answers as CGI does, forgets each request, and ends after its last`() throws {
    let worker = try worker(answers: 3)
    let first = try ask(
      worker, Self.post + ["CONTENT_LENGTH=3", "QUERY_STRING=x"], body: Array("a=1".utf8))
    #expect(
      first.output == "Status: 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\n"
        + "Content-Length: 19\r\n\r\npost /compte/?x a=1" && first.ends == 1)
    #expect(try ask(worker, Self.get).output.hasSuffix("\r\n\r\nget /compte/? "))
    #expect(
      try ask(worker, Self.get + ["HTTP_COOKIE=a", "HTTP_COOKIE=b"]).output.contains(" 400 "))
    #expect(worker.end() == .served)
  }

  @Test func `reads variables that are cut anywhere`() throws {
    let worker = try worker(answers: 1)
    let query = "QUERY_STRING=" + String(repeating: "q", count: 300)
    let answer = try ask(worker, Self.get + [query], recordLength: 7)
    #expect(answer.output.contains(String(repeating: "q", count: 300)))
    #expect(worker.end() == .served)
  }

  @Test func `closes a connection that the server would keep`() throws {
    let worker = try worker(answers: 2)
    for _ in 0..<2 { #expect(try ask(worker, Self.get, keep: true).ends == 1) }
    #expect(worker.end() == .served)
  }

  @Test(arguments: [
    (["CONTENT_LENGTH=20000"], 20000, 413), (["CONTENT_LENGTH=300000"], 300_000, 413),
    (["CONTENT_LENGTH=4"], 3, 400), (["CONTENT_LENGTH=-1"], 3, 200),
    (["HTTP_TRANSFER_ENCODING=chunked"], 20000, 413), ([], 0, 411),
  ])
  func `has the same limits`(lines: [String], count: Int, status: Int) throws {
    let worker = try worker(answers: 1)
    let body = [UInt8](repeating: 0x61, count: count)
    let answer = try ask(worker, Self.post + lines, body: body)
    #expect(answer.output.hasPrefix("Status: \(status) ") && answer.ends == 1)
    #expect(worker.end() == .served)
  }

  @Test func `refuses 64 KiB of variables`() throws {
    let worker = try worker(answers: 1)
    let many = (0..<9).map { "HTTP_X_\($0)=" + String(repeating: "a", count: 8000) }
    #expect(try ask(worker, Self.get + many).output.hasPrefix("Status: 431 "))
    #expect(worker.end() == .served)
  }

  @Test func `gives up a body that does not come`() throws {
    let worker = try worker(answers: 1, idle: 1)
    let descriptor = try worker.connect()
    FastCGIClient.send(
      FastCGIClient.begin() + FastCGIClient.parameters(Self.post + ["CONTENT_LENGTH=3"]),
      to: descriptor)
    #expect(FastCGIClient.receive(descriptor).output.hasPrefix("Status: 408 "))
    #expect(worker.end() == .served)
  }

  @Test func `survives who leaves at once, who talks nonsense and who wants another role`() throws {
    let worker = try worker(answers: 1)
    close(try worker.connect())
    let nonsense = try worker.connect()
    FastCGIClient.send(Array("GET / HTTP/1.1\r\n\r\n".utf8), to: nonsense)
    shutdown(nonsense, Int32(SHUT_WR))
    #expect(FastCGIClient.receive(nonsense).output == "")
    let authorizer = try worker.connect()
    FastCGIClient.send(
      FastCGIClient.begin(role: 2) + FastCGIClient.parameters(Self.get), to: authorizer)
    #expect(FastCGIClient.receive(authorizer).output == "")
    #expect(try ask(worker, Self.get).output.hasPrefix("Status: 200 "))
    #expect(worker.end() == .served)
  }

  @Test func `leaves the next request to its successor where it should end`() throws {
    let worker = try FastCGIFixture(shouldEnd: { true })
    let descriptor = try worker.connect()
    #expect(worker.end() == .served)
    close(descriptor)
  }

  @Test func `ends at SIGTERM while it waits`() throws {
    let worker = try worker(answers: 2)
    #expect(try ask(worker, Self.get).ends == 1)
    worker.signal(SIGTERM)
    #expect(worker.end() == .served)
  }

  @Test func `finishes the request at hand when SIGTERM comes`() throws {
    let worker = try FastCGIFixture(handler: { outcome in
      pthread_kill(pthread_self(), SIGTERM)
      return echo(outcome)
    })
    #expect(try ask(worker, Self.get).output.hasPrefix("Status: 200 "))
    #expect(worker.end() == .served)
  }
}
