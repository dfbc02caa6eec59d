/// The text as its editor typed it, to find the place of something in it.
///
/// cmark knows the lines of blocks well and those of inlines badly; so a place inside a block is
/// found by looking for what was typed, from the block's first line on.
@safe
package struct SourceText {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let linesBefore: Int

  /// `bytes` is the text after the front matter, whose lines `linesBefore` counts.
  package init(_ bytes: UnsafeBufferPointer<UInt8>, linesBefore: Int) {
    unsafe self.bytes = unsafe bytes
    self.linesBefore = linesBefore
  }

  /// Line and column (from 1; column in Unicode scalars) of the `occurrence`-th `needle` (from 0)
  /// at or after `line`, or the line's beginning where it cannot be found.
  package func place(of needle: some StringProtocol, from line: Int, occurrence: Int = 0) -> (
    line: Int, column: Int
  ) {
    let wanted = Array(needle.utf8)
    var position = offset(ofLine: line - linesBefore)
    var remaining = occurrence
    while let found = firstIndex(of: wanted, from: position) {
      if remaining == 0 { return lineAndColumn(at: found) }
      remaining -= 1
      position = found + 1
    }
    return (line, 1)
  }

  func contains(_ words: String) -> Bool { firstIndex(of: Array(words.utf8), from: 0) != nil }

  private func offset(ofLine line: Int) -> Int {
    var current = 1
    var offset = 0
    while current < line, unsafe offset < bytes.count {
      if unsafe bytes[offset] == UInt8(ascii: "\n") { current += 1 }
      offset += 1
    }
    return offset
  }

  private func firstIndex(of needle: [UInt8], from start: Int) -> Int? {
    guard !needle.isEmpty, unsafe start + needle.count <= bytes.count else { return nil }
    for index in unsafe start...(bytes.count - needle.count) {
      if unsafe bytes[index] == needle[0],
        unsafe bytes[index..<(index + needle.count)].elementsEqual(needle)
      {
        return index
      }
    }
    return nil
  }

  private func lineAndColumn(at index: Int) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for place in 0..<index {
      let byte = unsafe bytes[place]
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line + linesBefore, column)
  }
}
