import CFastCGI
import Glibc

/// The one request that a worker has at hand, in libfcgi's memory.
///
/// A connection is closed after its request, even where the server would keep it: a worker that
/// waits on a kept connection answers nobody else, and does not see that it should end.
@safe
final class FastCGIConnection {
  enum Accepted: Equatable {
    case request
    /// Nobody was there any more, or it was no request that a responder answers.
    case none
    case failed(Int32)
  }

  private let request: UnsafeMutablePointer<FCGX_Request>
  /// FCGI_RESPONDER of the FastCGI specification, §8.
  private static let responder: Int32 = 1

  init?(listening: Int32) {
    guard FCGX_Init() == 0 else { return nil }
    unsafe request = UnsafeMutablePointer.allocate(capacity: 1)
    guard unsafe FCGX_InitRequest(request, listening, FCGI_FAIL_ACCEPT_ON_INTR) == 0 else {
      unsafe request.deallocate()
      return nil
    }
  }

  deinit {
    unsafe FCGX_Free(request, 1)
    unsafe request.deallocate()
  }

  /// Takes the next request; milliseconds bound each read, and each write, on its connection.
  func accept(idle: Int, stalled: Int) -> Accepted {
    let code = unsafe FCGX_Accept_r(request)
    switch -code {
    case 0: break
    case EAGAIN, EINTR, ECONNABORTED, EPROTO: return .none
    default: return .failed(-code)
    }
    guard unsafe request.pointee.role == Self.responder else {
      close()
      return .none
    }
    bound(SO_RCVTIMEO, idle)
    bound(SO_SNDTIMEO, stalled)
    return .request
  }

  private func bound(_ option: Int32, _ milliseconds: Int) {
    var wait = timeval(tv_sec: milliseconds / 1000, tv_usec: milliseconds % 1000 * 1000)
    let size = socklen_t(MemoryLayout<timeval>.size)
    unsafe setsockopt(request.pointee.ipcFd, SOL_SOCKET, option, &wait, size)
  }

  /// The variables of the request at hand.
  func environment(_ limits: Limits) -> Environment {
    unsafe Environment(block: UnsafePointer(request.pointee.envp), limits: limits)
  }

  /// The body of the request at hand; not to be used after it was finished.
  var input: FastCGIInput { unsafe FastCGIInput(request.pointee.in) }

  /// Writes the answer and forgets the request.
  func finish(with answer: Outgoing) {
    answer.write(put)
    close()
  }

  /// Forgets the request, which another process answers; its connection stays open there.
  func leave() {
    // Closed without the `shutdown` that would end the connection for both.
    unsafe FCGX_Detach(request)
    unsafe FCGX_Free(request, 1)
    unsafe FCGX_Attach(request)
  }

  /// Writes everything; false where the server is gone, which ends a request normally.
  private func put(_ bytes: [UInt8]) -> Bool {
    unsafe bytes.withUnsafeBytes { bytes in
      let count = Int32(clamping: bytes.count)
      return unsafe FCGX_PutStr(bytes.baseAddress, count, request.pointee.out) == count
    }
  }

  private func close() {
    unsafe FCGX_Finish_r(request)
    unsafe FCGX_Free(request, 1)
  }
}

/// The body of a FastCGI request.
@safe
struct FastCGIInput {
  private let stream: UnsafeMutablePointer<FCGX_Stream>?

  init(_ stream: UnsafeMutablePointer<FCGX_Stream>?) { unsafe self.stream = unsafe stream }

  /// At most so many bytes, none at the end.
  ///
  /// Small pieces, because libfcgi returns when it has all of a piece, and the limit on the time
  /// of a whole body is looked at between two.
  func read(atMost: Int) throws(RequestProblem) -> [UInt8] {
    let most = min(atMost, 4096)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      count = max(0, Int(unsafe FCGX_GetStr(buffer.baseAddress, Int32(most), stream)))
    }
    guard bytes.isEmpty else { return bytes }
    if unsafe FCGX_GetError(stream) == EAGAIN { throw .slowBody }
    return bytes
  }
}
