import Testing

@testable import SiteGenerator

/// The size of a picture, from its bytes.
struct ImageSizeTests {
  private static func pictures() -> [(String, [UInt8], [Int]?)] {
    let riff: [UInt8] = Array("RIFF".utf8) + [50, 0, 0, 0] + Array("WEBP".utf8)
    let length: [UInt8] = [10, 0, 0, 0]
    let lossy =
      riff + Array("VP8 ".utf8) + length
      + [0, 0, 0, 0x9D, 0x01, 0x2A, 0x80, 0x02, 0xE0, 0x01, 0]
    // 14 bits of width less one, 14 bits of height less one.
    let bits = UInt32(639) | UInt32(479) << 14
    let lossless =
      riff + Array("VP8L".utf8) + length + [0x2F]
      + (0..<4).map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) } + [0, 0, 0, 0, 0]
    let extended =
      riff + Array("VP8X".utf8) + length + [0, 0, 0, 0] + [0x7F, 0x02, 0, 0xDF, 0x01, 0, 0]
    let jpeg: [UInt8] =
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC4, 0, 3, 9, 0xFF, 0xFF, 0xC2, 0, 17, 8]
      + [0x01, 0xE0, 0x02, 0x80, 3, 1, 0x22, 0, 2, 0x11]
    let gif: [UInt8] = Array("GIF89a".utf8) + [0x80, 0x02, 0xE0, 0x01, 0, 0, 0]
    return [
      ("PNG", Sample.png, [640, 480]), ("JPEG", jpeg, [640, 480]), ("GIF", gif, [640, 480]),
      ("WebP VP8", lossy, [640, 480]), ("WebP VP8L", lossless, [640, 480]),
      ("WebP VP8X", extended, [640, 480]),
    ] + drawings.map { ($0.0, Array($0.0.utf8), $0.1) }
  }

  private static let drawings: [(String, [Int]?)] = [
    ("<svg width=\"24\" height=\"12\">", [24, 12]),
    ("<svg width='24px' height='12.5px'/>", [24, 12]),
    ("<?xml version='1.0'?><svg xmlns='x' viewBox='0 0 64 32'>", [64, 32]),
    ("<svg viewBox=\"0,0,64,32\" width=\"100%\" height=\"100%\">", [64, 32]),
    ("<svg\nwidth=\"24\"\nheight=\"12\">", [24, 12]), ("<svg\tviewBox=\"0 0 64 32\">", [64, 32]),
    ("<svg stroke-width=\"2\" viewBox=\"0 0 64 32\">", [64, 32]),
    ("<svg width=\"0\" height=\"12\">", nil), ("<svg viewBox=\"0 0 64\">", nil),
    ("<svg viewBox=\"0 0 1e9 32\">", nil), ("<svg viewBox=\"0 0 nan 32\">", nil),
    ("<svg width=\"99999999999999999999\" height=\"1\">", nil), ("<html>", nil), ("", nil),
  ]

  @Test(arguments: pictures())
  func `a picture says its size`(name: String, bytes: [UInt8], size: [Int]?) {
    #expect(ImageSize.of(bytes).map { [$0.width, $0.height] } == size)
  }

  @Test(arguments: pictures())
  func `a picture that stops anywhere says its size or nothing`(
    name: String, bytes: [UInt8], size: [Int]?
  ) {
    for length in 0..<bytes.count {
      let found = ImageSize.of(Array(bytes.prefix(length))).map { [$0.width, $0.height] }
      #expect(found == nil || name.hasPrefix("<svg") || found == size, "\(length) bytes")
    }
  }

  @Test(arguments: pictures())
  func `a damaged picture never stops the program`(name: String, bytes: [UInt8], size: [Int]?) {
    for index in bytes.indices {
      for value: UInt8 in [0, 0x39, 0x7F, 0xFF] {
        var damaged = bytes
        damaged[index] = value
        let found = ImageSize.of(damaged)
        #expect(found.map { (1...65_535).contains($0.width) } ?? true)
      }
    }
  }

  @Test func `a drawing of less than nothing never stops the program`() async {
    await #expect(processExitsWith: .success) {
      for number in ["-1", "-inf", "-1e300", "inf", "-nan"] {
        precondition(ImageSize.of(Array("<svg viewBox='0 0 \(number) 1'>".utf8)) == nil)
      }
    }
  }
}
