import Glibc

/// What a file's first bytes and its stamp say, before SQLite has a look.
struct PortalFile: Equatable {
  /// Which file stood at the path.
  private let device: dev_t
  private let inode: ino_t
  /// A file that is copied over another keeps the other's inode.
  private let size: off_t
  private let seconds: time_t
  private let nanoseconds: Int

  private init(_ status: stat) {
    device = status.st_dev
    inode = status.st_ino
    size = status.st_size
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }

  /// The file at a path, which must be a portal of this version.
  ///
  /// "Database File Format" §1.3: magic text at 0, `user_version` at 60, `application_id` at 68,
  /// big-endian. Two pragmas would cost ten times as much.
  static func checked(_ path: String) throws(PortalError) -> PortalFile {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing(path) : .unreadable(path, errno: errno)
    }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 72)
    let count = unsafe pread(descriptor, &header, header.count, 0)
    guard count >= 0 else { throw .unreadable(path, errno: errno) }
    guard count == header.count, header.starts(with: "SQLite format 3\0".utf8),
      number(header[68..<72]) == PortalSchema.applicationId
    else { throw .foreign(path) }
    let version = number(header[60..<64])
    guard version == PortalSchema.version else { throw .otherVersion(path, found: version) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(path, errno: errno) }
    return PortalFile(status)
  }

  /// Which file stands at a path; nil where none can be seen.
  static func at(_ path: String) -> PortalFile? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return PortalFile(status)
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
