import Glibc

/// The lock of a file, as another process has it.
package struct HeldLock {
  private let descriptor: Int32

  /// - Parameter path: a file that is there, and that nobody has locked.
  package init(_ path: String) throws {
    descriptor = try checked("open \(path)", unsafe open(path, O_RDWR | O_CLOEXEC))
    try checked("flock \(path)", flock(descriptor, LOCK_EX | LOCK_NB))
  }

  /// Gives the lock back.
  package func release() { close(descriptor) }
}
