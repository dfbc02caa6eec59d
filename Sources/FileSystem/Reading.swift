import Glibc

/// The bytes of a file.
///
/// - Parameters:
///   - limit: a larger file is an error, before a byte of it is read.
///   - followingLinks: whether a symbolic link stands for what it leads to; else it is an error.
package func readFile(
  _ path: String, limit: Int, followingLinks: Bool = true
) throws -> [UInt8] {
  // A pipe that nobody writes to must not keep the reader waiting: it is no ordinary file anyway.
  let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | (followingLinks ? 0 : O_NOFOLLOW)
  let descriptor = unsafe open(path, flags)
  guard descriptor >= 0 else { throw FileError.last(path) }
  defer { close(descriptor) }
  var status = stat()
  guard unsafe fstat(descriptor, &status) == 0 else { throw FileError.last(path) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw FileError(path: path, errno: 0, reason: .notOrdinaryFile)
  }
  guard status.st_size <= limit else {
    throw FileError(path: path, errno: EFBIG, reason: .tooLarge(limit: limit))
  }
  return try read(descriptor, size: Int(status.st_size), path: path)
}

/// The bytes of a file; nil where there is none, or only a link that is not to be followed.
package func readFileIfPresent(
  _ path: String, limit: Int, followingLinks: Bool = true
) throws -> [UInt8]? {
  do {
    return try readFile(path, limit: limit, followingLinks: followingLinks)
  } catch let error as FileError
    where error.errno == ENOENT || (error.errno == ELOOP && !followingLinks)
  {
    return nil
  }
}

/// Reads until the end, or until as many bytes as the file had when it was opened.
private func read(_ descriptor: Int32, size: Int, path: String) throws -> [UInt8] {
  try unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    while count < size {
      let got = unsafe Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
      if got < 0 {
        if errno == EINTR { continue }
        throw FileError.last(path)
      }
      if got == 0 { break }
      count += got
    }
  }
}
