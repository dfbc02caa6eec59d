import FileSystem
import Glibc

/// A published folder of a test's own, which goes when the test is over.
final class PublishedFolder {
  let root: String

  init(_ files: [String: String]) throws {
    var template = Array("/tmp/guichet-preview-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw Failure.noFolder }
    root = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    for (path, text) in files { try write(path, text) }
  }

  deinit { _ = Command.output(["rm", "-rf", root]) }

  enum Failure: Error { case noFolder }

  func write(_ path: String, _ text: String) throws {
    _ = try writeIfChanged("\(root)/\(path)", Array(text.utf8))
  }

  func link(_ path: String, to target: String) throws {
    guard unsafe symlink(target, "\(root)/\(path)") == 0 else { throw Failure.noFolder }
  }
}
