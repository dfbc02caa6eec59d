import FileSystem
import Glibc
import Testing

/// Workers of the real program that share a listening socket, as spawn-fcgi starts them.
final class FastCGIWorkers {
  private let folder: String
  private let listener: Int32
  private let workers: [Child]

  init(_ count: Int, home: Home) throws {
    let made = Command.output(["mktemp", "-d", "/tmp/guichet-workers-XXXXXX"])
    folder = try #require(made).split(separator: "\n").joined()
    listener = try UnixSocket.listen("\(folder)/s")
    workers = try (0..<count).map { [listener] _ in
      try Child(
        CounterProgram.path, environment: [Array("GUICHET_HOME=\(home.path)".utf8)],
        input: .descriptor(listener))
    }
  }

  deinit {
    for worker in workers where !worker.isOver { _ = worker.outcome(killing: true) }
    close(listener)
    _ = Command.output(["rm", "-r", folder])
  }

  /// The answer to one request, on a connection of its own.
  func ask(_ variables: [[UInt8]], body: [UInt8]) throws -> Answer {
    try #require(Answer(try output(variables, body: body)))
  }

  /// The same in bytes.
  func output(_ variables: [[UInt8]], body: [UInt8]) throws -> [UInt8] {
    let connection = try UnixSocket.connect("\(folder)/s")
    defer { close(connection) }
    Plumbing.write(FastCGIRecord.request(variables, body: body), to: connection)
    let bytes = try #require(Plumbing.readAll(connection, within: 60_000))
    return FastCGIRecord.output(in: bytes)
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

/// Stream sockets in the file system.
enum UnixSocket {
  static func listen(_ path: String) throws -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    let code = unsafe withAddress(path) { unsafe bind(descriptor, $0, $1) }
    try #require(code == 0 && Glibc.listen(descriptor, 128) == 0)
    return descriptor
  }

  static func connect(_ path: String) throws -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    let code = unsafe withAddress(path) { unsafe Glibc.connect(descriptor, $0, $1) }
    try #require(code == 0)
    return descriptor
  }

  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { bytes in
      unsafe bytes.copyBytes(from: path.utf8)
    }
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
