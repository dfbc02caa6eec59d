import Glibc

/// What the file system says of a file without reading it.
///
/// Two equal stamps mean the same bytes, but for a change within the clock's tick of the first
/// stamp (see `isSettled`).
package struct FileStamp: Sendable, Hashable {
  /// Bytes.
  package var size: Int
  /// When the bytes last changed: nanoseconds since the epoch.
  package var modified: Int
  /// When the file or its name last changed, likewise; no program can set it back.
  package var changed: Int
  package var inode: UInt64

  package init(size: Int, modified: Int, changed: Int, inode: UInt64) {
    self.size = size
    self.modified = modified
    self.changed = changed
    self.inode = inode
  }

  init(_ status: stat) {
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec
    inode = UInt64(status.st_ino)
  }

  /// Whether the file changed long enough before `now` (nanoseconds) that a later change would
  /// show: a file system's clock ticks every 10 ms at worst on Linux.
  package func isSettled(before now: Int) -> Bool { changed < now - 20_000_000 }
}

/// The stamp of a file; nil where there is none.
///
/// A symbolic link is not followed unless asked.
package func stamp(of path: String, followingLinks: Bool = false) throws -> FileStamp? {
  var status = stat()
  let result = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
  if result == 0 { return FileStamp(status) }
  if errno == ENOENT || errno == ENOTDIR { return nil }
  throw FileError.last(path)
}

/// What a name stands for.
package enum FileKind: Sendable, Equatable {
  case file, folder, link, other
}

/// What stands at a path, symbolic links not followed; nil where nothing does.
package func kind(of path: String) throws -> FileKind? {
  var status = stat()
  guard unsafe lstat(path, &status) == 0 else {
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw FileError.last(path)
  }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return .file
  case S_IFDIR: return .folder
  case S_IFLNK: return .link
  default: return .other
  }
}

/// Now, in nanoseconds since the epoch, by the clock that stamps files.
package func fileClock() -> Int {
  var now = timespec()
  unsafe clock_gettime(CLOCK_REALTIME, &now)
  return now.tv_sec * 1_000_000_000 + now.tv_nsec
}
