import Glibc

/// Starts a program with everything of its surroundings said (posix_spawn(3)).
enum CGISpawn {
  /// - Parameters:
  ///   - program: an absolute path.
  ///   - environment: `NAME=value`.
  ///   - child: set to the process, which leads a group of its own.
  /// - Returns: 0, or the `errno` of the refusal.
  static func start(
    _ program: String, _ environment: [String], input: Int32, output: Int32, child: inout pid_t
  ) -> Int32 {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, input, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    setSignals(&attributes)
    var arguments = unsafe [strdup(program), nil]
    var variables = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (arguments + variables).forEach { unsafe free($0) } }
    return unsafe posix_spawn(&child, program, &actions, &attributes, &arguments, &variables)
  }

  /// A group of its own, which ends with it; and no signal blocked, whatever this thread blocks.
  private static func setSignals(_ attributes: inout posix_spawnattr_t) {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe posix_spawnattr_setsigmask(&attributes, &signals)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK
    unsafe posix_spawnattr_setflags(&attributes, Int16(flags))
  }
}
