import Glibc

/// Makes a folder and those above it; one that is there already is fine.
package func makeDirectories(_ path: String) throws {
  if unsafe mkdir(path, 0o755) == 0 || errno == EEXIST { return }
  guard errno == ENOENT, path != "/", path != "." else { throw FileError.last(path) }
  try makeDirectories(parent(of: path))
  guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileError.last(path) }
}

/// Removes a file; one that is not there is fine.
package func removeFile(_ path: String) throws {
  guard unsafe unlink(path) == 0 || errno == ENOENT else { throw FileError.last(path) }
}

/// Removes the folders above a file that have nothing left in them, up to `root`, which stays.
package func removeEmptyDirectories(from file: String, upTo root: String) throws {
  var folder = parent(of: file)
  while folder != root, folder.hasPrefix(root + "/") {
    guard unsafe rmdir(folder) == 0 || errno == ENOENT else {
      if errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR { return }
      throw FileError.last(folder)
    }
    folder = parent(of: folder)
  }
}

/// Whether a folder has nothing in it.
package func isEmptyDirectory(_ path: String) throws -> Bool {
  try names(in: path).isEmpty
}

/// The names of what is in a folder, in no order.
package func directoryNames(in path: String) throws -> [String] {
  try names(in: path).map(\.name)
}

/// The names in a folder, in no order, without `.` and `..`.
func names(in path: String) throws -> [(name: String, type: UInt8)] {
  guard let directory = unsafe opendir(path) else { throw FileError.last(path) }
  defer { unsafe closedir(directory) }
  var names: [(name: String, type: UInt8)] = []
  while let entry = unsafe readdir(directory) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if name != ".", name != ".." { names.append((name, unsafe entry.pointee.d_type)) }
  }
  return names
}
