/// A byte of a token (RFC 9110 §5.6.2).
func isTokenByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "^")...UInt8(ascii: "z"), UInt8(ascii: "|"), UInt8(ascii: "~"),
    UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "'"), UInt8(ascii: "*"),
    UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
    true
  default: false
  }
}

/// A letter from A to Z made small; any other byte as it is.
func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}

/// The value of a hexadecimal digit.
func hexadecimalValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30
  case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
    (byte | 0x20) - UInt8(ascii: "a") + 10
  default: nil
  }
}

extension Collection<UInt8> {
  /// The same without spaces and tabs around it (RFC 9110 §5.6.3).
  var trimmed: SubSequence {
    var rest = self[...]
    while let first = rest.first, first == 0x20 || first == 0x09 { rest = rest.dropFirst() }
    var end = rest.endIndex
    for (index, byte) in zip(rest.indices, rest) where byte != 0x20 && byte != 0x09 {
      end = rest.index(after: index)
    }
    return rest.isEmpty ? rest : rest[..<end]
  }

  /// Whether these are the bytes of an ASCII word, whatever its case.
  func equalsIgnoringCase(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    let other = unsafe UnsafeBufferPointer(start: word.utf8Start, count: count)
    return unsafe zip(self, other).allSatisfy { lowercased($0) == lowercased($1) }
  }
}
