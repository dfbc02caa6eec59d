import FileSystem
import Glibc
import TestSupport
import Testing

extension TemporaryFolder {
  /// Makes files that hold their own names.
  func add(_ names: String...) throws {
    for name in names { #expect(try writeIfChanged(self(name), Array(name.utf8)) == .created) }
  }

  func contains(_ name: String) -> Bool { unsafe access(self(name), F_OK) == 0 }
}

/// The `errno` of what is refused; nil where nothing is.
func refusal(_ body: () throws -> Void) throws -> Int32? {
  do { try body() } catch let error as FileError { return error.errno }
  return nil
}
