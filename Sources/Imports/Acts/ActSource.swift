import Cryptography
import FileSystem
import Glibc

/// The folder that PDFs are imported from, open for the time of the import.
@safe
struct ActSource: ~Copyable {
  private let descriptor: Int32
  private let path: String

  init(_ path: String) throws {
    let opened = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw FileError.last(path) }
    descriptor = opened
    self.path = path
  }

  deinit { close(descriptor) }

  /// Whether a name is one of a file of the folder itself: `../paie.pdf`, or a link's way round
  /// (`a/b`), would publish what nobody meant to.
  static func accepts(_ name: String) -> Bool {
    !name.hasPrefix(".") && !name.utf8.contains(UInt8(ascii: "/")) && !name.utf8.contains(0)
  }

  /// A file of the folder; throws `ActFileProblem` where it is not to be had.
  func file(_ name: String) throws -> ActReading {
    // A pipe that nobody writes to must not keep the import waiting.
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    let opened = unsafe openat(descriptor, name, flags)
    guard opened >= 0 else {
      switch errno {
      case ENOENT, ENAMETOOLONG: throw ActFileProblem.missing
      case ELOOP, ENXIO: throw ActFileProblem.notOrdinary
      case EACCES, EPERM: throw ActFileProblem.unreadable
      default: throw FileError.last("\(path)/\(name)")
      }
    }
    return try ActReading(opened, path: "\(path)/\(name)")
  }
}

/// An open PDF, read once from its beginning to its end, 64 KiB at a time.
@safe
struct ActReading: ~Copyable {
  private let descriptor: Int32
  private let path: String
  /// Bytes, when it was opened.
  let size: Int

  private static let chunk = 1 << 16

  /// - Parameter descriptor: of an open file, which this value closes.
  init(_ descriptor: Int32, path: String) throws {
    self.descriptor = descriptor
    self.path = path
    size = try ActReading.size(of: descriptor, path)
  }

  deinit { close(descriptor) }

  private static func size(of descriptor: Int32, _ path: String) throws -> Int {
    var status = stat()
    let isKnown = unsafe fstat(descriptor, &status) == 0
    if isKnown, status.st_mode & S_IFMT == S_IFREG { return Int(status.st_size) }
    let error = FileError.last(path)
    // Apart from the initializer, which cannot run `deinit` half-way.
    close(descriptor)
    if isKnown { throw ActFileProblem.notOrdinary }
    throw error
  }

  /// The SHA-256 and the size of all bytes, each piece of which `take` gets; throws
  /// `ActFileProblem.notPDF` where they begin otherwise than a PDF's.
  consuming func digest(
    _ take: ([UInt8]) throws -> Void = { _ in }
  ) throws -> (digest: Digest, size: Int) {
    var hash = SHA256Stream()
    var count = 0
    while true {
      let bytes = try next()
      if count == 0, !bytes.starts(with: "%PDF-".utf8) { throw ActFileProblem.notPDF }
      if bytes.isEmpty { break }
      hash.update(bytes)
      try take(bytes)
      count += bytes.count
    }
    return (hash.digest(), count)
  }

  private borrowing func next() throws -> [UInt8] {
    let (descriptor, path) = (descriptor, path)
    return try unsafe [UInt8](unsafeUninitializedCapacity: Self.chunk) { buffer, count in
      while true {
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, Self.chunk)
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw FileError.last(path) }
        count = got
        return
      }
    }
  }
}
