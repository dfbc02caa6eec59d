package import Glibc
import Synchronization

extension Plumbing {
  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: its path; a name without a slash is looked for in `PATH`.
  ///   - environment: all of it, in lines like `NAME=value`, in bytes.
  ///   - descriptors: its 0, 1, 2…; nil leaves one closed.
  ///   - hasOwnGroup: whether it leads a process group of its own.
  package static func spawn(
    _ program: String, _ arguments: [String], environment: [[UInt8]], descriptors: [Int32?],
    hasOwnGroup: Bool = false
  ) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in descriptors.enumerated() {
      guard let descriptor else {
        unsafe posix_spawn_file_actions_addclose(&actions, Int32(number))
        continue
      }
      unsafe posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    // A program that is started afresh dies of a broken pipe and of a file that may not grow, where
    // it does not see to it. Whoever runs the tests may ignore these, and the threads of Swift's
    // tasks hold all signals back; both would be handed down.
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGPIPE, SIGXFSZ] { unsafe sigaddset(&signals, number) }
    unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    let group = hasOwnGroup ? POSIX_SPAWN_SETPGROUP : 0
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | group))
    var child: pid_t = 0
    let code = unsafe withStrings(([program] + arguments).map { Array($0.utf8) }) { argv in
      unsafe withStrings(environment) { environment in
        starting.withLock { _ in
          unsafe posix_spawnp(&child, program, &actions, &attributes, argv, environment)
        }
      }
    }
    guard code == 0 else { throw SystemFailure("spawn \(program)", code: code) }
    return child
  }

  /// Waits for the end of a program.
  ///
  /// - Returns: its status, as `waitpid` tells it.
  package static func wait(for program: pid_t) -> Int32 {
    var status: Int32 = 0
    while unsafe waitpid(program, &status, 0) < 0, errno == EINTR {}
    return status
  }

  private static func withStrings<Result>(
    _ texts: [[UInt8]], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    var strings: [UnsafeMutablePointer<CChar>?] = unsafe []
    for bytes in texts {
      let text = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
      for (index, byte) in bytes.enumerated() { unsafe text[index] = CChar(bitPattern: byte) }
      unsafe text[bytes.count] = 0
      unsafe strings.append(text)
    }
    defer { unsafe strings.forEach { unsafe $0?.deallocate() } }
    unsafe strings.append(nil)
    return unsafe body(strings)
  }
}
