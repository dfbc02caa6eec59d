import Glibc
import Synchronization

/// Pipes, sockets and processes in the system's own words.
///
/// All is closed on exec, and no program is started between the making of a pipe and the saying so:
/// a worker of another test would else hold its writing end, and its reader never see the end.
enum Plumbing {
  struct Failed: Error {
    var call: String
    var code: Int32
  }

  private static func check(_ call: String, _ result: Int32) throws {
    if result < 0 { throw Failed(call: call, code: errno) }
  }

  private static let starting = Mutex(())

  static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    let made = starting.withLock { _ in
      let made = unsafe Glibc.pipe(&ends)
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return made
    }
    try check("pipe", made)
    return (ends[0], ends[1])
  }

  static func socketPair() throws -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    try check("socketpair", unsafe socketpair(AF_UNIX, kind, 0, &ends))
    return (ends[0], ends[1])
  }

  static func nothing() throws -> Int32 {
    let descriptor = unsafe open("/dev/null", O_RDWR | O_CLOEXEC)
    try check("open", descriptor)
    return descriptor
  }

  /// A file without a name.
  static func file() throws -> Int32 {
    var template = Array("/tmp/guichet-program-XXXXXX".utf8CString)
    let descriptor = unsafe mkstemp(&template)
    try check("mkstemp", descriptor)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unsafe unlink(template)
    return descriptor
  }

  /// A file that is locked until the descriptor is closed.
  static func lock(_ path: String) throws -> Int32 {
    let descriptor = unsafe open(path, O_RDWR | O_CLOEXEC)
    try check("open", descriptor)
    try check("flock", flock(descriptor, LOCK_EX | LOCK_NB))
    return descriptor
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      written += count
    }
  }

  /// Everything until the end; nil where nothing comes for so many milliseconds.
  static func readAll(_ descriptor: Int32, within patience: Int32) -> [UInt8]? {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&waited, 1, patience)
      if ready < 0, errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let count = unsafe read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return all }
      all += buffer.prefix(count)
    }
  }

  /// What a file holds, wherever its offset is.
  static func contents(of descriptor: Int32) -> String {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = unsafe pread(descriptor, &buffer, buffer.count, all.count)
      guard count > 0 else { return String(decoding: all, as: UTF8.self) }
      all += buffer.prefix(count)
    }
  }

  /// Starts a program with these descriptors as its 0, 1, 2…; nil leaves one closed.
  static func spawn(
    _ program: String, _ arguments: [String], _ environment: [[UInt8]], descriptors: [Int32?]
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
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var child: pid_t = 0
    let code = unsafe withStrings(([program] + arguments).map { Array($0.utf8) }) { argv in
      unsafe withStrings(environment) { environment in
        starting.withLock { _ in
          unsafe posix_spawn(&child, program, &actions, &attributes, argv, environment)
        }
      }
    }
    guard code == 0 else { throw Child.NotStarted(program: program, code: code) }
    return child
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
