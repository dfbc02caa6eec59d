import Glibc

/// The programs under test.
package enum BuiltProgram {
  /// There is no such program.
  package struct Missing: Error, CustomStringConvertible {
    /// Where it was looked for.
    package var description: String
  }

  /// A program that was built with the tests, beside them.
  package static func path(_ name: String) throws -> String {
    // The folder of the test bundle holds every product; where a runner loads the bundle, its path
    // is among the arguments.
    let started = CommandLine.arguments.filter { $0.contains("/") } + [runner]
    let candidates = started.map { "\(parent(of: $0))/\(name)" }
    guard let found = candidates.first(where: { unsafe access($0, X_OK) == 0 }) else {
      throw Missing(description: "no \(name) beside the tests (swift build): \(candidates)")
    }
    return found
  }

  /// The endpoint that `GUICHET_CGI` names, as `make test` does, or the one built with the tests.
  package static var counter: String {
    get throws {
      if let chosen = unsafe getenv("GUICHET_CGI") { return unsafe String(cString: chosen) }
      return try path("guichet.cgi")
    }
  }

  private static let runner: String = {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    let name = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    return String(decoding: name, as: UTF8.self)
  }()

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
