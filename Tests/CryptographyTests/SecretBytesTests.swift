import Cryptography
import Testing

/// Bytes with one owner.
struct SecretBytesTests {
  @Test(arguments: [[], [7], [UInt8](0...255)])
  func `the bytes are lent as they were given`(_ bytes: [UInt8]) {
    let secret = SecretBytes(bytes)
    #expect(secret.count == bytes.count)
    let lent = unsafe secret.withBytes { unsafe Array($0) }
    #expect(lent == bytes)
  }

  @Test func `an array that is taken over is emptied, and its copies are not touched`() {
    var bytes: [UInt8] = [1, 2, 3]
    let copy = bytes
    let secret = SecretBytes(emptying: &bytes)
    #expect(bytes.isEmpty)
    #expect(copy == [1, 2, 3])
    #expect(secret.count == 3)
  }
}
