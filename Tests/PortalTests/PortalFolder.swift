import Glibc
import Portal
import SQLite
import Testing

/// A home folder of a test's own; it goes with the test.
final class PortalFolder {
  let home: String

  init() throws {
    var template = Array("/tmp/guichet-portal-XXXXXX".utf8CString)
    let isMade = unsafe mkdtemp(&template) != nil
    try #require(isMade)
    home = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    for name in ["portal.db", "portal.db.nouveau"] { unsafe unlink("\(home)/\(name)") }
    unsafe rmdir(home)
  }

  var file: String { PortalReader.path(in: home) }

  /// Puts a portal in its place, as a build does.
  func publish(_ portal: CompiledPortal) throws {
    try portal.write(to: "\(file).nouveau")
    try #require(unsafe rename("\(file).nouveau", file) == 0)
  }

  /// Changes the portal behind the program's back.
  func spoil(_ sql: String) throws {
    try Database(file, mode: .readWrite).execute(sql)
  }

  func write(_ bytes: [UInt8]) throws {
    let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    #expect(unsafe Glibc.write(descriptor, bytes, bytes.count) == bytes.count)
  }
}
