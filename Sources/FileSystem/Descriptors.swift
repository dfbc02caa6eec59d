import Glibc

/// Writes all bytes to an open file.
///
/// - Parameter path: the file's name in an error.
package func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws {
  try unsafe bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let count = unsafe Glibc.write(
        descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError.last(path)
      }
      written += count
    }
  }
}

/// Waits until a file's bytes, or a folder's names, are on the disk: what a power cut takes is older
/// (fsync(2)).
package func synchronize(_ path: String) throws {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileError.last(path) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw FileError.last(path) }
}
