import Glibc

/// What writing a file came to.
package enum WriteOutcome: Sendable, Equatable {
  /// The file had these bytes already, and was left alone.
  case unchanged
  case replaced
  case created
}

/// The beginning of the names of files that are still being written.
package let temporaryPrefix = ".guichet-tmp-"

/// How a file comes to be that was not there.
package enum Creation: Sendable {
  /// Under a temporary name first: whoever finds the file finds it whole.
  case atomically
  /// In its place, which is quicker. Until it is whole a reader may see a part, and a crash may
  /// leave one: the caller must remember that it was not done, and write again.
  case inPlace
}

/// Makes a file hold some bytes.
///
/// Missing folders are made.
///
/// A file that is there is replaced at once: a reader sees the old bytes or the new ones, never a
/// part.
///
/// - Parameters:
///   - creation: how the file is made where there is none.
///   - beforeReplacing: called when other bytes are about to be replaced.
package func writeIfChanged(
  _ path: String, _ bytes: [UInt8], mode: UInt32 = 0o644, creation: Creation = .atomically,
  beforeReplacing: () throws -> Void = {}
) throws -> WriteOutcome {
  // A page that is new, as most are in a first build, costs one call and no look before.
  if creation == .inPlace, try createNew(path, bytes, mode: mode) { return .created }
  let old = try stamp(of: path)
  if let old, old.size == bytes.count,
    try readFileIfPresent(path, limit: bytes.count, followingLinks: false) == bytes
  {
    return .unchanged
  }
  if old != nil { try beforeReplacing() }
  try replace(path, bytes, mode: mode)
  return old == nil ? .created : .replaced
}

/// Writes a file in its place; false where another process has made one meanwhile.
private func createNew(_ path: String, _ bytes: [UInt8], mode: UInt32) throws -> Bool {
  do {
    try createWithFolders(path, bytes, mode: mode, flags: O_EXCL)
    return true
  } catch let error as FileError where error.errno == EEXIST {
    return false
  }
}

/// Writes under a temporary name of the same folder, then renames.
private func replace(_ path: String, _ bytes: [UInt8], mode: UInt32) throws {
  let temporary = temporaryName(for: path)
  try createWithFolders(temporary, bytes, mode: mode, flags: O_TRUNC | O_NOFOLLOW)
  guard unsafe rename(temporary, path) == 0 else {
    let error = FileError.last(path)
    unsafe unlink(temporary)
    throw error
  }
}

private func createWithFolders(
  _ path: String, _ bytes: [UInt8], mode: UInt32, flags: Int32
) throws {
  do {
    try create(path, bytes, mode: mode, flags: flags)
  } catch let error as FileError where error.errno == ENOENT {
    try makeDirectories(parent(of: path))
    try create(path, bytes, mode: mode, flags: flags)
  }
}

private func create(_ path: String, _ bytes: [UInt8], mode: UInt32, flags: Int32) throws {
  let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, mode)
  guard descriptor >= 0 else { throw FileError.last(path) }
  do {
    try write(bytes, to: descriptor, path: path)
  } catch {
    close(descriptor)
    unsafe unlink(path)
    throw error
  }
  // A disk's last word on whether it took the bytes (quota, network file systems).
  guard close(descriptor) == 0 else { throw FileError.last(path) }
}

private func temporaryName(for path: String) -> String {
  let folder = parent(of: path)
  let name = path.split(separator: "/").last.map(String.init) ?? ""
  return "\(folder)/\(temporaryPrefix)\(getpid())-\(name)"
}

/// `a/b/c` → `a/b`; a name alone stands in `.`.
func parent(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
