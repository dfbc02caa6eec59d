import FileSystem
import TestSupport

/// A published folder of a test's own, which goes when the test is over.
final class PublishedFolder {
  private let folder: TemporaryFolder
  var root: String { folder.path }

  init(_ files: [String: String]) throws {
    folder = try TemporaryFolder()
    for (path, text) in files { try write(path, text) }
  }

  func write(_ path: String, _ text: String) throws {
    _ = try writeIfChanged("\(root)/\(path)", Array(text.utf8))
  }

  func link(_ path: String, to target: String) throws {
    try folder.link(path, to: target)
  }
}
