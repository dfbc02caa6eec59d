/// Addresses as they are written and as they are meant (RFC 3986 §2).

/// Reads `%C3%A9` as `é`; what is no escape stays.
package func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(percent) else { return text }
  return String(decoding: bytes(of: text) { percent }, as: UTF8.self)
}

/// Reads `%C3%A9` as `é`; nil where an escape is malformed, or where the bytes are no UTF-8.
package func strictlyPercentDecoded(_ text: String) -> String? {
  var isWellFormed = true
  let bytes = bytes(of: text) {
    isWellFormed = false
    return percent
  }
  return isWellFormed ? String(validating: bytes, as: UTF8.self) : nil
}

/// Writes an address so that it can stand in a page: all but letters, digits and `-._~/` escaped.
package func percentEncoded(_ path: String) -> String { escaped(path) { isUnreserved($0) } }

/// A URL of another site in which nothing means anything to a web server's configuration.
///
/// Escapes that are there already stay.
func percentEncoded(url: String) -> String {
  var rest = Substring(url).utf8
  var encoded = ""
  while let index = rest.firstIndex(of: percent) {
    encoded += escaped(String(Substring(rest[..<index]))) { isUnreserved($0) || isDelimiter($0) }
    rest = rest[index...].dropFirst()
    encoded += hexByte(rest.prefix(2)) == nil ? "%25" : "%"
  }
  return encoded + escaped(String(Substring(rest))) { isUnreserved($0) || isDelimiter($0) }
}

private let percent = UInt8(ascii: "%")

/// - Parameter malformed: what a `%` that begins no escape is read as.
private func bytes(of text: String, malformed: () -> UInt8) -> [UInt8] {
  var bytes: [UInt8] = []
  var rest = Substring(text).utf8
  while let byte = rest.popFirst() {
    if byte != percent {
      bytes.append(byte)
    } else if let value = hexByte(rest.prefix(2)) {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(malformed())
    }
  }
  return bytes
}

/// The byte of two hexadecimal digits; nil for anything else, a sign (`+A`) among it.
private func hexByte(_ digits: Substring.UTF8View) -> UInt8? {
  guard digits.count == 2 else { return nil }
  return digits.reduce(0 as UInt8?) { byte, digit in
    guard let byte, let value = hexValue(digit) else { return nil }
    return byte << 4 | value
  }
}

private func hexValue(_ digit: UInt8) -> UInt8? {
  switch digit {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
  default: nil
  }
}

private func escaped(_ text: String, except isKept: (UInt8) -> Bool) -> String {
  var encoded: [UInt8] = []
  for byte in text.utf8 {
    if isKept(byte) {
      encoded.append(byte)
    } else {
      encoded.append(percent)
      encoded.append(contentsOf: String(byte >> 4, radix: 16, uppercase: true).utf8)
      encoded.append(contentsOf: String(byte & 15, radix: 16, uppercase: true).utf8)
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}

private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: "-._~/".utf8.contains(byte)
  }
}

/// Signs that part a URL, but for `$`, which servers read as a variable.
private func isDelimiter(_ byte: UInt8) -> Bool { ":?#[]@!&'()*+,;=".utf8.contains(byte) }
