import FileSystem
import Glibc

/// The program under test: the one that `GUICHET_CGI` names, or the one built beside the tests.
enum CounterProgram {
  struct Missing: Error, CustomStringConvertible {
    var description: String
  }

  static var path: String {
    get throws {
      if let chosen = unsafe getenv("GUICHET_CGI") { return unsafe String(cString: chosen) }
      // Where a runner loads the test bundle, the bundle's path is among the arguments.
      let started = CommandLine.arguments.filter { $0.contains("/") } + [runner]
      let candidates = started.map { parent(of: $0) + "/guichet.cgi" }
      guard let found = candidates.first(where: { unsafe access($0, X_OK) == 0 }) else {
        throw Missing(description: "no guichet.cgi beside the tests: \(candidates)")
      }
      return found
    }
  }

  private static let runner =
    Command.output(["readlink", "/proc/\(getpid())/exe"])?
    .split(separator: "\n").first.map(String.init) ?? ""

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }
}
