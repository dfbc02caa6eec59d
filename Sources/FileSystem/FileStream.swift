import Glibc

/// A file read from its beginning to its end, a chunk at a time: however large it is, little memory
/// is held.
@safe
package struct FileStream: ~Copyable {
  private let descriptor: Int32
  private let path: String
  /// Bytes.
  package let size: Int

  package init(_ path: String) throws {
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { throw FileError.last(path) }
    var status = stat()
    guard unsafe fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(opened)
      throw FileError(path: path, errno: 0, reason: .notOrdinaryFile)
    }
    descriptor = opened
    self.path = path
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  /// The next bytes, at most `limit`; none at the end.
  package func read(upTo limit: Int) throws -> [UInt8] {
    let path = path
    let descriptor = descriptor
    return try unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while true {
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, limit)
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw FileError.last(path) }
        count = got
        return
      }
    }
  }
}
