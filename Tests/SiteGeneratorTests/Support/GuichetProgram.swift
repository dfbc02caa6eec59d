import FileSystem
import Glibc
import Testing

/// The real `guichet`, as the build puts it beside the tests.
struct GuichetProgram {
  let path: String

  struct Missing: Error, CustomStringConvertible {
    var description: String
  }

  init() throws {
    // The folder of the test bundle holds every product; where a runner loads the bundle, its
    // path is among the arguments.
    let started = CommandLine.arguments.filter { $0.contains("/") } + [GuichetProgram.own]
    let candidates = started.map { GuichetProgram.parent(of: $0) + "/guichet" }
    guard let found = candidates.first(where: { unsafe access($0, X_OK) == 0 }) else {
      throw Missing(
        description: "no `guichet` beside the tests (swift build --product guichet): \(candidates)")
    }
    path = found
  }

  private static let own =
    Command.output(["readlink", "/proc/\(getpid())/exe"])?
    .split(separator: "\n").first.map(String.init) ?? ""

  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  func arguments(_ site: TestSite) -> [String] {
    [
      path, "build", "--site", site.root, "--out", "\(site.root)/public", "--home",
      "\(site.root)/var",
    ]
  }

  /// Builds to the end; false where nothing was published.
  func build(_ site: TestSite) -> Bool { Command.output(arguments(site)) != nil }

  /// Builds until `isTime`, then ends the program as a power cut would.
  ///
  /// - Returns: whether the program was still at work.
  func build(_ site: TestSite, killedWhen isTime: () throws -> Bool) throws -> Bool {
    let child = try start(arguments(site))
    var status: Int32 = 0
    defer { _ = unsafe waitpid(child, &status, 0) }
    while try !isTime() {
      if unsafe waitpid(child, &status, WNOHANG) == child { return false }
      sched_yield()
    }
    kill(child, SIGKILL)
    return true
  }

  private func start(_ arguments: [String]) throws -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    for descriptor: Int32 in [1, 2] {
      unsafe posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var argv = unsafe arguments.map { unsafe strdup($0) }
    defer { unsafe argv.forEach { unsafe free($0) } }
    unsafe argv.append(nil)
    var child: pid_t = 0
    guard unsafe posix_spawn(&child, path, &actions, nil, argv, environ) == 0 else {
      throw Missing(description: "\(path) does not start")
    }
    return child
  }
}
