/// The path of a request, decoded, with nothing in it that leads out of the site.
struct StaticPath {
  /// `/aide/inscription/`, or `/aide` for a name without its slash.
  let decoded: String

  /// nil where the path is malformed: bad escapes, bytes that are no text, `..`, hidden names.
  init?(_ sent: String) {
    guard sent.hasPrefix("/"), let decoded = StaticPath.decode(sent) else { return nil }
    let parts = decoded.split(separator: "/", omittingEmptySubsequences: true)
    guard !decoded.contains("//"), parts.allSatisfy({ !$0.hasPrefix(".") }),
      !decoded.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
    else { return nil }
    self.decoded = decoded
  }

  private init(decoded: String) { self.decoded = decoded }

  /// The path below a prefix; nil where it is not below it.
  func below(_ prefix: String) -> StaticPath? {
    if prefix.isEmpty { return self }
    guard decoded.hasPrefix(prefix + "/") else { return nil }
    return StaticPath(decoded: String(decoded.dropFirst(prefix.count)))
  }

  /// The file that answers, below the published folder.
  var file: String? {
    let relative = decoded.dropFirst()
    return decoded.hasSuffix("/") ? relative + "index.html" : String(relative)
  }

  /// The page of the folder that the path names without its slash.
  var folderIndex: String? {
    decoded.hasSuffix("/") ? nil : decoded.dropFirst() + "/index.html"
  }

  /// The path as an address is written (RFC 3986 §2).
  var encoded: String {
    var encoded = ""
    for byte in decoded.utf8 {
      let scalar = Unicode.Scalar(byte)
      if byte < 0x80,
        Character(scalar).isLetter || Character(scalar).isNumber || "-._~/".utf8.contains(byte)
      {
        encoded.unicodeScalars.append(scalar)
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        encoded += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return encoded
  }

  private static func decode(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
