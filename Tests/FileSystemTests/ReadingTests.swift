import FileSystem
import Glibc
import TestSupport
import Testing

/// Files, their stamps and the lock.
struct ReadingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: [0, 1, 5, 6])
  func `a file is read up to its limit, and refused above it`(_ limit: Int) throws {
    try folder.add("cinq5")
    let refused = try refusal {
      let bytes = try readFile(folder("cinq5"), limit: limit)
      #expect(bytes == Array("cinq5".utf8))
    }
    #expect(refused == (limit < 5 ? EFBIG : nil))
  }

  @Test func `a file above its limit says which limit`() throws {
    try folder.add("cinq5")
    let error = #expect(throws: FileError.self) { try readFile(folder("cinq5"), limit: 4) }
    #expect(error?.reason == .tooLarge(limit: 4))
    #expect(error?.message == "dépasse 4 octets")
  }

  @Test func `a file that is not there is an error that names it`() throws {
    let error = #expect(throws: FileError.self) { try readFile(folder("a"), limit: 10) }
    #expect(error?.path == folder("a"))
    #expect(error?.errno == ENOENT)
    #expect(error?.description == "\(folder("a")): No such file or directory")
  }

  @Test func `a file that may be missing is nil`() throws {
    try folder.add("a")
    #expect(try readFileIfPresent(folder("a"), limit: 1) == Array("a".utf8))
    #expect(try readFileIfPresent(folder("b"), limit: 1) == nil)
    #expect(try refusal { _ = try readFileIfPresent(folder("a"), limit: 0) } == EFBIG)
  }

  @Test func `a folder is no file`() throws {
    #expect(
      throws: FileError(path: folder.path, errno: 0, reason: .notOrdinaryFile)
    ) {
      try readFile(folder.path, limit: 10)
    }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pipe is no file, and nobody waits for its writer`() throws {
    #expect(unsafe mkfifo(folder("pipe"), 0o600) == 0)
    #expect(
      throws: FileError(path: folder("pipe"), errno: 0, reason: .notOrdinaryFile)
    ) {
      try readFile(folder("pipe"), limit: 10)
    }
  }

  // MARK: Stamps

  @Test func `a stamp tells size and times, and that a file was replaced`() throws {
    let start = fileClock()
    try folder.add("four")
    let first = try #require(try stamp(of: folder("four")))
    #expect(first.size == 4)
    #expect(abs(first.modified - start) < 60_000_000_000)
    #expect(try stamp(of: folder("four")) == first)
    #expect(try writeIfChanged(folder("four"), Array("FOUR".utf8)) == .replaced)
    #expect(try stamp(of: folder("four")) != first)
  }

  @Test func `what is not there has no stamp`() throws {
    try folder.add("file")
    #expect(try stamp(of: folder("missing")) == nil)
    #expect(try stamp(of: folder("file/below")) == nil)
  }

  @Test func `a symbolic link is followed where that is asked for`() throws {
    try folder.add("target")
    #expect(unsafe symlink("target", folder("link")) == 0)
    let target = try stamp(of: folder("target"))
    #expect(try stamp(of: folder("link")) != target)
    #expect(try stamp(of: folder("link"), followingLinks: true) == target)
  }

  @Test(arguments: [(0, false), (20_000_000, false), (20_000_001, true), (-1, false)])
  func `a stamp is settled once a later change would show`(_ age: Int, _ isSettled: Bool) {
    let stamp = FileStamp(size: 0, modified: 0, changed: 1_000_000_000, inode: 1)
    #expect(stamp.isSettled(before: 1_000_000_000 + age) == isSettled)
  }

  // MARK: The lock

  @Test func `a lock has one holder, and is free when it goes`() throws {
    try withLock(folder("lock")) { isHeld in
      #expect(isHeld)
      try withLock(folder("lock")) { #expect(!$0) }
      try withLock(folder("other")) { #expect($0) }
    }
    try withLock(folder("lock")) { #expect($0) }
  }

  /// Asks for a lock, says whether it was given, and lets go of it.
  private func withLock(_ path: String, _ body: (Bool) throws -> Void) throws {
    let lock = try FileLock(path)
    switch consume lock {
    case .some(let held):
      try body(true)
      _ = consume held
    case nil: try body(false)
    }
  }

  @Test func `a lock in a folder that is not there is an error`() throws {
    #expect(try refusal { _ = try FileLock(folder("missing/lock")) } == ENOENT)
  }
}
