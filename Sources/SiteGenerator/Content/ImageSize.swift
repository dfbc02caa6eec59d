/// The size of a picture in pixels, read from its first bytes: PNG, JPEG, GIF, WebP and SVG.
///
/// A page that says it does not jump when the picture comes.
struct ImageSize: Equatable {
  var width: Int
  var height: Int

  /// nil where the bytes are no such picture, or do not say.
  static func of(_ bytes: [UInt8]) -> ImageSize? {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) { return png(bytes) }
    if bytes.starts(with: [0xFF, 0xD8]) { return jpeg(bytes) }
    if bytes.starts(with: "GIF8".utf8) { return gif(bytes) }
    if bytes.starts(with: "RIFF".utf8) { return webP(bytes) }
    return svg(bytes)
  }

  private init?(_ width: Int, _ height: Int) {
    guard (1...65_535).contains(width), (1...65_535).contains(height) else { return nil }
    self.width = width
    self.height = height
  }

  // MARK: Formats

  /// PNG, second edition, 11.2.2: the IHDR chunk is first.
  private static func png(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 24 else { return nil }
    return ImageSize(bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4))
  }

  private static func gif(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 10 else { return nil }
    return ImageSize(littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2))
  }

  /// ITU T.81, B.2.2: the frame header of the segment SOFn.
  private static func jpeg(_ bytes: [UInt8]) -> ImageSize? {
    var index = 2
    while index + 9 < bytes.count, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return ImageSize(bigEndian(bytes, index + 7, 2), bigEndian(bytes, index + 5, 2))
      }
      index += 2 + max(2, bigEndian(bytes, index + 2, 2))
    }
    return nil
  }

  /// WebP Container Specification: `VP8X`, `VP8L` or `VP8 `.
  private static func webP(_ bytes: [UInt8]) -> ImageSize? {
    guard bytes.count >= 30, bytes[8..<12].elementsEqual("WEBP".utf8) else { return nil }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X": return ImageSize(littleEndian(bytes, 24, 3) + 1, littleEndian(bytes, 27, 3) + 1)
    case "VP8L":
      let bits = littleEndian(bytes, 21, 4)
      return ImageSize((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1)
    case "VP8 ":
      return ImageSize(littleEndian(bytes, 26, 2) & 0x3FFF, littleEndian(bytes, 28, 2) & 0x3FFF)
    default: return nil
    }
  }

  /// The `viewBox`, or `width` and `height`, of the root element.
  private static func svg(_ bytes: [UInt8]) -> ImageSize? {
    let head = String(decoding: bytes.prefix(2048), as: UTF8.self)
    guard let start = head.range(of: "<svg"), let end = head[start...].firstIndex(of: ">") else {
      return nil
    }
    let tag = head[start..<end]
    if let width = number(of: "width", in: tag), let height = number(of: "height", in: tag) {
      return ImageSize(width, height)
    }
    let box = attribute("viewBox", in: tag)?.split { $0 == " " || $0 == "," }.compactMap {
      Double($0)
    }
    guard let box, box.count == 4, box[2...].allSatisfy({ (1..<65_536).contains($0) }) else {
      return nil
    }
    return ImageSize(Int(box[2]), Int(box[3]))
  }

  private static func number(of name: String, in tag: Substring) -> Int? {
    guard let text = attribute(name, in: tag) else { return nil }
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard ["", "px"].contains(text[digits.endIndex...]), let number = Double(digits),
      number < 65_536
    else { return nil }
    return Int(number)
  }

  private static func attribute(_ name: String, in tag: Substring) -> Substring? {
    for (space, quote) in [" ", "\n", "\t", "\r"].flatMap({ [($0, "\""), ($0, "'")] }) {
      guard let start = tag.range(of: "\(space)\(name)=\(quote)") else { continue }
      let value = tag[tag.index(start, offsetBy: name.count + 3)...]
      return value.firstIndex(of: Character(quote)).map { value[..<$0] }
    }
    return nil
  }

  // MARK: Numbers

  private static func bigEndian(_ bytes: [UInt8], _ offset: Int, _ length: Int) -> Int {
    bytes[offset..<offset + length].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func littleEndian(_ bytes: [UInt8], _ offset: Int, _ length: Int) -> Int {
    bytes[offset..<offset + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

extension StringProtocol {
  /// Where `needle` first begins.
  fileprivate func range(of needle: String) -> Index? {
    indices.first { self[$0...].hasPrefix(needle) }
  }
}
