import Cryptography
import Glibc

/// `home/keys`: the file of a key ring, and who may touch it.
package enum KeyRingFile {
  /// The most bytes that are read; a key takes about a hundred.
  private static let longest = 65_536

  /// The name of the file below a home folder.
  package static func path(in home: String) -> String { "\(home)/keys" }

  /// The ring of a file that nobody else can have written or read.
  ///
  /// - Parameters:
  ///   - path: of an ordinary file, of root or of the user of this process, which its group cannot
  ///     write and others cannot use.
  ///   - now: seconds since the epoch.
  package static func read(_ path: String, at now: Int) throws(KeyRingError) -> KeyRing {
    // A pipe that nobody writes to must not keep the reader waiting: it is refused anyway.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { throw notOpened(errno) }
    defer { close(descriptor) }
    // Of the open file, for the name may lead elsewhere a moment later.
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .system(errno) }
    try check(status)
    var bytes = try contents(of: descriptor, size: Int(status.st_size))
    defer { _ = SecretBytes(emptying: &bytes) }
    return try KeyRing(bytes, at: now)
  }

  private static func notOpened(_ code: Int32) -> KeyRingError {
    switch code {
    case ENOENT: .missing
    case ELOOP: .notOrdinaryFile
    default: .system(code)
    }
  }

  private static func check(_ status: stat) throws(KeyRingError) {
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notOrdinaryFile }
    guard status.st_uid == 0 || status.st_uid == geteuid() else {
      throw .foreignOwner(status.st_uid)
    }
    guard status.st_mode & 0o007 == 0 else { throw .othersCanUse }
    guard status.st_mode & 0o020 == 0 else { throw .groupCanWrite }
    guard status.st_size <= longest else { throw .tooLarge }
  }

  /// Reads until the end, or until as many bytes as the file had when it was opened.
  private static func contents(
    of descriptor: Int32, size: Int
  ) throws(KeyRingError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    var count = 0
    while count < size {
      let got = unsafe bytes.withUnsafeMutableBytes { all in
        unsafe Glibc.read(descriptor, all.baseAddress?.advanced(by: count), size - count)
      }
      if got < 0 {
        if errno == EINTR { continue }
        throw .system(errno)
      }
      if got == 0 { break }
      count += got
    }
    bytes.removeLast(size - count)
    return bytes
  }
}
