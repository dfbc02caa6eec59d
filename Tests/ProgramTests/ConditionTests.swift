import FileSystem
import Glibc
import TestPortal
import TestSupport
import Testing

/// What web servers do to a CGI program, each in its own way.
@Suite(.serialized)
struct `The program` {
  /// A request whose answer does not depend on what is left over around it.
  private static let page = Visit.get("/connexion", cookie: "0123456789abcdefABCDEF")

  private func run(
    _ home: Home, _ visit: Visit, arguments: [String] = [], more: [String] = [],
    input: Child.Input = .pipe
  ) throws -> Child.Outcome {
    let child = try Child(
      BuiltProgram.counter, arguments: arguments,
      environment: home.variables(visit) + more.map { Array($0.utf8) }, input: input)
    child.send(visit.body)
    return child.outcome()
  }

  @Test func `does not look at its arguments`() async throws {
    let home = try await Home()
    let plain = try run(home, Self.page)
    #expect(plain.code == 0 && plain.answer?.status == 200 && plain.errors == "")
    // What Apache makes of `?sign+--key` (RFC 3875 §4.4, CVE-2012-1823).
    let other = try run(home, Self.page, arguments: ["sign", "--key", "-h", "--version"])
    #expect(other.code == 0 && other.output == plain.output)
  }

  @Test func `does not use a proxy that a header names`() async throws {
    let home = try await Home()
    let plain = try run(home, Self.page)
    let more = ["HTTP_PROXY=http://127.0.0.1:9", "http_proxy=http://127.0.0.1:9", "HTTP_HOST=x.y"]
    #expect(try run(home, Self.page, more: more).output == plain.output)
  }

  @Test func `takes its links from no header`() async throws {
    let home = try await Home()
    var visit = Visit.registration()
    for name in ["Host", "X-Forwarded-Host", "Forwarded", "X-Forwarded-For", "X-Real-IP"] {
      visit.headers.append((name: name, value: "evil.invalid"))
    }
    visit.headers.append((name: "X_Forwarded_Proto", value: "gopher"))
    #expect(try run(home, visit).answer?.status == 200)
    let links = try home.rows("SELECT json_extract(details, '$.lien') FROM outbox")
    #expect(links.count == 2)
    #expect(links.allSatisfy { $0.hasPrefix("http://localhost:8080/compte/") })
    #expect(try home.rows("SELECT DISTINCT address FROM audit") == ["192.0.2.7"])
  }

  @Test func `holds no descriptor that the server left open`() async throws {
    let home = try await Home()
    let (theirs, ours) = try Plumbing.socketPair()
    defer { close(ours) }
    let visit = Visit.signIn()
    let child = try Child(
      BuiltProgram.counter, environment: home.variables(visit), stray: theirs)
    close(theirs)
    // The end comes while the program still waits for its body: it let go of the connection first.
    #expect(readAll(ours, within: 60_000) == [])
    child.send(visit.body)
    #expect(child.outcome().answer?.status == 422)
  }

  @Test func `makes files for its owner alone`() async throws {
    let home = try await Home()
    #expect(try home.ask(.signIn()).status == 422)
    let places = Command.output(["find", "\(home.path)/slots", "-type", "f"])
    #expect(places?.isEmpty == false)
    let open = Command.output(["find", home.path, "-path", "*/slots*", "-perm", "/077"])
    #expect(open == "")
    #expect(Command.output(["find", home.path, "-name", "accounts*", "-perm", "/077"]) == "")
  }

  @Test(arguments: [3, 40, 4096])
  func `reads no further than the length that is announced`(more: Int) async throws {
    let home = try await Home()
    var visit = Visit.signIn()
    let pipe = try Plumbing.pipe()
    defer { close(pipe.reading) }
    Plumbing.write(visit.body + [UInt8](repeating: 0x26, count: more), to: pipe.writing)
    let outcome = try run(home, visit, input: .descriptor(pipe.reading))
    #expect(outcome.answer?.status == 422 && outcome.code == 0)
    close(pipe.writing)
    #expect(readAll(pipe.reading, within: 60_000)?.count == more)
    visit.headers.append((name: "Content-Length", value: "\(visit.body.count + 1)"))
    #expect(try run(home, visit).answer?.status == 400)
  }

  @Test func `reads a megabyte before it refuses it`() async throws {
    let home = try await Home()
    var visit = Visit.signIn()
    visit.body = [UInt8](repeating: 0x61, count: 1 << 20)
    let outcome = try run(home, visit)
    #expect(outcome.answer?.status == 413 && outcome.code == 0)
    #expect(try home.count("counter") == 0)
  }

  @Test func `takes any kind of standard input`() async throws {
    let home = try await Home()
    let page = try run(home, Self.page)
    #expect(try run(home, Self.page, input: .nothing).output == page.output)
    #expect(try run(home, Self.page, input: .socket).output == page.output)
    #expect(try run(home, Self.page, input: .closed).output == page.output)
    let form = try run(home, .signIn()).answer
    #expect(form?.status == 422)
    #expect(try run(home, .signIn(), input: .socket).answer?.body.count == form?.body.count)
    #expect(try run(home, .signIn(), input: .nothing).answer?.status == 400)
  }

  @Test func `ends well where nobody reads its answer, and keeps what it did`() async throws {
    let home = try await Home()
    let visit = Visit.registration()
    let child = try Child(
      BuiltProgram.counter, environment: home.variables(visit), isHeard: false)
    child.send(visit.body)
    let outcome = child.outcome()
    #expect(outcome.code == 0)
    #expect(try home.count("registration") == 1 && home.count("outbox") == 2)
  }

  @Test(arguments: ["HTTP_COOKIE", "HTTP_X_UNKNOWN", "QUERY_STRING", "PATH_INFO", "REMOTE_ADDR"])
  func `refuses a variable of 64 KiB`(name: String) async throws {
    let home = try await Home()
    let outcome = try run(
      home, Self.page, more: ["\(name)=" + String(repeating: "a", count: 65_536)])
    #expect(outcome.code == 0)
    #expect([400, 414, 431].contains(outcome.answer?.status))
  }

  @Test func `says to a person what it is`() async throws {
    let child = try Child(BuiltProgram.counter, environment: [], input: .nothing)
    let outcome = child.outcome()
    #expect(outcome.code == 2 && outcome.text.contains("guichet serve"))
  }

  @Test func `answers a HEAD without a body and with its length`() async throws {
    let home = try await Home()
    var visit = Self.page
    let page = try #require(try run(home, visit).answer)
    visit.method = "HEAD"
    let head = try #require(try run(home, visit).answer)
    #expect(head.body == [] && head.fields == page.fields)
  }

  @Test func `waits for a place to hash in before it looks anybody up, and not for ever`()
    async throws
  {
    let home = try await Home(["account.hash_slots": "1"])
    try home.addAccount()
    #expect(try home.ask(.signIn()).status == 303)
    let before = try home.rows("SELECT count FROM counter")
    let place = try HeldLock("\(home.path)/slots/0")
    for visit in [Visit.signIn(), .registration("200001")] {
      let answer = try home.ask(visit)
      #expect(answer.status == 503 && answer["Retry-After"] == "5")
    }
    #expect(try home.rows("SELECT count FROM counter") == before)
    #expect(try home.count("registration") == 0)
    place.release()
    #expect(try home.ask(.signIn()).status == 303)
  }
}
