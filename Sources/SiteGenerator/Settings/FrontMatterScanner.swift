/// Reads the front matter that nearly every page has, `key: value` on each line, without a YAML
/// parser: with one, ten thousand pages would take as long to read as to render.
///
/// It reads only what YAML reads in the same way; anything else is nil, and Yams reads it
/// (`FrontMatterYAML`). A test holds the two against each other.
enum FrontMatterScanner {
  /// - Returns: nil where a line is not as simple as that.
  static func entries(of yaml: ArraySlice<UInt8>, firstLine: Int) -> [FrontMatterEntry]? {
    var entries: [FrontMatterEntry] = []
    var line = firstLine
    var start = yaml.startIndex
    while start < yaml.endIndex {
      let end = yaml[start...].firstIndex(of: UInt8(ascii: "\n")) ?? yaml.endIndex
      var text = yaml[start..<end]
      if text.last == UInt8(ascii: "\r") { text.removeLast() }
      if !text.isEmpty {
        guard let entry = entry(in: text, line: line) else { return nil }
        entries.append(entry)
      }
      line += 1
      start = end + 1
    }
    return entries
  }

  private static func entry(in line: ArraySlice<UInt8>, line number: Int) -> FrontMatterEntry? {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
      colon + 2 < line.endIndex, line[colon + 1] == UInt8(ascii: " "),
      line[..<colon].allSatisfy(isKeyByte)
    else { return nil }
    var value = line[(colon + 2)...]
    while value.last == UInt8(ascii: " ") { value.removeLast() }
    guard let first = value.first, first != UInt8(ascii: " "), isOrdinary(value),
      let text = scalar(value)
    else { return nil }
    let isPlain = first != UInt8(ascii: "\"") && first != UInt8(ascii: "'")
    return FrontMatterEntry(
      key: String(decoding: line[..<colon], as: UTF8.self), value: .text(text, isPlain: isPlain),
      line: number, keyColumn: 1, valueColumn: colon - line.startIndex + 3)
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
  }

  /// Whether a line has none of the characters that YAML refuses or takes for the end of a line:
  /// controls of ASCII and Latin-1, U+2028, U+2029, and all that UTF-8 begins with 0xEF.
  private static func isOrdinary(_ value: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for (index, byte) in zip(value.indices, value) {
      switch byte {
      case ..<0x20, 0x7F, 0xEF: return false
      case 0x80..<0xA0 where previous == 0xC2: return false
      case 0x80 where previous == 0xE2 && index + 1 < value.endIndex:
        if (0xA8...0xA9).contains(value[index + 1]) { return false }
      default: break
      }
      previous = byte
    }
    return true
  }

  /// A one-line scalar that means itself.
  private static func scalar(_ value: ArraySlice<UInt8>) -> String? {
    guard let first = value.first else { return nil }
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      let inner = value.dropFirst().dropLast()
      guard value.count >= 2, value.last == first,
        !inner.contains(where: { $0 == first || $0 == UInt8(ascii: "\\") })
      else { return nil }
      return String(decoding: inner, as: UTF8.self)
    }
    return isPlainScalar(value, first) ? String(decoding: value, as: UTF8.self) : nil
  }

  /// Whether a value without quotation marks has nothing that YAML, or a person, reads otherwise.
  private static func isPlainScalar(_ value: ArraySlice<UInt8>, _ first: UInt8) -> Bool {
    // 0xE2 begins ‘ ’ “ ”, which a person takes for YAML's own quotation marks.
    if first == 0xE2 || "-?:,[]{}#&*!|>%@`~=.+<".utf8.contains(first) { return false }
    var previous = first
    for byte in value {
      if byte == UInt8(ascii: "#"), previous == UInt8(ascii: " ") { return false }
      if byte == UInt8(ascii: " "), previous == UInt8(ascii: ":") { return false }
      previous = byte
    }
    return previous != UInt8(ascii: ":")
  }
}
