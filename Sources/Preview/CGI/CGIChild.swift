import FileSystem
import Foundation

/// A program that is run once a request, as a web server runs it (RFC 3875).
struct CGIChild: Sendable {
  /// An absolute path.
  let program: String
  var limits = Limits()

  /// What a run may take.
  struct Limits: Sendable {
    /// Milliseconds until the program is ended.
    var time = 15_000
    /// Bytes of output.
    var output = 32 << 20
  }

  /// What a run came to.
  enum Outcome: Sendable, Equatable {
    /// The program's standard output, whole; how it ended means nothing to a web server.
    case output([UInt8])
    /// The `errno` of the system's refusal.
    case notStarted(Int32)
    case tooSlow
    case tooLarge
  }

  /// Runs the program once.
  ///
  /// A thread of its own waits for it: Swift's shared ones must not.
  ///
  /// - Parameters:
  ///   - environment: `NAME=value`, and nothing beside it.
  ///   - body: what stands on the program's standard input.
  ///   - done: called on that thread once the program has ended, before this returns.
  func run(
    environment: [String], body: [UInt8], done: @escaping @Sendable () -> Void = {}
  ) async -> Outcome {
    await withCheckedContinuation { continuation in
      Thread {
        let outcome = runWaiting(environment, body)
        done()
        continuation.resume(returning: outcome)
      }.start()
    }
  }

  private func runWaiting(_ environment: [String], _ body: [UInt8]) -> Outcome {
    do {
      var process = try CGIProcess(program, environment)
      return process.converse(body, limits)
    } catch {
      return .notStarted(error.errno)
    }
  }
}
