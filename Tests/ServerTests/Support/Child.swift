import Glibc
import Testing

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
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_APPEND
    unsafe posix_spawn_file_actions_addopen(&actions, 1, log, flags, 0o644)
    unsafe posix_spawn_file_actions_adddup2(&actions, 1, 2)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // The threads that tests run on hold signals back, and a child would hold them back as well.
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    let changes = Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGMASK)
    unsafe posix_spawnattr_setflags(&attributes, changes)
    let argv = unsafe arguments.map { unsafe strdup($0) } + [nil]
    let envp =
      unsafe (["PATH=/usr/sbin:/usr/bin:/sbin:/bin"] + environment).map {
        unsafe strdup($0)
      } + [nil]
    defer { unsafe (argv + envp).forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawnp(&process, arguments[0], &actions, &attributes, argv, envp)
    try #require(code == 0, "\(arguments[0]): \(code)")
    self.process = process
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
