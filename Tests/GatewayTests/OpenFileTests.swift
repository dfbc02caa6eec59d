import Gateway
import Glibc
import Testing

struct `A file to serve` {
  private func problem(_ folder: Folder, _ name: String) -> FileProblem? {
    do throws(FileProblem) { _ = try folder.open(name) } catch { return error }
    return nil
  }

  @Test func `knows its size, its time and its bytes`() throws {
    let folder = try Folder()
    folder.write("a.pdf", content(100), modified: 784_111_777)
    let file = try folder.open("a.pdf")
    #expect(file.size == 100 && file.modified.text == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(file.read(at: 90, atMost: 20) == Array(content(100)[90...]))
    #expect(file.read(at: 100, atMost: 20) == [])
  }

  @Test func `is a regular file of the folder itself (item 42)`() throws {
    let folder = try Folder()
    folder.write("a.pdf", content(1))
    _ = unsafe symlink("a.pdf", "\(folder.path)/link.pdf")
    _ = unsafe symlink("nothing", "\(folder.path)/dangling.pdf")
    _ = unsafe mkdir("\(folder.path)/folder.pdf", 0o700)
    _ = unsafe mkfifo("\(folder.path)/pipe.pdf", 0o600)
    #expect(problem(folder, "a.pdf") == nil)
    #expect(problem(folder, "b.pdf") == .missing)
    for name in ["link.pdf", "dangling.pdf", "folder.pdf", "pipe.pdf"] {
      #expect(problem(folder, name) == .notRegular)
    }
    for name in [
      "", ".", "..", "../a.pdf", "/etc/passwd", "a.pdf/", "folder.pdf/a", "a.pdf\u{0}b",
      String(repeating: "a", count: 256),
    ] {
      #expect(problem(folder, name) == .badName)
    }
  }

  @Test func `is missing with its folder`() {
    #expect(throws: FileProblem.missing) { try OpenFile("a", inFolder: "/nonexistent") }
  }

  @Test func `is closed when nobody has it any more`() throws {
    let folder = try Folder()
    folder.write("a.pdf", content(1))
    var file: OpenFile? = try folder.open("a.pdf")
    #expect(file?.size == 1 && openTimes("\(folder.path)/a.pdf") == 1)
    file = nil
    #expect(openTimes("\(folder.path)/a.pdf") == 0)
  }

  private func openTimes(_ path: String) -> Int {
    (0..<256).count { number in
      var buffer = [CChar](repeating: 0, count: 4096)
      let count = unsafe readlink("/proc/self/fd/\(number)", &buffer, buffer.count)
      return buffer.prefix(max(0, count)).elementsEqual(path.utf8.map(CChar.init(bitPattern:)))
    }
  }
}
