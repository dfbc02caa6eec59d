import Gateway
import Glibc
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
  private let folder: String
  private let thread: pthread_t
  private let result = Result()

  var path: String { folder + "/s" }

  init(
    limits: Limits = Limits(), shouldEnd: @escaping @Sendable () -> Bool = { false },
    handler: @escaping @Sendable (Arrival) -> Response = echo
  ) throws {
    var template = Array("/tmp/guichet-fastcgi-XXXXXX".utf8CString)
    let isMade = unsafe mkdtemp(&template) != nil
    try #require(isMade)
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    let isBound = unsafe Self.withAddress(folder + "/s") { unsafe bind(listener, $0, $1) } == 0
    try #require(isBound && listen(listener, 8) == 0)
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

  /// Waits for the end of the worker, and takes everything away.
  func end() -> Responder.Ending? {
    pthread_join(thread, nil)
    close(listener)
    unsafe unlink(path)
    unsafe rmdir(folder)
    return result.ending
  }

  /// A connection to the worker.
  func connect() throws -> Int32 {
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let code = unsafe Self.withAddress(path) { unsafe Glibc.connect(descriptor, $0, $1) }
    try #require(code == 0)
    return descriptor
  }

  private static func withAddress(
    _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
  ) -> Int32 {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    unsafe withUnsafeMutableBytes(of: &address.sun_path) { bytes in
      unsafe bytes.copyBytes(from: path.utf8)
    }
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
  }
}
