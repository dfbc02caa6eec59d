import Testing

@testable import Preview

/// How a program is run once a request.
@Suite(.timeLimit(.minutes(1)))
struct CGIChildTests {
  private let folder: PublishedFolder

  init() throws { folder = try PublishedFolder([:]) }

  private func run(
    _ program: String, _ environment: [String] = [], body: [UInt8] = [],
    limits: CGIChild.Limits = CGIChild.Limits()
  ) async throws -> CGIChild.Outcome {
    await CGIChild(program: try folder.script(program), limits: limits).run(
      environment: environment, body: body)
  }

  private func output(_ text: String) -> CGIChild.Outcome { .output(Array(text.utf8)) }

  @Test func `a program has the variables it is given and no other`() async throws {
    let run = try await run(
      "say(repr(sorted(k for k in env if not k.startswith('PYTHON'))) + env['A'])", ["A=été", "B="])
    #expect(run == output("['A', 'B']été"))
  }

  @Test func `the body stands on the standard input, which then ends`() async throws {
    let run = try await run("say(repr(sys.stdin.buffer.read()))", body: Array("a=1".utf8))
    #expect(run == output("b'a=1'"))
  }

  @Test func `a program may answer at length before it reads, and read nothing`() async throws {
    let body = [UInt8](repeating: 0x61, count: 1 << 20)
    let early = try await run(
      "say('x' * 1000000); say(str(len(sys.stdin.buffer.read())))", body: body)
    #expect(early == output(String(repeating: "x", count: 1_000_000) + "1048576"))
    let deaf = try await run("os.close(0); say('fini')", body: body)
    #expect(deaf == output("fini"))
  }

  @Test func `what a program said before it died is all that there is`() async throws {
    let run = try await run("say('Status: 2'); os.kill(os.getpid(), signal.SIGKILL)")
    #expect(run == output("Status: 2"))
  }

  @Test func `a program that does not end is ended, with those that it has started`() async throws {
    var limits = CGIChild.Limits()
    limits.time = 700
    #expect(try await run("time.sleep(20)", limits: limits) == .tooSlow)
    // Whoever holds a descriptor of the file holds its lock.
    let lock = "\(folder.root)/verrou"
    let parent = """
      import fcntl
      f = open('\(lock)', 'w'); fcntl.flock(f, fcntl.LOCK_EX)
      os.fork() or time.sleep(20)
      """
    #expect(try await run(parent, limits: limits) == .tooSlow)
    let isFree =
      "n=0; until flock -n \(lock) true; do n=$((n+1)); [ $n -lt 50 ] || exit 1; sleep .1; done"
    #expect(await PreviewTests.output(of: ["sh", "-c", isFree]) != nil)
  }

  @Test func `a program that has said all and stays is ended, and its answer counts`() async throws
  {
    var limits = CGIChild.Limits()
    limits.time = 700
    let stays = "say('tout'); os.close(0); os.close(1); os.close(2); time.sleep(30)"
    #expect(try await run(stays, limits: limits) == output("tout"))
  }

  @Test func `a program that says too much is ended`() async throws {
    var limits = CGIChild.Limits()
    limits.output = 100_000
    #expect(try await run("while True: say('x' * 4096)", limits: limits) == .tooLarge)
  }

  @Test func `a program that is not there, or is none, is not started`() async throws {
    let none = CGIChild(program: "\(folder.root)/rien.cgi")
    #expect(await none.run(environment: [], body: []) == .notStarted(2))
    try folder.write("texte.cgi", "Bonjour.\n")
    let text = CGIChild(program: "\(folder.root)/texte.cgi")
    #expect(await text.run(environment: [], body: []) == .notStarted(13))
  }

  @Test func `forty programs at once each have their own answer`() async throws {
    let child = CGIChild(program: try folder.script("say(body().decode())"))
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        group.addTask {
          let body = Array("n=\(number)".utf8)
          let run = await child.run(
            environment: ["CONTENT_LENGTH=\(body.count)"], body: body)
          return run == .output(body)
        }
      }
      for await isOwn in group { #expect(isOwn) }
    }
  }
}
