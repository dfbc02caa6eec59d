import Glibc
import Synchronization

/// Pipes, sockets and processes in the system's own words.
///
/// All is closed on exec, and no program is started between the making of a pipe and the saying so:
/// a worker of another test would else hold its writing end, and its reader never see the end.
package enum Plumbing {
  static let starting = Mutex(())

  /// A pipe.
  package static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    let made = starting.withLock { _ in
      let made = unsafe Glibc.pipe(&ends)
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return made
    }
    try checked("pipe", made)
    return (ends[0], ends[1])
  }

  /// Two sockets that are connected with each other.
  package static func socketPair() throws -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    try checked("socketpair", unsafe socketpair(AF_UNIX, kind, 0, &ends))
    return (ends[0], ends[1])
  }

  /// `/dev/null`.
  package static func nothing() throws -> Int32 {
    try checked("open /dev/null", unsafe open("/dev/null", O_RDWR | O_CLOEXEC))
  }

  /// Writes all that the other side takes.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      written += count
    }
  }
}
