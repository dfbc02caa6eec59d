import Glibc

/// A file of a tree.
package struct TreeEntry: Sendable, Equatable {
  /// Below the tree's root, with `/`.
  package var path: String
  package var stamp: FileStamp
}

/// The ordinary files below a folder, in the order of their paths' bytes.
///
/// No folder: no files.
///
/// Hidden files, editors' backups (`x~`, `#x#`) and whatever is no ordinary file are left out; so
/// are symbolic links, which could lead out of the tree.
package func listTree(_ root: String) throws -> [TreeEntry] {
  guard try stamp(of: root, followingLinks: true) != nil else { return [] }
  var entries: [TreeEntry] = []
  try list(root, below: "", depth: 0, into: &entries)
  return entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
}

/// Deeper trees are a mistake, or an attack.
let deepest = 64

private func list(
  _ root: String, below prefix: String, depth: Int, into entries: inout [TreeEntry]
) throws {
  guard depth < deepest else {
    throw FileError.tooDeep(prefix)
  }
  let folder = prefix.isEmpty ? root : "\(root)/\(prefix)"
  for (name, type) in try names(in: folder) where !isLeftOut(name) {
    let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
    switch Int32(type) {
    case Int32(DT_DIR): try list(root, below: path, depth: depth + 1, into: &entries)
    case Int32(DT_REG), Int32(DT_UNKNOWN): try add(path, in: root, depth: depth, to: &entries)
    default: continue
    }
  }
}

/// Some file systems do not say in a listing what a name is.
private func add(_ path: String, in root: String, depth: Int, to entries: inout [TreeEntry]) throws
{
  var status = stat()
  guard unsafe lstat("\(root)/\(path)", &status) == 0 else { return }
  switch status.st_mode & S_IFMT {
  case S_IFREG: entries.append(TreeEntry(path: path, stamp: FileStamp(status)))
  case S_IFDIR: try list(root, below: path, depth: depth + 1, into: &entries)
  default: return
  }
}

/// Hidden names and editors’ backups are no part of a site.
package func isLeftOut(_ name: String) -> Bool {
  name.hasPrefix(".") || name.hasSuffix("~") || (name.hasPrefix("#") && name.hasSuffix("#"))
}

/// Removes what an interrupted writer left in a tree.
package func removeTemporaries(below root: String) throws {
  for (name, type) in try names(in: root) {
    let path = "\(root)/\(name)"
    if name.hasPrefix(temporaryPrefix) {
      try removeFile(path)
    } else if Int32(type) == Int32(DT_DIR) {
      try removeTemporaries(below: path)
    }
  }
}
