import Glibc

/// Something that the place refuses: a file that cannot be read, a disk that is full.
package struct FileError: Error, Sendable, Equatable {
  package var path: String
  /// The `errno` of the failed call; 0 where the refusal is this program's own.
  package var errno: Int32
  /// Why, in the words of the C library or of this program.
  package var message: String

  package init(path: String, errno: Int32, message: String) {
    self.path = path
    self.errno = errno
    self.message = message
  }

  /// The error of the call that has just failed.
  static func last(_ path: String) -> FileError {
    let code = Glibc.errno
    return FileError(path: path, errno: code, message: unsafe String(cString: strerror(code)))
  }
}

extension FileError: CustomStringConvertible {
  package var description: String { "\(path): \(message)" }
}
