import FileSystem

/// Writes published files, and remembers what it wrote.
///
/// A file whose bytes are the same is left alone. Where one is replaced, its compressed twins go
/// first: no server may send yesterday's `.gz` for today's page.
struct OutputWriter: Sendable {
  let folder: OutputFolder

  struct Written: Sendable {
    var path: String
    var stamp: FileStamp
    var isNew: Bool
  }

  func write(_ bytes: [UInt8], to relative: String) throws -> Written {
    let path = try folder.full(relative)
    let outcome = try writeIfChanged(path, bytes, creation: .inPlace) {
      for twin in OutputWriter.twins(of: path) { try removeFile(twin) }
    }
    guard let stamp = try stamp(of: path) else {
      throw FileError(
        path: path, errno: 0, message: "le fichier vient d’être écrit et n’est plus là",
        english: "the file has just been written and is gone")
    }
    return Written(path: relative, stamp: stamp, isNew: outcome != .unchanged)
  }

  /// A file's compressed twins.
  static func twins(of path: String) -> [String] { [path + ".gz", path + ".br"] }
}
