import Glibc

/// Where a path leads: from the root, symbolic links followed.
///
/// What is not there yet keeps its name.
package func realPath(_ path: String) throws -> String {
  if let resolved = unsafe realpath(path, nil) {
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
  guard errno == ENOENT, path != "/" else { throw FileError.last(path) }
  let trimmed = path.hasSuffix("/") ? String(path.dropLast()) : path
  let above = try realPath(trimmed.isEmpty ? "." : parent(of: trimmed))
  switch trimmed.split(separator: "/").last {
  case nil, ".": return above
  case "..": return parent(of: above)
  case let name?: return above == "/" ? "/\(name)" : "\(above)/\(name)"
  }
}

/// Whether a real path is a folder's, or stands below it.
package func isReal(_ path: String, in folder: String) -> Bool {
  path == folder || path.utf8.starts(with: folder == "/" ? "/".utf8 : "\(folder)/".utf8)
}
