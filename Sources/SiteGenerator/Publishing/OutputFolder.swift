import FileSystem

/// The folder that is published, which only guichet writes to.
struct OutputFolder: Sendable {
  let path: String
  /// Whether nothing stood in the folder when it was opened.
  let wasEmpty: Bool
  let identity: Identity

  /// What tells the folder from another one, and from one that took its place.
  struct Identity: Sendable, Equatable {
    var path: String
    /// The stamp of its marker.
    var marker: FileStamp
  }

  /// Says that a folder was made by guichet: no other one is ever written to or cleaned.
  private static let marker = ".guichet"

  /// Opens the folder, making it where there is none.
  ///
  /// - Throws: `FileError` where the folder holds something that guichet did not put there.
  init(_ path: String) throws {
    self.path = path
    try makeDirectories(path)
    let markerPath = "\(path)/\(OutputFolder.marker)"
    wasEmpty = try stamp(of: markerPath) == nil
    if wasEmpty { try OutputFolder.take(path, marker: markerPath) }
    guard let stamp = try stamp(of: markerPath) else {
      throw FileError(
        path: markerPath, errno: 0, message: "ce fichier vient de disparaître",
        english: "this file has just disappeared")
    }
    identity = Identity(path: try realPath(path), marker: stamp)
  }

  private static func take(_ path: String, marker: String) throws {
    try removeTemporaries(below: path)
    guard try isEmptyDirectory(path) else {
      throw FileError(
        path: path, errno: 0,
        message:
          "ce dossier contient déjà autre chose qu’un site fait par guichet ; choisissez-en un autre avec --out",
        english:
          "this folder holds something else than a site made by guichet; choose another with --out"
      )
    }
    // In its place: whatever there is of it after a crash says that the folder is ours.
    _ = try writeIfChanged(marker, Array("Dossier écrit par guichet.\n".utf8), creation: .inPlace)
  }

  /// Where a published file stands.
  ///
  /// - Throws: `FileError` for a path that leads out of the folder or is hidden in it, whoever asks.
  func full(_ relative: String) throws -> String {
    guard OutputFolder.isInside(relative) else {
      throw FileError(
        path: percentEncoded(relative), errno: 0,
        message: "ce chemin sort du dossier publié, ou y serait caché",
        english: "this path leaves the published folder, or would be hidden in it")
    }
    return "\(path)/\(relative)"
  }

  /// Whether a path is made of names that stand in a folder for all to see.
  static func isInside(_ relative: String) -> Bool {
    relative.utf8.split(separator: PageAddress.slash, omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0.first != UInt8(ascii: ".") && !$0.contains(0)
    }
  }

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
    let files = Array(files)
    for folder in OutputFolder.folders(above: files) { try refuseLink(at: folder) }
    for file in files {
      // A folder may stand by now where a file stood.
      if let kind = try kind(of: full(file)), kind != .folder { try removeFile(full(file)) }
      try removeEmptyDirectories(from: full(file), upTo: path)
    }
  }
}
