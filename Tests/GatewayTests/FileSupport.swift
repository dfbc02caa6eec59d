import Gateway
import Glibc
import Testing

/// Random numbers that are the same in each run.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A folder of a test's own, which goes with it.
final class Folder {
  let path: String

  init() throws {
    var template = Array("/tmp/guichet-files-XXXXXX".utf8CString)
    let isMade = unsafe mkdtemp(&template) != nil
    try #require(isMade)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    guard let folder = unsafe opendir(path) else { return }
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if unsafe unlink("\(path)/\(name)") != 0 { unsafe rmdir("\(path)/\(name)") }
    }
    unsafe closedir(folder)
    unsafe rmdir(path)
  }

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
