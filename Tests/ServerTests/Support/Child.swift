import Glibc
import TestSupport

/// A server that runs beside the tests, in a process group of its own: Apache sends the signal that
/// ends it to its whole group.
final class Child {
  private let process: pid_t
  private var hasEnded = false

  /// - Parameters:
  ///   - arguments: the program, found by `PATH`, and what it is told.
  ///   - environment: all it finds, like `GUICHET_HOME=/tmp/x`; `PATH` is added.
  ///   - log: the file that takes what it says.
  init(_ arguments: [String], environment: [String] = [], log: String) throws {
    let input = try Plumbing.nothing()
    defer { close(input) }
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
    let output = try checked("open \(log)", unsafe open(log, flags, 0o644))
    defer { close(output) }
    process = try Plumbing.spawn(
      arguments[0], Array(arguments.dropFirst()),
      environment: (["PATH=/usr/sbin:/usr/bin:/sbin:/bin"] + environment).map { Array($0.utf8) },
      descriptors: [input, output, output], hasOwnGroup: true)
  }

  deinit { stop() }

  /// Asks it to end and waits; one that does not is killed after five seconds.
  func stop() {
    guard !hasEnded else { return }
    hasEnded = true
    kill(process, SIGTERM)
    for _ in 0..<250 {
      if waitpid(process, nil, WNOHANG) != 0 {
        // What it started itself goes with it.
        kill(-process, SIGKILL)
        return
      }
      usleep(20_000)
    }
    kill(-process, SIGKILL)
    waitpid(process, nil, 0)
  }
}
