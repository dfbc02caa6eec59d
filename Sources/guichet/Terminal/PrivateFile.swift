import FileSystem
import Glibc
import Registry

/// A file that its owner alone can read, under a temporary name until it takes its place; it goes
/// where it never does.
struct PrivateFile: ~Copyable {
  /// Where it stands meanwhile.
  let path: String
  private let destination: String

  init(for destination: String) throws {
    let parts = destination.split(separator: "/", omittingEmptySubsequences: false)
    let name = "\(temporaryPrefix)\(getpid())-\(parts.last ?? "")"
    let path = (parts.dropLast() + [Substring(name)]).joined(separator: "/")
    try Self.make(path)
    // Last: whoever holds the file removes it, and another's file is not ours to remove.
    self.path = path
    self.destination = destination
  }

  private static func make(_ path: String) throws {
    let flags = O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = unsafe open(path, flags, 0o600)
    guard descriptor >= 0 else { throw FileError.last(path) }
    close(descriptor)
  }

  deinit { unsafe unlink(path) }

  func health() throws -> RegistryHealth {
    try RegistryDatabase.health(ofFile: path, thoroughly: true)
  }

  /// Gives the file its name, once its bytes are on the disk and before the name is.
  func takePlace() throws {
    try synchronize(path)
    guard unsafe rename(path, destination) == 0 else { throw FileError.last(destination) }
    let folder = destination.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let parent = folder.joined(separator: "/")
    try synchronize(parent.isEmpty ? (destination.hasPrefix("/") ? "/" : ".") : parent)
  }
}
