import FileSystem
import Glibc
import TestSupport
import Testing

/// The folders of a tree.
struct DirectoryTreeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `the folders of a tree, hidden ones and links left out`() throws {
    try folder.add("a/b/c/x", "a/.git/x", "d/x", "a/old~/x")
    #expect(unsafe symlink(folder("a"), folder("d/link")) == 0)
    #expect(
      try directories(below: folder.path).sorted()
        == [folder.path, folder("a"), folder("a/b"), folder("a/b/c"), folder("d")])
  }

  @Test func `no folder has no folders`() throws {
    try folder.add("file")
    #expect(try directories(below: folder("nothing")).isEmpty)
    #expect(try directories(below: folder("file")).isEmpty)
  }
}
