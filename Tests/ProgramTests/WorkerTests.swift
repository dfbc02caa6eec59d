import FileSystem
import Glibc
import TestPortal
import Testing

/// FastCGI with the real program.
@Suite(.serialized)
struct `Workers behind one socket` {
  @Test func `answer as CGI does, and end when they are asked to`() async throws {
    let home = try await Home()
    let workers = try FastCGIWorkers(2, home: home)
    let page = Visit.get("/connexion", cookie: "0123456789abcdefABCDEF")
    let answer = try home.ask(page)
    for _ in 0..<6 { #expect(try workers.ask(page) == answer) }
    #expect(workers.end() == [0, 0])
    #expect(workers.said == "")
  }

  @Test func `forget who was there before`() async throws {
    let home = try await Home()
    try home.addAccount()
    let workers = try FastCGIWorkers(1, home: home)
    let cookie = try #require(try workers.ask(.signIn()).cookie)
    #expect(try workers.ask(.get("/", cookie: cookie)).text.contains("DOSSOU"))
    #expect(try workers.ask(.get("/")).status == 303)
    #expect(try workers.ask(.get("/connexion")).text.contains("DOSSOU") == false)
  }

  @Test func `take up a new portal, and new accounts, without a new start`() async throws {
    let home = try await Home()
    let workers = try FastCGIWorkers(1, home: home)
    #expect(try workers.ask(.get("/connexion")).status == 200)
    _ = Command.output(["mv", "\(home.path)/portal.db", "\(home.path)/old.db"])
    #expect(try workers.ask(.get("/connexion")).status == 503)
    try await BuiltPortal.copy(to: home.path)
    #expect(try workers.ask(.get("/connexion")).status == 200)
    #expect(try workers.ask(.signIn()).status == 422)
    for name in ["accounts.db", "accounts.db-wal", "accounts.db-shm"] {
      _ = Command.output(["mv", "\(home.path)/\(name)", "\(home.path)/old-\(name)"])
    }
    #expect(try workers.ask(.signIn()).status == 503)
    _ = Command.output(["sh", "-c", "cd \(home.path) && for f in old-*; do mv $f ${f#old-}; done"])
    #expect(try workers.ask(.signIn()).status == 422)
  }

  @Test func `would leave no core file, which would hold passwords`() async throws {
    let home = try await Home()
    let workers = try FastCGIWorkers(1, home: home)
    // Who has answered has put its house in order.
    #expect(try workers.ask(.get("/connexion")).status == 200)
    let limits = try #require(Command.output(["cat", "/proc/\(workers.processes[0])/limits"]))
    let core = try #require(limits.split(separator: "\n").first { $0.contains("core file size") })
    #expect(core.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
  }

  @Test func `go on where one of them dies`() async throws {
    let home = try await Home()
    let workers = try FastCGIWorkers(2, home: home)
    #expect(try workers.ask(.get("/connexion")).status == 200)
    workers.killOne()
    for _ in 0..<4 { #expect(try workers.ask(.get("/connexion")).status == 200) }
  }
}
