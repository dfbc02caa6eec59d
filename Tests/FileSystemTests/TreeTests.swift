import FileSystem
import Glibc
import TestSupport
import Testing

/// Folders and what is in them.
struct TreeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `the files of a tree are listed in the order of their paths' bytes`() throws {
    try folder.add("b", "a/z", "a/é", "a/b/c", "B", "a-b/x", "a.txt", "10", "9")
    #expect(
      try listTree(folder.path).map(\.path) == [
        "10", "9", "B", "a-b/x", "a.txt", "a/b/c", "a/z", "a/é", "b",
      ])
  }

  @Test func `each file has its stamp`() throws {
    try folder.add("a/b")
    let entries = try listTree(folder.path)
    #expect(entries.map(\.stamp) == [try #require(try stamp(of: folder("a/b")))])
  }

  @Test func `hidden files, backups and what is no file are left out`() throws {
    try folder.add("page.md", ".hidden", ".git/config", "page.md~", "#page.md#", "#1.md", "a~b")
    #expect(unsafe mkfifo(folder("fifo"), 0o600) == 0)
    #expect(unsafe mkdir(folder("empty"), 0o700) == 0)
    #expect(try listTree(folder.path).map(\.path) == ["#1.md", "a~b", "page.md"])
  }

  @Test func `symbolic links are left out, to files as to folders`() throws {
    try folder.add("tree/a", "outside/secret")
    #expect(unsafe symlink("../outside", folder("tree/folder")) == 0)
    #expect(unsafe symlink("../outside/secret", folder("tree/file")) == 0)
    #expect(unsafe symlink(".", folder("tree/loop")) == 0)
    #expect(try listTree(folder("tree")).map(\.path) == ["a"])
  }

  @Test func `a root that is a symbolic link is followed`() throws {
    try folder.add("tree/a")
    #expect(unsafe symlink("tree", folder("link")) == 0)
    #expect(try listTree(folder("link")).map(\.path) == ["a"])
  }

  @Test func `no folder has no files`() throws {
    #expect(try listTree(folder("missing")) == [])
    #expect(try listTree(folder.path) == [])
  }

  @Test func `a tree of unreasonable depth is an error`() throws {
    let deep = String(repeating: "d/", count: 70)
    try folder.add("\(deep)file")
    #expect(try refusal { _ = try listTree(folder.path) } == ELOOP)
  }

  // MARK: Folders

  @Test func `a folder is made with those above it, once or twice`() throws {
    for _ in 1...2 { try makeDirectories(folder("a/b/c")) }
    #expect(try isEmptyDirectory(folder("a/b/c")))
    #expect(try !isEmptyDirectory(folder("a")))
  }

  @Test func `a folder below a file is an error`() throws {
    try folder.add("file")
    #expect(try refusal { try makeDirectories(folder("file/a")) } == ENOTDIR)
  }

  @Test func `a file is removed, once or twice`() throws {
    try folder.add("a")
    for _ in 1...2 { try removeFile(folder("a")) }
    #expect(!folder.contains("a"))
  }

  @Test func `folders that have nothing left in them are removed, up to the root`() throws {
    try folder.add("root/a/b/c/file")
    try removeFile(folder("root/a/b/c/file"))
    try removeEmptyDirectories(from: folder("root/a/b/c/file"), upTo: folder("root"))
    #expect(!folder.contains("root/a"))
    #expect(folder.contains("root"))
  }

  @Test func `a folder that has something left in it stays, and so do those above it`() throws {
    try folder.add("root/a/b/file", "root/a/other")
    try removeFile(folder("root/a/b/file"))
    try removeEmptyDirectories(from: folder("root/a/b/file"), upTo: folder("root"))
    #expect(!folder.contains("root/a/b"))
    #expect(try folder.text("root/a/other") == "root/a/other")
  }

  @Test func `a folder that is gone already is no error`() throws {
    try makeDirectories(folder("root/a"))
    try removeEmptyDirectories(from: folder("root/a/gone/file"), upTo: folder("root"))
    #expect(!folder.contains("root/a"))
  }

  @Test func `nothing outside the root is removed`() throws {
    try makeDirectories(folder("rooted/a"))
    try removeEmptyDirectories(from: folder("rooted/a/file"), upTo: folder("root"))
    #expect(folder.contains("rooted/a"))
  }

  @Test func `what an interrupted writer left is removed, wherever it is`() throws {
    try folder.add("page", "a/\(temporaryPrefix)12-page", "\(temporaryPrefix)12-page", ".hidden")
    try removeTemporaries(below: folder.path)
    #expect(!folder.contains("\(temporaryPrefix)12-page"))
    #expect(!folder.contains("a/\(temporaryPrefix)12-page"))
    #expect(folder.contains("page"))
    #expect(folder.contains(".hidden"))
  }

  @Test func `temporaries behind a symbolic link stay`() throws {
    try folder.add("outside/\(temporaryPrefix)1-a", "tree/a")
    #expect(unsafe symlink("../outside", folder("tree/link")) == 0)
    try removeTemporaries(below: folder("tree"))
    #expect(folder.contains("outside/\(temporaryPrefix)1-a"))
  }
}
