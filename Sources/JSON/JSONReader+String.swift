extension JSONReader {
  /// The text of a string, its quotation marks read as well.
  mutating func string() throws(JSONReadProblem) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw problem(.invalidUTF8, at: start)
        }
        return string
      case UInt8(ascii: "\\"):
        position += 1
        text.append(contentsOf: Array(String(try escaped()).utf8))
      case 0..<0x20: throw problem(.syntax)
      default:
        text.append(byte)
        position += 1
      }
    }
    throw problem(.syntax)
  }

  private mutating func escaped() throws(JSONReadProblem) -> Unicode.Scalar {
    guard let byte = next else { throw problem(.syntax) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try escapedScalar()
    default: throw problem(.syntax, at: position - 1)
    }
  }

  /// One `\uXXXX`, or the two that make a scalar above U+FFFF.
  private mutating func escapedScalar() throws(JSONReadProblem) -> Unicode.Scalar {
    let start = position - 2
    let unit = try hexadecimal()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { throw problem(.loneSurrogate, at: start) }
    position += 2
    let low = try hexadecimal()
    guard (0xDC00...0xDFFF).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw problem(.loneSurrogate, at: start) }
    return scalar
  }

  private mutating func hexadecimal() throws(JSONReadProblem) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else {
        throw problem(.syntax)
      }
      value = value << 4 + UInt32(digit)
      position += 1
    }
    return value
  }
}
