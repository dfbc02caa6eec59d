import Glibc

/// Why a file cannot be served.
package enum FileProblem: Error, Sendable, Equatable {
  /// No file has this name.
  case missing
  /// A folder, a symbolic link, a pipe or a device stands under the name.
  case notRegular
  /// No name of one file in a folder: empty, `.`, `..`, too long, with a slash or a NUL.
  case badName
  /// The system's error number: permissions, descriptors, the disk.
  case unreadable(Int32)
}

/// A file that was opened once, to be read whatever its name stands for later.
///
/// Size and time are those of the open file: where another one takes its name meanwhile, the bytes
/// and the validators stay those of one and the same.
package final class OpenFile: Sendable {
  /// Its name in its folder.
  package let name: String
  /// Bytes, when it was opened.
  package let size: Int64
  /// When it was written last.
  package let modified: HTTPDate
  private let descriptor: Int32

  /// Opens a regular file of an open folder.
  ///
  /// The name is one of the folder itself and no symbolic link is followed: who could plant one
  /// in the store must not thereby publish another file.
  package init(_ name: String, in folder: Int32) throws(FileProblem) {
    guard Self.isPlain(name) else { throw .badName }
    // Not to block: opening a pipe would wait for its writer.
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY
    let descriptor = unsafe openat(folder, name, flags)
    guard descriptor >= 0 else { throw Self.problem(errno) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notRegular
    }
    self.name = name
    self.descriptor = descriptor
    size = Int64(status.st_size)
    modified = HTTPDate(seconds: Int64(status.st_mtim.tv_sec))
  }

  /// Opens a regular file of the folder with this path.
  package convenience init(_ name: String, inFolder path: String) throws(FileProblem) {
    let folder = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw Self.problem(errno) }
    defer { close(folder) }
    try self.init(name, in: folder)
  }

  deinit { close(descriptor) }

  /// At most so many bytes from a place in the file; none behind its end, or where it fails.
  package func read(at start: Int64, atMost count: Int) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got: Int
      repeat {
        got = unsafe pread(descriptor, buffer.baseAddress, count, off_t(start))
      } while got < 0 && errno == EINTR
      filled = max(0, got)
    }
  }

  private static func isPlain(_ name: String) -> Bool {
    (1...255).contains(name.utf8.count) && name != "." && name != ".."
      && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
  }

  private static func problem(_ code: Int32) -> FileProblem {
    switch code {
    case ENOENT, ENOTDIR: .missing
    // What O_NOFOLLOW says of a link, and a socket or a device without a driver of itself.
    case ELOOP, ENXIO, ENODEV: .notRegular
    default: .unreadable(code)
    }
  }
}
