import FileSystem
import Portal
import SiteGenerator
import Testing

/// The portal of this repository, built once for all tests.
enum BuiltPortal {
  // Tests/ProgramTests/Support/BuiltPortal.swift
  static let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")

  private static let building = Task { () -> [UInt8] in
    let folder = try #require(Command.output(["mktemp", "-d", "/tmp/guichet-portal-XXXXXX"]))
      .split(separator: "\n").joined()
    defer { _ = Command.output(["rm", "-r", folder]) }
    let options = BuildOptions(
      site: root, output: "\(folder)/public", home: "\(folder)/home", now: 1_775_044_800)
    let report = try await Build(options).run()
    try #require(report.isPublished)
    return try readFile(PortalReader.path(in: "\(folder)/home"), limit: 1 << 24)
  }

  /// Puts a copy into a home folder.
  static func copy(to home: String) async throws {
    let bytes = try await building.value
    _ = try writeIfChanged(PortalReader.path(in: home), bytes)
  }
}
