import FileSystem
import Glibc
import TestSupport
import Testing

/// A real web server in front of the real program, on a free port of this machine.
final class RunningServer {
  let setup: Setup
  let instance: Instance
  let port: Int
  private var workers: Child?
  private var server: Child?

  /// - Parameters:
  ///   - serve: `acts.serve`, who sends the files of acts.
  ///   - isApart: whether the program has an account of its own.
  init(_ setup: Setup, serve: String = "self", isApart: Bool = false) throws {
    self.setup = setup
    instance = try Instance(isApart: isApart)
    if serve != "self" { try instance.build(serve: serve) }
    port = try Loopback.freePort()
    let start = try ServerStart(
      setup, instance, try Configuration(setup, of: instance, port: port).path)
    try instance.handOver()
    workers = try start.workers.map {
      try Child($0, environment: start.environment, log: "\(instance.folder)/log/workers")
    }
    if workers != nil { try wait { isThere("\(instance.folder)/socket") } }
    server = try Child(
      start.server, environment: start.environment, log: "\(instance.folder)/log/server")
    try wait { isOpen(port) }
  }

  deinit { stop() }

  /// Ends the server, so that all it has to write down is written.
  func stop() {
    server?.stop()
    workers?.stop()
  }

  /// Takes the program away, as an update does, or a fault.
  func stopProgram() throws {
    workers?.stop()
    if !setup.isFastCGI { try run(["chmod", "a-x", instance.program]) }
  }

  /// Waits for ten seconds at most, and tells what was written down when that was not enough.
  func wait(_ isDone: () -> Bool) throws {
    for _ in 0..<500 {
      if isDone() { return }
      usleep(20_000)
    }
    Issue.record("\(setup): \(instance.logs())")
    throw NotStarted()
  }

  private struct NotStarted: Error {}
}

/// Whether somebody listens there.
private func isOpen(_ port: Int) -> Bool {
  guard let descriptor = try? Loopback.connect(to: port) else { return false }
  close(descriptor)
  return true
}

/// Somebody who asks and then reads nothing, as over the slowest of lines.
final class IdleReader {
  private let descriptor: Int32

  init(of server: RunningServer, asking address: String) throws {
    descriptor = try Loopback.connect(to: server.port)
    let request = Array("GET \(address) HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
    try #require(unsafe write(descriptor, request, request.count) == request.count)
  }

  func leave() { close(descriptor) }
}
