import Compression
import Testing

/// Brotli (RFC 7932).
struct BrotliTests {
  @Test(arguments: samples, [1, 5, 11] as [Int32])
  func `what is compressed comes back`(_ bytes: [UInt8], _ quality: Int32) {
    #expect(unbrotli(brotli(bytes, quality: quality), limit: bytes.count) == bytes)
  }

  @Test func `a text of one letter becomes much smaller`() {
    #expect(brotli([UInt8](repeating: 97, count: 100_000)).count < 100)
  }

  @Test(arguments: samples.filter { !$0.isEmpty })
  func `what comes to more than the limit is refused`(_ bytes: [UInt8]) {
    #expect(unbrotli(brotli(bytes, quality: 5), limit: bytes.count - 1) == nil)
  }

  @Test func `a bomb is refused`() {
    let bomb = brotli([UInt8](repeating: 0, count: 10_000_000), quality: 5)
    #expect(bomb.count < 20_000)
    #expect(unbrotli(bomb, limit: 1_000_000) == nil)
  }

  @Test(arguments: 1...5)
  func `bytes that are cut short are refused`(_ missing: Int) {
    let whole = brotli(Array("Bonjour, tout le monde, bonjour".utf8))
    #expect(unbrotli(Array(whole.dropLast(missing)), limit: 100) == nil)
  }

  @Test(arguments: [[], Array("Bonjour".utf8), [UInt8](repeating: 0xFF, count: 64)])
  func `what is no Brotli is refused`(_ bytes: [UInt8]) {
    #expect(unbrotli(bytes, limit: 100) == nil)
  }
}
