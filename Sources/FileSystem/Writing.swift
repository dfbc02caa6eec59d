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

/// Makes a file hold some bytes, whatever happens meanwhile: a reader sees the old bytes or the
/// new ones, never a part. Missing folders are made.
///
/// - Parameter beforeReplacing: called when other bytes are about to be replaced.
package func writeIfChanged(
  _ path: String, _ bytes: [UInt8], mode: UInt32 = 0o644,
  beforeReplacing: () throws -> Void = {}
) throws -> WriteOutcome {
  let old = try stamp(of: path)
  if let old, old.size == bytes.count, try readFileIfPresent(path, limit: bytes.count) == bytes {
    return .unchanged
  }
  if old != nil { try beforeReplacing() }
  try replace(path, bytes, mode: mode)
  return old == nil ? .created : .replaced
}

/// Writes under a temporary name of the same folder, then renames.
private func replace(_ path: String, _ bytes: [UInt8], mode: UInt32) throws {
  let temporary = temporaryName(for: path)
  do { try create(temporary, bytes, mode: mode) } catch let error as FileError where error.errno == ENOENT {
    try makeDirectories(parent(of: path))
    try create(temporary, bytes, mode: mode)
  }
  guard unsafe rename(temporary, path) == 0 else {
    let error = FileError.last(path)
    unsafe unlink(temporary)
    throw error
  }
}

private func create(_ path: String, _ bytes: [UInt8], mode: UInt32) throws {
  let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
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

private func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws {
  try unsafe bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let count = unsafe Glibc.write(
        descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError.last(path)
      }
      written += count
    }
  }
}

private func temporaryName(for path: String) -> String {
  let folder = parent(of: path)
  let name = path.split(separator: "/").last.map(String.init) ?? ""
  return "\(folder)/\(temporaryPrefix)\(getpid())-\(name)"
}

/// `a/b/c` → `a/b`; a name alone stands in `.`
func parent(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
