import Cryptography
import Testing

/// The kernel's random bytes, as far as anybody can test them.
struct RandomBytesTests {
  @Test(arguments: [0, 1, 16, 32, 255, 256, 257, 512, 1000])
  func `there are as many as asked for`(_ count: Int) {
    #expect(RandomBytes.make(count).count == count)
  }

  @Test func `ten thousand tokens are all different, from their first eight bytes on`() {
    let tokens = (0..<10_000).map { _ in RandomBytes.make(32) }
    #expect(Set(tokens.map { Array($0.prefix(8)) }).count == tokens.count)
  }

  /// A part that is left at zero would show: 16 zeros in a row come once in 2^128.
  @Test func `every part is filled`() {
    let bytes = RandomBytes.make(1000)
    for start in stride(from: 0, to: 984, by: 8) {
      #expect(bytes[start..<start + 16].contains { $0 != 0 })
    }
  }
}
