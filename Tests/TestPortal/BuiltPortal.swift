import FileSystem
import Portal
import SiteGenerator
import TestSupport

/// The portal of this repository, built once for all tests.
package enum BuiltPortal {
  struct NotPublished: Error {}

  private static let building = Task { () -> [UInt8] in
    let folder = try TemporaryFolder()
    let options = BuildOptions(
      site: Repository.root, output: folder("public"), home: folder("home"), now: 1_775_044_800)
    guard try await Build(options).run().isPublished else { throw NotPublished() }
    return try readFile(PortalReader.path(in: folder("home")), limit: 1 << 24)
  }

  /// Puts a copy into a home folder.
  package static func copy(to home: String) async throws {
    let bytes = try await building.value
    _ = try writeIfChanged(PortalReader.path(in: home), bytes)
  }
}
