import FileSystem
import Glibc
import Testing

/// A new folder: a suite makes one for each test, and removes it when the test ends.
struct TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/guichet-tests-XXXXXX".utf8CString)
    let isMade = unsafe mkdtemp(&template) != nil
    try #require(isMade)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the folder with all that is in it; symbolic links are not followed.
  func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    // `remove` takes a file, a link, or a folder that is empty.
    if unsafe Glibc.remove(path) == 0 { return }
    guard let directory = unsafe opendir(path) else { return }
    while let entry = unsafe readdir(directory) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { remove("\(path)/\(name)") }
    }
    unsafe closedir(directory)
    unsafe rmdir(path)
  }

  /// The path of a name in the folder.
  func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes files that hold their own names.
  func add(_ names: String...) throws {
    for name in names { #expect(try writeIfChanged(self(name), Array(name.utf8)) == .created) }
  }

  func contains(_ name: String) -> Bool { unsafe access(self(name), F_OK) == 0 }

  /// The bytes of a file, as text.
  func text(_ name: String) throws -> String {
    String(decoding: try readFile(self(name), limit: 10_000), as: UTF8.self)
  }
}

/// The `errno` of what is refused; nil where nothing is.
func refusal(_ body: () throws -> Void) throws -> Int32? {
  do { try body() } catch let error as FileError { return error.errno }
  return nil
}
