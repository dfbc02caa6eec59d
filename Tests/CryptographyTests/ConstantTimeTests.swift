import Cryptography
import Testing

/// Equality of secrets.
struct ConstantTimeTests {
  @Test func `arrays of the same bytes are equal`() {
    #expect(ConstantTime.areEqual([], []))
    #expect(ConstantTime.areEqual([1, 2, 3], [1, 2, 3]))
    #expect(!ConstantTime.areEqual([1, 2, 3], [1, 2]))
    #expect(!ConstantTime.areEqual([], [0]))
  }

  @Test func `one flipped bit anywhere is a difference`() {
    let digest = SHA256.digest(of: [])
    #expect(digest.matches(digest.bytes))
    for index in digest.bytes.indices {
      for bit in 0..<8 {
        var other = digest.bytes
        other[index] ^= 1 << bit
        #expect(!digest.matches(other))
      }
    }
    #expect(!digest.matches(Array(digest.bytes.dropLast())))
  }
}
