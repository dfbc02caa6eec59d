import Glibc

/// Holds a lock file while it lives, so that two builds never write to one folder at once.
///
/// The kernel lets go of it when the process ends, however it ends.
@safe
package struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// nil where another process holds the lock.
  package init?(_ path: String) throws {
    guard let held = try FileLock.held(path) else { return nil }
    descriptor = held
  }

  /// The descriptor of a locked file; nil where another process holds the lock.
  ///
  /// Apart from the initializer: one that fails half-way runs `deinit` too.
  private static func held(_ path: String) throws -> Int32? {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw FileError.last(path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
    let error = FileError.last(path)
    close(descriptor)
    if error.errno == EWOULDBLOCK { return nil }
    throw error
  }

  deinit {
    // A program that is being started shares the descriptor for a moment: closing alone would
    // leave the lock with it.
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
