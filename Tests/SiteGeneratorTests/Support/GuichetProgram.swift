import FileSystem
import Glibc
import TestSupport
import Testing

/// The real `guichet`, as the build puts it beside the tests.
struct GuichetProgram {
  let path: String

  init() throws { path = try BuiltProgram.path("guichet") }

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
    let nothing = try Plumbing.nothing()
    defer { close(nothing) }
    let child = try Plumbing.spawn(
      path, Array(arguments(site).dropFirst()), environment: [Array("PATH=/usr/bin:/bin".utf8)],
      descriptors: [nothing, nothing, nothing])
    var status: Int32 = 0
    defer { _ = unsafe waitpid(child, &status, 0) }
    while try !isTime() {
      if unsafe waitpid(child, &status, WNOHANG) == child { return false }
      sched_yield()
    }
    kill(child, SIGKILL)
    return true
  }
}
