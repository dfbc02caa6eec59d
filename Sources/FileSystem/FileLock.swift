import Glibc

/// Holds a lock file while it lives, so that two builds never write to one folder at once.
///
/// The kernel lets go of it when the process ends, however it ends.
@safe
package struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// nil where another process holds the lock.
  package init?(_ path: String) throws {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError.last(path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    let code = errno
    close(descriptor)
    if code == EWOULDBLOCK { return nil }
    throw FileError(path: path, errno: code, message: unsafe String(cString: strerror(code)))
  }

  deinit {
    // A program that is being started shares the descriptor for a moment: closing alone would
    // leave the lock with it.
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
