import FileSystem
import Glibc
import TestSupport
import Testing

/// Files that hold some bytes, whatever happens meanwhile.
struct WritingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a file is created, replaced or left alone`() throws {
    #expect(try writeIfChanged(folder("a"), Array("one".utf8)) == .created)
    #expect(try writeIfChanged(folder("a"), Array("one".utf8)) == .unchanged)
    #expect(try writeIfChanged(folder("a"), Array("two".utf8)) == .replaced)
    #expect(try writeIfChanged(folder("a"), Array("longer".utf8)) == .replaced)
    #expect(try folder.text("a") == "longer")
    #expect(try writeIfChanged(folder("a"), []) == .replaced)
    #expect(try writeIfChanged(folder("a"), []) == .unchanged)
    #expect(try folder.text("a") == "")
  }

  @Test func `a file left alone keeps its times and its place on the disk`() throws {
    try folder.add("a")
    let long = timespec(tv_sec: 1_000_000_000, tv_nsec: 0)
    #expect(unsafe utimensat(AT_FDCWD, folder("a"), [long, long], 0) == 0)
    let before = try stamp(of: folder("a"))
    #expect(before?.modified == 1_000_000_000_000_000_000)
    #expect(try writeIfChanged(folder("a"), Array("a".utf8)) == .unchanged)
    #expect(try stamp(of: folder("a")) == before)
    #expect(try writeIfChanged(folder("a"), Array("b".utf8)) == .replaced)
    let after = try stamp(of: folder("a"))
    #expect(after?.modified != before?.modified)
    #expect(after?.inode != before?.inode)
  }

  @Test(arguments: [0o600, 0o700, 0o400] as [UInt32])
  func `a file has the mode that is asked for, new or replaced`(_ mode: UInt32) throws {
    try folder.add("old")
    for name in ["new", "old"] {
      _ = try writeIfChanged(folder(name), Array("secret".utf8), mode: mode)
      #expect(try TestSupport.mode(of: folder(name)) == mode)
    }
  }

  @Test func `missing folders are made`() throws {
    #expect(try writeIfChanged(folder("a/b/c/d"), Array("text".utf8)) == .created)
    #expect(try folder.text("a/b/c/d") == "text")
  }

  @Test func `nothing but the file is left behind`() throws {
    for text in ["one", "two"] { _ = try writeIfChanged(folder("a"), Array(text.utf8)) }
    #expect(unsafe unlink(folder("a")) == 0)
    #expect(try isEmptyDirectory(folder.path))
  }

  @Test func `a reader of the old file goes on reading the old bytes`() throws {
    try folder.add("old")
    let descriptor = unsafe open(folder("old"), O_RDONLY)
    defer { close(descriptor) }
    #expect(try writeIfChanged(folder("old"), Array("new".utf8)) == .replaced)
    var bytes = [UInt8](repeating: 0, count: 3)
    #expect(unsafe read(descriptor, &bytes, 3) == 3)
    #expect(bytes == Array("old".utf8))
  }

  @Test func `a large file is written whole`() throws {
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 >> 8 ^ $0) }
    #expect(try writeIfChanged(folder("a"), bytes) == .created)
    #expect(try readFile(folder("a"), limit: bytes.count) == bytes)
  }

  @Test func `only bytes that are about to be replaced are announced`() throws {
    var announced: [String] = []
    for text in ["one", "one", "two"] {
      _ = try writeIfChanged(folder("a"), Array(text.utf8)) {
        announced.append(text)
      }
    }
    #expect(announced == ["two"])
  }

  @Test func `what is announced can be refused, and the file stays`() throws {
    struct Refusal: Error, Equatable {}
    try folder.add("a")
    #expect(throws: Refusal()) {
      _ = try writeIfChanged(folder("a"), Array("new".utf8)) { throw Refusal() }
    }
    #expect(try folder.text("a") == "a")
  }

  @Test func `a symbolic link is replaced, and what it leads to stays`() throws {
    try folder.add("target")
    #expect(unsafe symlink("target", folder("link")) == 0)
    #expect(try writeIfChanged(folder("link"), Array("new".utf8)) == .replaced)
    #expect(try folder.text("link") == "new")
    #expect(try folder.text("target") == "target")
  }

  @Test func `a symbolic link laid where the bytes are written first is not followed`() throws {
    try folder.add("target", "page")
    let trap = folder("\(temporaryPrefix)\(getpid())-page")
    #expect(unsafe symlink("target", trap) == 0)
    let refused = try refusal { _ = try writeIfChanged(folder("page"), Array("new".utf8)) }
    #expect(refused == ELOOP)
    #expect(try folder.text("target") == "target")
  }

  @Test func `a new file is written in its place where that is asked for`() throws {
    let trap = folder("\(temporaryPrefix)\(getpid())-page")
    try makeDirectories(trap)
    let text = Array("text".utf8)
    #expect(try writeIfChanged(folder("page"), text, creation: .inPlace) == .created)
    #expect(throws: FileError.self) { try writeIfChanged(folder("page"), Array("new".utf8)) }
    #expect(try folder.text("page") == "text")
  }

  @Test func `a link that leads nowhere is replaced, and nothing is made behind it`() throws {
    #expect(unsafe symlink("missing", folder("link")) == 0)
    #expect(try writeIfChanged(folder("link"), Array("new".utf8)) == .replaced)
    #expect(try folder.text("link") == "new")
    #expect(!folder.contains("missing"))
  }

  @Test func `a folder in the file's place is an error, and nothing is left behind`() throws {
    try makeDirectories(folder("a"))
    #expect(throws: FileError.self) { try writeIfChanged(folder("a"), Array("text".utf8)) }
    #expect(try isEmptyDirectory(folder("a")))
    #expect(unsafe rmdir(folder("a")) == 0)
    #expect(try isEmptyDirectory(folder.path))
  }
}
