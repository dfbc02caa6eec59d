import FileSystem
import Glibc
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
    port = try freePort()
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

/// A port that nobody listens on.
func freePort() throws -> Int {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(descriptor) }
  var address = loopback(0)
  var size = socklen_t(MemoryLayout<sockaddr_in>.size)
  let code = unsafe withUnsafeMutablePointer(to: &address) { pointer in
    unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      unsafe bind(descriptor, $0, size) + getsockname(descriptor, $0, &size)
    }
  }
  try #require(code == 0)
  return Int(UInt16(bigEndian: address.sin_port))
}

/// Whether somebody listens there.
private func isOpen(_ port: Int) -> Bool {
  guard let descriptor = connection(to: port) else { return false }
  close(descriptor)
  return true
}

/// A connection to who listens there.
private func connection(to port: Int) -> Int32? {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
  var address = loopback(port)
  let code = unsafe withUnsafeMutablePointer(to: &address) { pointer in
    unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
  if code == 0 { return descriptor }
  close(descriptor)
  return nil
}

/// Somebody who asks and then reads nothing, as over the slowest of lines.
final class IdleReader {
  private let descriptor: Int32

  init(of server: RunningServer, asking address: String) throws {
    descriptor = try #require(connection(to: server.port))
    let request = Array("GET \(address) HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8)
    try #require(unsafe write(descriptor, request, request.count) == request.count)
  }

  func leave() { close(descriptor) }
}

private func loopback(_ port: Int) -> sockaddr_in {
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = UInt16(port).bigEndian
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  return address
}
