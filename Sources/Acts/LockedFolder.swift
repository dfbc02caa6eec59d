import Glibc

/// The folder of a file, held so that one program at a time changes what is in it; the kernel lets
/// go of it when the process ends, however it ends.
@safe
struct LockedFolder: ~Copyable {
  let path: String
  private let descriptor: Int32

  /// Waits for its turn.
  init(of file: String) throws(KeyRingError) {
    let path = Self.parent(of: file)
    descriptor = try Self.locked(path)
    self.path = path
  }

  /// Apart from the initializer: one that fails half-way cannot give the descriptor back.
  private static func locked(_ path: String) throws(KeyRingError) -> Int32 {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing : .system(errno) }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        let code = errno
        close(descriptor)
        throw .system(code)
      }
    }
    return descriptor
  }

  /// Waits until the names in the folder are on the disk.
  func synchronize() throws(KeyRingError) {
    guard fsync(descriptor) == 0 else { throw .system(errno) }
  }

  deinit { close(descriptor) }

  /// `a/b/c` → `a/b`; a name alone stands in `.`.
  private static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
