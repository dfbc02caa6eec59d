import FileSystem

/// The folder that is published, which only guichet writes to.
struct OutputFolder: Sendable {
  let path: String

  /// Says that a folder was made by guichet: no other one is ever written to or cleaned.
  private static let marker = ".guichet"

  /// Opens the folder, making it where there is none.
  ///
  /// - Throws: `FileError` where the folder holds something that guichet did not put there.
  init(_ path: String) throws {
    self.path = path
    try makeDirectories(path)
    guard try stamp(of: markerPath) == nil else { return }
    try removeTemporaries(below: path)
    guard try isEmptyDirectory(path) else {
      throw FileError(
        path: path, errno: 0,
        message:
          "ce dossier contient déjà autre chose qu’un site fait par guichet ; choisissez-en un autre avec --out"
      )
    }
    // In its place: whatever there is of it after a crash says that the folder is ours.
    _ = try writeIfChanged(
      markerPath, Array("Dossier écrit par guichet.\n".utf8), creation: .inPlace)
  }

  private var markerPath: String { "\(path)/\(OutputFolder.marker)" }

  func full(_ relative: String) -> String { "\(path)/\(relative)" }

  /// Whether a published file is what the last build wrote.
  func holds(_ relative: String, as cache: BuildCache?) -> Bool {
    guard let known = cache?.outputs[relative]?.stamp,
      let stamp = try? stamp(of: full(relative))
    else { return false }
    return stamp == known
  }

  /// Every file of the folder, by its path below it.
  func listing() throws -> [String] {
    try listTree(path).map(\.path)
  }

  /// Removes files and the folders that they leave empty.
  func remove(_ files: some Sequence<String>) throws {
    for file in files {
      try removeFile(full(file))
      try removeEmptyDirectories(from: full(file), upTo: path)
    }
  }
}
