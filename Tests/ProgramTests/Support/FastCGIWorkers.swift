import Glibc
import TestPortal
import TestSupport
import Testing

/// Workers of the real program that share a listening socket, as spawn-fcgi starts them.
final class FastCGIWorkers {
  private let folder: TemporaryFolder
  private let listener: Int32
  private let workers: [Child]

  init(_ count: Int, home: Home) throws {
    folder = try TemporaryFolder()
    listener = try UnixSocket.listen(folder("s"))
    workers = try (0..<count).map { [listener] _ in
      try Child(
        BuiltProgram.counter, environment: [Array("GUICHET_HOME=\(home.path)".utf8)],
        input: .descriptor(listener))
    }
  }

  deinit {
    for worker in workers where !worker.isOver { _ = worker.outcome(killing: true) }
    close(listener)
  }

  /// The answer to one request, on a connection of its own.
  func ask(_ variables: [[UInt8]], body: [UInt8]) throws -> Answer {
    try #require(Answer(try output(variables, body: body)))
  }

  /// The same in bytes.
  func output(_ variables: [[UInt8]], body: [UInt8]) throws -> [UInt8] {
    let connection = try UnixSocket.connect(folder("s"))
    defer { close(connection) }
    Plumbing.write(FastCGIClient.request(variables, body: body), to: connection)
    return FastCGIAnswer(try #require(readAll(connection, within: 60_000))).bytes
  }

  func ask(_ visit: Visit) throws -> Answer {
    try ask(visit.variables.map { Array($0.utf8) }, body: visit.body)
  }

  /// What the workers wrote to standard error.
  var said: String { workers.map(\.said).joined() }

  var processes: [pid_t] { workers.map(\.process) }

  /// Ends one of them as a power cut would.
  func killOne() { _ = workers.first?.outcome(killing: true) }

  /// Asks the workers to end, and their exit codes.
  func end() -> [Int32?] {
    for worker in workers { worker.ask(SIGTERM) }
    return workers.map { $0.outcome().code }
  }
}
