import Gateway
import Glibc
import TestSupport
import Testing

/// A worker on a thread of its own, behind a socket in a folder of its own; both go with the test.
final class FastCGIFixture: Sendable {
  private final class Work: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private final class Result: @unchecked Sendable {
    // Written before the thread ends and read after it was joined.
    var ending: Responder.Ending?
  }

  private let listener: Int32
  private let folder: TemporaryFolder
  private let thread: pthread_t
  private let result = Result()

  var path: String { folder("s") }

  init(
    limits: Limits = Limits(), shouldEnd: @escaping @Sendable () -> Bool = { false },
    handler: @escaping @Sendable (Arrival) -> Response = echo
  ) throws {
    folder = try TemporaryFolder()
    let listener = try UnixSocket.listen(folder("s"))
    self.listener = listener
    let work = Work { [result] in
      result.ending = Responder.serveFastCGI(
        listening: listener, limits: limits, shouldEnd: shouldEnd, handler: handler)
    }
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, nil,
      { context in
        guard let context = unsafe context else { return nil }
        unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().run()
        return nil
      }, Unmanaged.passRetained(work).toOpaque())
    try #require(code == 0)
    self.thread = thread
  }

  /// Sends the thread a signal; it has to have answered once, so that it expects it.
  func signal(_ number: Int32) { pthread_kill(thread, number) }

  /// Waits for the end of the worker, and closes its socket.
  func end() -> Responder.Ending? {
    pthread_join(thread, nil)
    close(listener)
    return result.ending
  }

  /// A connection to the worker.
  func connect() throws -> Int32 { try UnixSocket.connect(path) }
}
