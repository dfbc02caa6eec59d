import Glibc

/// Another program, run for what it says.
package enum Command {
  /// The standard output of a program found by `PATH`; nil where there is none, or it fails.
  ///
  /// It reads nothing, and what it complains of is dropped.
  package static func output(_ arguments: [String]) -> String? {
    guard let program = arguments.first else { return nil }
    var ends: [Int32] = [0, 0]
    // Closed on exec from the first: a program that another thread starts meanwhile would else hold
    // the writing end, and the reading one would never see the last byte.
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    defer { close(ends[0]) }
    let child = spawn(program, arguments, output: ends[1])
    close(ends[1])
    guard let child else { return nil }
    let output = readAll(ends[0])
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status == 0 ? String(decoding: output, as: UTF8.self) : nil
  }

  private static func spawn(_ program: String, _ arguments: [String], output: Int32) -> pid_t? {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var argv = unsafe arguments.map { unsafe strdup($0) }
    defer { unsafe argv.forEach { unsafe free($0) } }
    unsafe argv.append(nil)
    var child: pid_t = 0
    let code = unsafe posix_spawnp(&child, program, &actions, nil, argv, environ)
    return code == 0 ? child : nil
  }

  private static func readAll(_ descriptor: Int32) -> [UInt8] {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return output }
      output.append(contentsOf: chunk[..<count])
    }
  }
}
