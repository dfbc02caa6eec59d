import Compression
import FileSystem

/// Writes `.gz` and `.br` beside the files that a web server would otherwise compress at each
/// request.
///
/// A stage of its own: it reads what was published, and its work is never done twice.
struct PreCompressor: Sendable {
  let folder: OutputFolder

  /// Brotli’s level: 11 gives 8 % fewer bytes than 9 for twice the time (`docs/performance.md`), and
  /// a page is compressed once.
  private static let brotliQuality: Int32 = 11
  private static let endings: Set<String> = [
    "html", "xml", "txt", "svg", "css", "json", "csv", "ics",
  ]

  static func compresses(_ path: String) -> Bool {
    SiteFiles.ending(of: path).map(endings.contains) ?? false
  }

  /// Compresses a published file, unless its twins already hold the same.
  ///
  /// - Parameter known: what the last build knew of the file; trusted only as far as stamps go.
  /// - Returns: what is known now, and the size that gzip gave.
  func compress(_ path: String, _ stamp: FileStamp, known: BuildCache.Output?) throws -> (
    output: BuildCache.Output, gzipSize: Int
  ) {
    let file = try folder.full(path)
    if let known, known.stamp == stamp, let gzip = known.gzip, let brotli = known.brotli,
      try FileSystem.stamp(of: file + ".gz") == gzip,
      try FileSystem.stamp(of: file + ".br") == brotli
    {
      return (known, gzip.size)
    }
    let bytes = try readFile(file, limit: 64 << 20)
    let gzipSize = try refresh(file + ".gz", of: bytes, read: { gunzip($0, limit: bytes.count) }) {
      gzip(bytes, level: 9)
    }
    _ = try refresh(file + ".br", of: bytes, read: { unbrotli($0, limit: bytes.count) }) {
      brotli(bytes, quality: PreCompressor.brotliQuality)
    }
    let output = BuildCache.Output(
      stamp: stamp, gzip: try FileSystem.stamp(of: file + ".gz"),
      brotli: try FileSystem.stamp(of: file + ".br"))
    return (output, gzipSize)
  }

  /// Writes a twin unless the one that is there reads as the same bytes; says its size.
  private func refresh(
    _ path: String, of bytes: [UInt8], read: ([UInt8]) -> [UInt8]?, make: () -> [UInt8]
  ) throws -> Int {
    let known = try readFileIfPresent(path, limit: bytes.count + 1024, followingLinks: false)
    if let known, read(known) == bytes {
      return known.count
    }
    let twin = make()
    _ = try writeIfChanged(path, twin)
    return twin.count
  }
}
