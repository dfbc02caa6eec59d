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

  /// Takes the next request; `idle` in milliseconds bounds each read and write on it.
  func accept(idle: Int) -> Accepted {
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
    var wait = timeval(tv_sec: idle / 1000, tv_usec: idle % 1000 * 1000)
    let size = socklen_t(MemoryLayout<timeval>.size)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      unsafe setsockopt(request.pointee.ipcFd, SOL_SOCKET, option, &wait, size)
    }
    return .request
  }

  /// The variables of the request at hand.
  func environment(_ limits: Limits) -> Environment {
    unsafe Environment(block: UnsafePointer(request.pointee.envp), limits: limits)
  }

  /// The body of the request at hand; not to be used after it was finished.
  var input: FastCGIInput { unsafe FastCGIInput(request.pointee.in) }

  /// Writes the answer and forgets the request.
  func finish(with answer: [UInt8]) {
    // A server that went away is a normal end, so nobody asks what was written.
    unsafe answer.withUnsafeBytes { bytes in
      _ = unsafe FCGX_PutStr(bytes.baseAddress, Int32(clamping: bytes.count), request.pointee.out)
    }
    close()
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
