import Glibc
import TestSupport

extension TemporaryFolder {
  func write(_ name: String, _ text: String, mode: UInt32) throws {
    try write(name, Array(text.utf8), mode: mode)
  }

  func status(_ name: String) throws -> stat { try TestSupport.status(of: self(name)) }

  func mode(_ name: String) throws -> UInt32 { try TestSupport.mode(of: self(name)) }

  /// The names in the folder, sorted.
  var names: [String] {
    guard let directory = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(directory) }
    var names: [String] = []
    while let entry = unsafe readdir(directory) {
      names.append(
        unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }
}
