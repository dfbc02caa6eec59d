/// The fields of a form, as a browser sends them (`application/x-www-form-urlencoded`).
package func formEncoded(_ fields: KeyValuePairs<String, String>) -> [UInt8] {
  let pairs = fields.map { "\($0.key)=\(percentEncoded($0.value))" }
  return Array(pairs.joined(separator: "&").utf8)
}

/// A text with `%` and two digits for each byte that is no letter and no digit of ASCII.
package func percentEncoded(_ text: String) -> String {
  text.utf8.map { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
    default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }.joined()
}
