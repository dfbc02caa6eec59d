import Glibc

/// A file of a tree.
package struct TreeEntry: Sendable, Equatable {
  /// Below the tree's root, with `/`.
  package var path: String
  package var stamp: FileStamp
}

/// What stands below a folder, each kind in the order of its paths' bytes.
package struct TreeListing: Sendable {
  /// The ordinary files.
  package fileprivate(set) var files: [TreeEntry] = []
  /// The paths of symbolic links, which are not followed: they could lead out of the tree.
  package fileprivate(set) var links: [String] = []

  /// No folder: nothing.
  ///
  /// Hidden files, editors' backups (`x~`, `#x#`), pipes and devices are left out.
  package init(_ root: String) throws {
    guard try stamp(of: root, followingLinks: true) != nil else { return }
    try list(root, below: "", depth: 0, into: &self)
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    links.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// The ordinary files below a folder, as `TreeListing` has them.
package func listTree(_ root: String) throws -> [TreeEntry] { try TreeListing(root).files }

/// Deeper trees are a mistake, or an attack.
let deepest = 64

private func list(
  _ root: String, below prefix: String, depth: Int, into listing: inout TreeListing
) throws {
  guard depth < deepest else {
    throw FileError.tooDeep(prefix)
  }
  let folder = prefix.isEmpty ? root : "\(root)/\(prefix)"
  for (name, type) in try names(in: folder) where !isLeftOut(name) {
    let path = prefix.isEmpty ? name : "\(prefix)/\(name)"
    switch Int32(type) {
    case Int32(DT_DIR): try list(root, below: path, depth: depth + 1, into: &listing)
    case Int32(DT_REG), Int32(DT_UNKNOWN): try add(path, in: root, depth: depth, to: &listing)
    case Int32(DT_LNK): listing.links.append(path)
    default: continue
    }
  }
}

/// Some file systems do not say in a listing what a name is.
private func add(
  _ path: String, in root: String, depth: Int, to listing: inout TreeListing
) throws {
  var status = stat()
  guard unsafe lstat("\(root)/\(path)", &status) == 0 else { return }
  switch status.st_mode & S_IFMT {
  case S_IFREG: listing.files.append(TreeEntry(path: path, stamp: FileStamp(status)))
  case S_IFDIR: try list(root, below: path, depth: depth + 1, into: &listing)
  case S_IFLNK: listing.links.append(path)
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
