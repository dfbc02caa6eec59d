import Cryptography
import Glibc

extension KeyRingFile {
  /// Makes a ring of one new key where there is none; false where there is a file, good or not.
  ///
  /// - Parameter now: seconds since the epoch.
  package static func makeIfMissing(_ path: String, at now: Int) throws(KeyRingError) -> Bool {
    let folder = try LockedFolder(of: path)
    var status = stat()
    // A link that leads nowhere is there too: it is refused when it is read, not replaced.
    if unsafe lstat(path, &status) == 0 { return false }
    guard errno == ENOENT else { throw .system(errno) }
    try write(try KeyRing(madeAt: now), to: path, mode: 0o640, owner: nil, in: folder)
    return true
  }

  /// Reads a ring, changes it and writes it back: whole, or not at all.
  ///
  /// Two who change it at once do so one after the other. Owner, group and mode stay as they are.
  ///
  /// - Parameters:
  ///   - now: seconds since the epoch.
  ///   - body: changes the ring; where it throws, nothing is written.
  package static func change<Result>(
    _ path: String, at now: Int, _ body: (inout KeyRing) throws -> Result
  ) throws -> Result {
    let folder = try LockedFolder(of: path)
    var ring = try read(path, at: now)
    let result = try body(&ring)
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { throw KeyRingError.system(errno) }
    try write(
      ring, to: path, mode: status.st_mode & 0o640 | 0o600,
      owner: (status.st_uid, status.st_gid), in: folder)
    return result
  }

  /// Writes under another name, then renames: a reader finds the former ring or this one.
  private static func write(
    _ ring: KeyRing, to path: String, mode: mode_t, owner: (uid_t, gid_t)?,
    in folder: borrowing LockedFolder
  ) throws(KeyRingError) {
    let temporary = "\(folder.path)/.guichet-tmp-keys"
    var bytes = Array(ring.text.utf8)
    defer { _ = SecretBytes(emptying: &bytes) }
    // The lock is ours: what bears this name was left by a program that was killed.
    unsafe unlink(temporary)
    do throws(KeyRingError) {
      try create(temporary, bytes, mode: mode, owner: owner)
      guard unsafe rename(temporary, path) == 0 else { throw .system(errno) }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
    try folder.synchronize()
  }

  private static func create(
    _ path: String, _ bytes: [UInt8], mode: mode_t, owner: (uid_t, gid_t)?
  ) throws(KeyRingError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe open(path, flags, 0o600)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    // The owner before the mode: a group that is not meant must not read for a moment.
    if let owner, fchown(descriptor, owner.0, owner.1) != 0 { throw .system(errno) }
    guard fchmod(descriptor, mode) == 0 else { throw .system(errno) }
    try write(bytes, to: descriptor)
    guard fsync(descriptor) == 0 else { throw .system(errno) }
  }

  private static func write(
    _ bytes: [UInt8], to descriptor: Int32
  ) throws(KeyRingError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes[written...].withUnsafeBytes { rest in
        unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(errno)
      }
      written += count
    }
  }
}
