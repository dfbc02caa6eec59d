import Glibc

/// A folder and those below it, the folder itself first, as `listTree` walks them.
///
/// No folder: none. One that goes while it is walked is left out.
package func directories(below root: String) throws -> [String] {
  guard try isDirectory(root, followingLinks: true) else { return [] }
  var found: [String] = []
  var waiting = [(path: root, depth: 0)]
  while let (path, depth) = waiting.popLast() {
    guard depth < deepest else { throw FileError.tooDeep(path) }
    guard let names = try namesIfPresent(in: path) else { continue }
    found.append(path)
    for (name, type) in names where !isLeftOut(name) {
      let below = "\(path)/\(name)"
      if try isDirectory(below, type) { waiting.append((below, depth + 1)) }
    }
  }
  return found
}

private func namesIfPresent(in path: String) throws -> [(name: String, type: UInt8)]? {
  do {
    return try names(in: path)
  } catch let error as FileError where error.errno == ENOENT || error.errno == ENOTDIR {
    return nil
  }
}

/// By what the listing says of a name; some file systems do not say what it is.
private func isDirectory(_ path: String, _ type: UInt8) throws -> Bool {
  switch Int32(type) {
  case Int32(DT_DIR): true
  case Int32(DT_UNKNOWN): try isDirectory(path, followingLinks: false)
  default: false
  }
}

private func isDirectory(_ path: String, followingLinks: Bool) throws -> Bool {
  var status = stat()
  let result = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
  if result == 0 { return status.st_mode & S_IFMT == S_IFDIR }
  if errno == ENOENT || errno == ENOTDIR { return false }
  throw FileError.last(path)
}
