import FileSystem

/// Before a build writes: nothing stands where its files and their folders will.
extension OutputFolder {
  /// Takes away what would keep files from being written: a file where a folder will be, a folder
  /// where a file will be.
  ///
  /// - Throws: `FileError` where a file would be written elsewhere.
  func makeRoom(for files: [String]) throws {
    for file in files { _ = try full(file) }
    if wasEmpty { return }
    for folder in OutputFolder.folders(above: files) {
      try refuseLink(at: folder)
      if try kind(of: full(folder)) == .file { try removeFile(full(folder)) }
    }
    // A page's folder is never in a page's way: most files need no look.
    for file in files where !file.hasSuffix("/index.html") {
      guard try kind(of: full(file)) == .folder else { continue }
      try remove(listTree(full(file)).map { "\(file)/\($0.path)" })
    }
  }

  /// Refuses a folder that is a symbolic link: what is written through it lands elsewhere.
  func refuseLink(at folder: String) throws {
    guard try kind(of: full(folder)) == .link else { return }
    throw FileError(
      path: "\(path)/\(folder)", errno: 0,
      message: "ce dossier est un lien : le programme n’écrit qu’à l’intérieur du dossier publié",
      english: "this folder is a link: the program writes within the published folder only")
  }

  /// The folders above files, each once, those above before those below.
  static func folders(above files: [String]) -> [String] {
    var folders: Set<Substring> = []
    for file in files {
      var above = file[...]
      while let slash = above.utf8.lastIndex(of: PageAddress.slash) {
        above = above[..<slash]
        guard folders.insert(above).inserted else { break }
      }
    }
    return folders.sorted { $0.utf8.count < $1.utf8.count }.map(String.init)
  }
}
