import Glibc

/// What a program does before it looks at anything that came from outside.
enum Process {
  /// Leaves behind what the server passed on by mistake, and what would betray secrets.
  static func harden(keepingUpTo last: Int32) {
    // A reader that goes away is an error of write, not the end of the process.
    signal(SIGPIPE, SIG_IGN)
    // So is a file that must not grow any more (`ulimit -f`): the answer is 503, and not nothing.
    signal(SIGXFSZ, SIG_IGN)
    // Who ignores the ends of its children never hears how many there were.
    signal(SIGCHLD, SIG_DFL)
    umask(0o077)
    // A core file would hold passwords.
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    // The header `Proxy: evil` arrives under the name of a setting (httpoxy, CVE-2016-5387).
    unsafe unsetenv("HTTP_PROXY")
    // fcgiwrap hands its own connection down as descriptor 3: who held it could answer for it.
    closeStray(after: last)
  }

  /// Closes the open descriptors after the last one to keep, up to 1,023.
  ///
  /// One `poll` says which are open, so that the closed ones cost nothing.
  static func closeStray(after last: Int32) {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    let end = Int32(clamping: min(UInt64(limit.rlim_cur), 1024))
    guard last + 1 < end else { return }
    let count = Int(end - last - 1)
    // On the stack: the first array of a type costs more than all the rest of this.
    unsafe withUnsafeTemporaryAllocation(of: pollfd.self, capacity: count) { candidates in
      for index in 0..<count {
        unsafe candidates.initializeElement(
          at: index, to: pollfd(fd: last + 1 + Int32(index), events: 0, revents: 0))
      }
      guard unsafe poll(candidates.baseAddress, nfds_t(count), 0) >= 0 else { return }
      for index in 0..<count where unsafe candidates[index].revents & Int16(POLLNVAL) == 0 {
        close(last + 1 + Int32(index))
      }
    }
  }
}
