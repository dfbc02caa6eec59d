import Compression
import Testing

/// Gzip (RFC 1952) and its checksum.
struct GzipTests {
  @Test(arguments: samples, [1, 6, 9] as [Int32])
  func `what is compressed comes back`(_ bytes: [UInt8], _ level: Int32) {
    #expect(gunzip(gzip(bytes, level: level), limit: bytes.count) == bytes)
  }

  @Test func `a text of one letter becomes much smaller`() {
    #expect(gzip([UInt8](repeating: 97, count: 100_000)).count < 300)
  }

  @Test func `the header holds no time and no name: the same bytes give the same bytes`() {
    let header = gzip(Array("a".utf8)).prefix(8)
    #expect(Array(header) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
  }

  @Test(arguments: samples.filter { !$0.isEmpty })
  func `what comes to more than the limit is refused`(_ bytes: [UInt8]) {
    #expect(gunzip(gzip(bytes), limit: bytes.count - 1) == nil)
  }

  @Test func `a bomb is refused`() {
    let bomb = gzip([UInt8](repeating: 0, count: 10_000_000))
    #expect(bomb.count < 20_000)
    #expect(gunzip(bomb, limit: 1_000_000) == nil)
  }

  @Test(arguments: [0, 1, 9, 12])
  func `bytes that are cut short are refused`(_ missing: Int) {
    let whole = gzip(Array("Bonjour, tout le monde".utf8))
    let cut = Array(whole.dropLast(missing))
    #expect((gunzip(cut, limit: 100) == nil) == (missing > 0))
  }

  @Test func `each damaged byte of the text or its checksum is found`() {
    let whole = gzip(Array("Bonjour, tout le monde".utf8))
    // The header's time, flags and system may differ without harm.
    for place in 10..<whole.count {
      var damaged = whole
      damaged[place] ^= 0x55
      #expect(gunzip(damaged, limit: 100) == nil, "byte \(place)")
    }
  }

  @Test(arguments: [
    [], [0], Array("Bonjour".utf8), [0x1F, 0x8B], [UInt8](repeating: 0xFF, count: 64),
  ])
  func `what is no gzip is refused`(_ bytes: [UInt8]) {
    #expect(gunzip(bytes, limit: 100) == nil)
  }

  @Test(arguments: [("123456789", 0xCBF4_3926), ("", 0), ("a", 0xE8B7_BE43)] as [(String, UInt32)])
  func `the checksum is the standard's`(_ text: String, _ checksum: UInt32) {
    #expect(crc32(Array(text.utf8)) == checksum)
  }

  @Test func `gzip ends with the checksum and the size`() {
    let trailer = gzip(Array("123456789".utf8)).suffix(8)
    #expect(Array(trailer) == [0x26, 0x39, 0xF4, 0xCB, 9, 0, 0, 0])
  }
}
