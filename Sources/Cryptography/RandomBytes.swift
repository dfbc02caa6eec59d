import Glibc

/// Bytes from the kernel's generator.
package enum RandomBytes {
  /// What `getentropy` gives at most in one call.
  private static let most = 256

  /// As many bytes as asked for, fit for keys and tokens.
  ///
  /// Where the kernel gives none, the process ends: there is no second-best source.
  package static func make(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    unsafe bytes.withUnsafeMutableBytes { buffer in
      for start in stride(from: 0, to: count, by: most) {
        let part = unsafe UnsafeMutableRawBufferPointer(
          rebasing: buffer[start..<min(start + most, count)])
        unsafe fill(part)
      }
    }
    return bytes
  }

  /// glibc's `getentropy` is getrandom(2) without flags, asked again after a signal.
  private static func fill(_ part: UnsafeMutableRawBufferPointer) {
    guard let start = part.baseAddress else { return }
    guard unsafe getentropy(start, part.count) == 0 else {
      fatalError("getentropy: error \(errno)")
    }
  }
}
