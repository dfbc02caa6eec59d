import Glibc
import TestSupport

extension FastCGIClient {
  static func send(_ bytes: [UInt8], to descriptor: Int32) {
    var sent = 0
    while sent < bytes.count {
      let count = unsafe bytes[sent...].withUnsafeBytes {
        unsafe Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      sent += count
    }
  }

  /// Everything that came until the other side closed.
  static func receive(_ descriptor: Int32) -> FastCGIAnswer {
    defer { close(descriptor) }
    return FastCGIAnswer(readAll(descriptor))
  }
}
