import Glibc

/// Bytes with one owner that are overwritten when it lets go of them: a key, a password.
///
/// The bytes that they were made from are the caller's: hand over an array that nobody else holds
/// to `init(emptying:)`, and no copy stays behind.
@safe
package struct SecretBytes: ~Copyable {
  private let buffer: UnsafeMutableBufferPointer<UInt8>

  /// Copies the bytes; the array stays as it is.
  package init(_ bytes: [UInt8]) {
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = unsafe buffer.initialize(from: bytes)
    unsafe self.buffer = buffer
  }

  /// Takes the bytes over, and leaves an overwritten and empty array.
  package init(emptying bytes: inout [UInt8]) {
    self.init(bytes)
    wipe(&bytes)
    bytes = []
  }

  /// How many bytes there are.
  package var count: Int { unsafe buffer.count }

  /// Lends the bytes; the pointer is good until `body` returns.
  package func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe body(UnsafeBufferPointer(buffer))
  }

  deinit {
    if let start = unsafe buffer.baseAddress { unsafe explicit_bzero(start, buffer.count) }
    unsafe buffer.deallocate()
  }
}

/// Overwrites an array where it stands; the compiler does not drop `explicit_bzero`.
func wipe(_ bytes: inout [UInt8]) {
  unsafe bytes.withUnsafeMutableBytes { raw in
    if let start = raw.baseAddress { unsafe explicit_bzero(start, raw.count) }
  }
}
