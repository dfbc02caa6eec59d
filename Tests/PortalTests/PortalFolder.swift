import Glibc
import Portal
import SQLite
import TestSupport
import Testing

/// A home folder of a test's own; it goes with the test.
final class PortalFolder {
  private let folder: TemporaryFolder
  var home: String { folder.path }

  init() throws { folder = try TemporaryFolder() }

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

  func write(_ bytes: [UInt8]) throws { try folder.write("portal.db", bytes) }
}
