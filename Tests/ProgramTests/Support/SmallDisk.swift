import FileSystem
import Glibc
import TestSupport
import Testing

/// A file system of its own, of a few megabytes in memory.
struct SmallDisk {
  private let folder: TemporaryFolder
  var path: String { folder.path }

  /// Whether this machine lets the tests mount one.
  static let isAllowed: Bool = {
    guard getuid() == 0, let disk = try? SmallDisk() else { return false }
    disk.end()
    return true
  }()

  /// Runs `body` with a disk that is there until it returns: what lies on it is gone by then.
  static func use(_ body: (SmallDisk) async throws -> Void) async throws {
    let disk = try SmallDisk()
    defer { disk.end() }
    try await body(disk)
  }

  private init() throws {
    folder = try TemporaryFolder()
    let mounted = Command.output(["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", path])
    try #require(mounted != nil)
  }

  private func end() { _ = Command.output(["umount", path]) }

  /// Leaves no room.
  func fill() throws {
    _ = Command.output(["dd", "if=/dev/zero", "of=\(path)/ballast", "bs=4096"])
    try #require(Command.output(["stat", "-f", "-c", "%a", path]) == "0\n")
  }

  func makeRoom() { _ = Command.output(["rm", "\(path)/ballast"]) }

  func remount(_ mode: String) throws {
    try #require(Command.output(["mount", "-o", "remount,\(mode)", path]) != nil)
  }
}
