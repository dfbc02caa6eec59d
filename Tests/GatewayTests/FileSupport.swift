import Gateway
import Glibc
import TestSupport
import Testing

/// A folder of files to serve.
final class Folder {
  private let folder: TemporaryFolder
  var path: String { folder.path }

  init() throws { folder = try TemporaryFolder() }

  /// A file of these bytes behind a hole that is as long as they start late, last written at the
  /// second given; another file that has the name keeps its bytes.
  func write(
    _ name: String, _ bytes: [UInt8], at start: Int64 = 0, modified: Int = 1_700_000_000
  ) {
    let descriptor = unsafe Glibc.open("\(path)/new", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = unsafe bytes.withUnsafeBytes {
      unsafe pwrite(descriptor, $0.baseAddress, $0.count, off_t(start))
    }
    var times = [timespec(tv_sec: modified, tv_nsec: 0), timespec(tv_sec: modified, tv_nsec: 0)]
    _ = unsafe futimens(descriptor, &times)
    close(descriptor)
    _ = unsafe rename("\(path)/new", "\(path)/\(name)")
  }

  func shrink(_ name: String, to size: Int) { _ = unsafe truncate("\(path)/\(name)", off_t(size)) }

  func open(_ name: String) throws(FileProblem) -> OpenFile {
    try OpenFile(name, inFolder: path)
  }
}

/// Bytes of ASCII that tell their place.
func content(_ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(ascii: "!") + UInt8(($0 ^ ($0 >> 8)) % 90) }
}

/// A file to look at, with the tag `"revision"`.
func served(
  _ kind: ContentDisposition.Kind = .inline, _ caching: ServedFile.Caching = .readerAsksAgain
) throws -> ServedFile {
  ServedFile(
    contentType: "application/pdf",
    disposition: try #require(ContentDisposition(kind, fileName: "arrete-2024-153.pdf")),
    tag: try #require(EntityTag("revision")), caching: caching)
}

let now = HTTPDate(seconds: 1_750_000_000)
