import FileSystem
import Glibc
import TestSupport
import Testing

/// Where paths lead, and what stands there.
struct PathTests {
  private let folder: TemporaryFolder
  private let root: String

  init() throws {
    folder = try TemporaryFolder()
    root = try realPath(folder.path)
    try folder.add("a/b/file")
    try #require(unsafe symlink("a/b", folder("link")) == 0)
  }

  @Test(arguments: [
    ("a/b", "a/b"), ("a/../a/./b/", "a/b"), ("link", "a/b"), ("link/file", "a/b/file"),
    ("link/new/deep", "a/b/new/deep"), ("link/..", "a"), ("new/../a", "a"), ("new/./x", "new/x"),
  ])
  func `a path leads where its links lead, as far as it is there`(path: String, real: String) throws
  {
    #expect(try realPath(folder(path)) == "\(root)/\(real)")
  }

  @Test(arguments: [
    ("/a", "/a", true), ("/a/b", "/a", true), ("/ab", "/a", false), ("/a", "/a/b", false),
    ("/a", "/", true), ("/", "/", true), ("/a/\u{301}b", "/a", true),
  ])
  func `a folder holds itself and what is below it`(path: String, folder: String, holds: Bool) {
    #expect(isReal(path, in: folder) == holds)
  }

  @Test func `a name stands for a file, a folder, a link or nothing`() throws {
    #expect(try kind(of: folder("a")) == .folder)
    #expect(try kind(of: folder("a/b/file")) == .file)
    #expect(try kind(of: folder("link")) == .link)
    #expect(try kind(of: folder("missing")) == nil)
    #expect(try kind(of: folder("a/b/file/x")) == nil)
  }

  @Test func `a link is read as what it leads to, or not at all`() throws {
    try #require(unsafe symlink("a/b/file", folder("alias")) == 0)
    #expect(try readFileIfPresent(folder("alias"), limit: 100) == Array("a/b/file".utf8))
    #expect(try readFileIfPresent(folder("alias"), limit: 100, followingLinks: false) == nil)
  }

  @Test func `a link to the same bytes is replaced by them`() throws {
    // The link's own length is that of the bytes.
    try folder.add("four")
    try #require(unsafe symlink("four", folder("same")) == 0)
    #expect(try writeIfChanged(folder("same"), Array("four".utf8)) == .replaced)
    #expect(try kind(of: folder("same")) == .file)
  }

  @Test func `a lock that is refused closes nothing of others`() throws {
    let lock = try FileLock(folder("lock"))
    // The descriptor that the refused lock had is the next one to be given out.
    for _ in 0..<3 {
      if let second = try FileLock(folder("lock")) {
        Issue.record("the lock was given out twice")
        _ = consume second
      }
      let descriptor = unsafe open(folder("a/b/file"), O_RDONLY)
      #expect(fcntl(descriptor, F_GETFD) >= 0)
      close(descriptor)
    }
    _ = consume lock
  }
}
