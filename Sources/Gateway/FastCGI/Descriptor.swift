import Glibc

/// Reading and writing on file descriptors, whatever interrupts them.
enum Descriptor {
  /// At most so many bytes, none at the end.
  ///
  /// Waits no longer than the milliseconds given for the first of them: a server that announces
  /// a body and sends none must not hold the process.
  static func read(
    _ descriptor: Int32, atMost: Int, idle: Int
  ) throws(RequestProblem) -> [UInt8] {
    while true {
      var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&waited, 1, Int32(clamping: idle))
      if ready < 0 && errno == EINTR { continue }
      guard ready > 0 else { throw .slowBody }
      var error: Int32 = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: atMost) { buffer, count in
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress, atMost)
        error = got < 0 ? errno : 0
        count = max(0, got)
      }
      if error == EINTR || error == EAGAIN { continue }
      // A connection that broke is a body that ended too soon.
      return bytes
    }
  }

  /// Writes everything; false where the reader is gone, which ends a request normally.
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      var written = 0
      while written < buffer.count {
        let rest = unsafe UnsafeRawBufferPointer(rebasing: buffer[written...])
        let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        written += count
      }
      return true
    }
  }
}
