import Glibc

/// A new folder of a test's own, which goes with it, and all that is in it.
package final class TemporaryFolder: Sendable {
  /// Where it is.
  package let path: String

  /// - Parameter folder: where it is made; it must be there.
  package init(in folder: String = "/tmp") throws {
    var template = Array("\(folder)/guichet-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SystemFailure("mkdtemp \(folder)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { remove() }

  /// Removes it before its time: what is static lives longer than the tests.
  package func remove() { removeTree(path) }

  /// The path of a name in the folder.
  package func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, in place of what it held.
  package func write(_ name: String, _ bytes: [UInt8], mode: UInt32 = 0o600) throws {
    let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
    let descriptor = try checked("open \(name)", unsafe open(self(name), flags, 0o600))
    defer { close(descriptor) }
    guard unsafe Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw SystemFailure("write \(name)")
    }
    try checked("fchmod \(name)", fchmod(descriptor, mode))
  }

  /// The bytes of a file, as text.
  package func text(_ name: String) throws -> String {
    String(decoding: try bytes(ofFile: self(name)), as: UTF8.self)
  }

  /// Makes a symbolic link.
  package func link(_ name: String, to target: String) throws {
    try checked("symlink \(name)", unsafe symlink(target, self(name)))
  }
}
