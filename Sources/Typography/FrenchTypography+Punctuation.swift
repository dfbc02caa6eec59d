/// Marks, guillemets, ellipses.
extension FrenchTypography {
  mutating func mark(
    _ byte: UInt8, next: UInt8, in text: UnsafeBufferPointer<UInt8>, at index: Int,
    to output: inout [UInt8]
  ) {
    if byte != UInt8(ascii: "%"), last.0 == UInt8(ascii: " "), spaceOffset == output.count - 1 {
      bindToPrevious(to: &output)
    } else if needsSpace(before: byte, next: next), unsafe !endsEntity(byte, in: text, at: index) {
      noBreakSpace(to: &output)
    }
    write([byte], to: &output)
  }

  /// Whether an editor left out the space before a mark: « Pourquoi? », « 20% », not « 14:05 »,
  /// « a:b » or « %20 ».
  private func needsSpace(before mark: UInt8, next: UInt8) -> Bool {
    guard ByteClass.endsWord(last.0), !endsInNoBreakSpace else { return false }
    let isFollowedBySpace = next == 0 || ByteClass.isSpace(next)
    return switch mark {
    case UInt8(ascii: "?"), UInt8(ascii: "!"): isFollowedBySpace || ByteClass.closes(next)
    case UInt8(ascii: "%"): ByteClass.isDigit(last.0) && !ByteClass.continuesWord(next)
    default: isFollowedBySpace
    }
  }

  /// Whether a `;` ends an entity that is told of as text: « &amp;nbsp; ».
  private func endsEntity(
    _ mark: UInt8, in text: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> Bool {
    guard mark == UInt8(ascii: ";") else { return false }
    let before = unsafe text[max(0, index - 10)..<index]
    let other = unsafe before.lastIndex {
      !ByteClass.isLetter($0) && !ByteClass.isDigit($0) && $0 != UInt8(ascii: "#")
    }
    return other.map { unsafe text[$0] == UInt8(ascii: "&") && $0 < index - 1 } ?? false
  }

  /// `"` opens or closes « ».
  mutating func quote(next: UInt8, to output: inout [UInt8], escaping: Bool) {
    if isQuoting {
      isQuoting = false
      bindToPrevious(to: &output)
      write([0xC2, 0xBB], to: &output)
    } else if ByteClass.canPrecedeQuote(last.0) || endsInNoBreakSpace {
      isQuoting = true
      write([0xC2, 0xAB], to: &output)
      noBreakSpace(to: &output)
    } else {
      entity("&quot;", UInt8(ascii: "\""), to: &output, escaping: escaping)
    }
  }

  /// `...` is one character; any other dot is itself.
  mutating func dots(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, to output: inout [UInt8]
  ) -> Int {
    let dot = UInt8(ascii: ".")
    guard index + 2 < text.count, unsafe text[index + 1] == dot, unsafe text[index + 2] == dot
    else {
      write([dot], to: &output)
      return 1
    }
    write([0xE2, 0x80, 0xA6], to: &output)
    return 3
  }

  /// Guillemets and no-break spaces, in two or three bytes; any other sequence goes as it is.
  mutating func sequence(
    in text: UnsafeBufferPointer<UInt8>, at index: Int, to output: inout [UInt8]
  ) -> Int {
    let first = unsafe text[index]
    let second = index + 1 < text.count ? unsafe text[index + 1] : 0
    let third = index + 2 < text.count ? unsafe text[index + 2] : 0
    switch (first, second, third) {
    case (0xC2, 0xA0, _): afterNoBreakSpace(to: &output)
    case (0xE2, 0x80, 0xAF), (0xE2, 0x80, 0x89):
      afterNoBreakSpace(to: &output)
      return 3
    case (0xC2, 0xAB, _):
      write([0xC2, 0xAB], to: &output)
      noBreakSpace(to: &output)
    case (0xC2, 0xBB, _):
      bindToPrevious(to: &output)
      write([0xC2, 0xBB], to: &output)
    default:
      write([first], to: &output)
      return 1
    }
    return 2
  }

  /// A no-break space that was typed, in place of a plain one before it.
  private mutating func afterNoBreakSpace(to output: inout [UInt8]) {
    if last.0 == UInt8(ascii: " ") {
      bindToPrevious(to: &output)
    } else {
      noBreakSpace(to: &output)
    }
  }
}
