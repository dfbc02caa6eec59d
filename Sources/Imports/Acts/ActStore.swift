import Cryptography
import FileSystem
import Glibc
import Registry

/// `home/acts/`, as the one process that may write there has it.
///
/// A file comes to its name whole and on the disk, before a row of the database says so; what a
/// killed import leaves is a file that no row names.
@safe
struct ActStore: ~Copyable {
  let files: ActFiles
  private let lock: FileLock
  private var shelves: Set<String> = []

  private static let unfinishedName = ".en-cours"
  private var unfinished: String { "\(files.folder)/\(ActStore.unfinishedName)" }

  /// Opens the store, and removes what a killed import left half-written.
  ///
  /// - Parameter home: the home folder, which must be there.
  /// - Throws: `ActStoreIsBusy` where another process writes to it.
  init(home: String) throws {
    lock = try ActStore.locked(ActFiles(home: home).folder)
    files = ActFiles(home: home)
  }

  private static func locked(_ folder: String) throws -> FileLock {
    try makeFolder(folder)
    guard let lock = try FileLock("\(folder)/.verrou") else { throw ActStoreIsBusy() }
    try removeFile("\(folder)/\(unfinishedName)")
    return lock
  }

  /// The size of a stored file; nil where there is none.
  func size(of digest: [UInt8]) throws -> Int? { try stamp(of: files.path(of: digest))?.size }

  /// Copies a PDF to its place; false where its bytes are not those that were expected.
  mutating func add(_ reading: consuming ActReading, _ digest: [UInt8]) throws -> Bool {
    let out = unsafe open(
      unfinished, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard out >= 0 else { throw FileError.last(unfinished) }
    defer { close(out) }
    let path = unfinished
    // The web server reads it through its group, whatever the operator's umask.
    guard fchmod(out, 0o640) == 0 else { throw FileError.last(path) }
    let found = try reading.digest { try write($0, to: out, path: path) }
    guard found.digest.bytes == digest else { return false }
    guard fsync(out) == 0 else { throw FileError.last(path) }
    let shelf = "\(files.folder)/\(ActFiles.name(of: digest).shelf)"
    if shelves.insert(shelf).inserted { try ActStore.makeFolder(shelf) }
    let place = files.path(of: digest)
    guard unsafe rename(path, place) == 0 else { throw FileError.last(place) }
    return true
  }

  /// Waits until the names of all added files are on the disk.
  func finish() throws {
    for folder in shelves.sorted() + [files.folder] { try synchronize(folder) }
  }

  /// Removes a stored file.
  func remove(_ digest: [UInt8]) throws { try removeFile(files.path(of: digest)) }

  private static func makeFolder(_ path: String) throws {
    guard unsafe mkdir(path, 0o700) == 0 else {
      if errno == EEXIST { return }
      throw FileError.last(path)
    }
    // A folder that gives its group to what is made in it goes on doing so below.
    var made = Glibc.stat()
    guard unsafe lstat(path, &made) == 0,
      unsafe chmod(path, made.st_mode & mode_t(S_ISGID) | 0o750) == 0
    else { throw FileError.last(path) }
  }
}

/// Another import, or a clean-up, is writing to the store.
package struct ActStoreIsBusy: Error {}
